import Criteria

/// The sums behind one score of every standard, chapter, area and the whole, so that another value of
/// an item costs no more than the parts it belongs to.
struct PartSums {
  /// An item whose value is another.
  typealias ItemChange = (item: Int, old: ScoreInterval?, new: ScoreInterval?)

  private var standards: [WeightedInterval]
  private var chapters: [WeightedInterval]
  private var areas: [WeightedInterval]
  private var whole = WeightedInterval()

  /// - Parameters:
  ///   - edition: Whose parts they are.
  ///   - standards: The sums over the items of each standard.
  ///   - values: What comes of them.
  ///   - known: What comes of each chapter, where that is known already.
  init(
    _ edition: Edition, _ standards: [WeightedInterval], values: [ScoreInterval?],
    chapters known: [ScoreInterval?]? = nil
  ) {
    self.standards = standards
    chapters = Array(repeating: WeightedInterval(), count: edition.chapters.count)
    areas = Array(repeating: WeightedInterval(), count: edition.areas.count)
    for (position, value) in values.enumerated() {
      let weight = edition.standards[position].weight
      chapters[edition.standards[position].chapter].add(value, weight: weight)
      areas[edition.standards[position].area].add(value, weight: weight)
    }
    for position in edition.chapters.indices {
      whole.add(
        known.map { $0[position] } ?? chapters[position].value,
        weight: edition.chapters[position].weight)
    }
  }

  /// The sums over values of items.
  init(_ edition: Edition, of value: (Int) -> ScoreInterval?) {
    let standards = edition.standards.map { standard in
      var sum = WeightedInterval()
      for item in standard.items { sum.add(value(item), weight: edition.items[item].weight) }
      return sum
    }
    self.init(edition, standards, values: standards.map(\.value))
  }

  /// The new value of each part that is touched, the parts ascending.
  struct Values {
    var standards: [(index: Int, value: ScoreInterval?)] = []
    var chapters: [(index: Int, value: ScoreInterval?)] = []
    var areas: [(index: Int, value: ScoreInterval?)] = []
    var whole: ScoreInterval?
  }

  /// Puts the new values of items in the place of the old.
  ///
  /// - Returns: What comes of the parts that they belong to.
  mutating func replace(_ changes: [ItemChange], _ edition: Edition) -> Values {
    var values = Values()
    let changed = Set(changes.map { edition.items[$0.item].standard }).sorted()
    let oldStandards = changed.map { standards[$0].value }
    let changedChapters = Set(changed.map { edition.standards[$0].chapter }).sorted()
    let oldChapters = changedChapters.map { chapters[$0].value }
    for (item, old, new) in changes {
      standards[edition.items[item].standard].replace(
        old, by: new, weight: edition.items[item].weight)
    }
    for (position, old) in zip(changed, oldStandards) {
      let new = standards[position].value
      let weight = edition.standards[position].weight
      chapters[edition.standards[position].chapter].replace(old, by: new, weight: weight)
      areas[edition.standards[position].area].replace(old, by: new, weight: weight)
      values.standards.append((position, new))
    }
    for (position, old) in zip(changedChapters, oldChapters) {
      let new = chapters[position].value
      whole.replace(old, by: new, weight: edition.chapters[position].weight)
      values.chapters.append((position, new))
    }
    for position in Set(changed.map { edition.standards[$0].area }).sorted() {
      values.areas.append((position, areas[position].value))
    }
    values.whole = whole.value
    return values
  }
}
