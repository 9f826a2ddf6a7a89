import Criteria

/// What rests on what: the items and named conditions to judge anew once something has changed.
///
/// Both are told by their place in the edition's order of evaluation.
struct Dependents {
  /// A condition on documents of a kind.
  struct Demand {
    /// The time it asks for, by its place among those asked of the kind; nil for any time.
    var period: Int?
    /// How many documents it asks for.
    var count: Int
    /// Where what rests on it stands.
    var place: Int
  }

  private var ofIndicator: [[Int]]
  private(set) var ofKind: [[Demand]]
  /// By place in the order of evaluation.
  private var ofReference: [[Int]]
  private var placeOfItem: [Int]

  init(_ index: EvidenceIndex) {
    let edition = index.edition
    ofIndicator = Array(repeating: [], count: edition.indicators.count)
    ofKind = Array(repeating: [], count: edition.documentKinds.count)
    ofReference = Array(repeating: [], count: edition.evaluationOrder.count)
    placeOfItem = Array(repeating: 0, count: edition.items.count)
    var placeOfCondition = Array(repeating: 0, count: edition.conditions.count)
    for (place, reference) in edition.evaluationOrder.enumerated() {
      switch reference {
      case .item(let item):
        placeOfItem[item] = place
        for case let condition? in edition.items[item].levels {
          note(condition, at: place, placeOfCondition, index)
        }
      case .condition(let slot):
        placeOfCondition[slot] = place
        note(edition.conditions[slot], at: place, placeOfCondition, index)
      }
    }
  }

  /// Notes what a condition of the item or named condition at a place looks at, all of it earlier.
  private mutating func note(
    _ condition: Condition, at place: Int, _ placeOfCondition: [Int], _ index: EvidenceIndex
  ) {
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      ofIndicator[indicator].append(place)
      for part in index.edition.indicators[indicator].derivation?.parts ?? [] {
        ofIndicator[part].append(place)
      }
    case .document(let kind, let within, let count):
      let period = within.map { within in index.periodsOfKind[kind].firstPlace { $0 >= within } }
      ofKind[kind].append(Demand(period: period, count: count, place: place))
    case .item(let item, _): ofReference[placeOfItem[item]].append(place)
    case .reference(let slot): ofReference[placeOfCondition[slot]].append(place)
    case .group(_, let members):
      for member in members { note(member, at: place, placeOfCondition, index) }
    }
  }

  /// Everything that rests on what has changed, be it by way of something else, in the order of
  /// evaluation.
  ///
  /// - Parameters:
  ///   - items: Items of which other phases are shown.
  ///   - indicators: Indicators that have other values.
  ///   - demands: Places of conditions on documents that have another verdict.
  /// - Returns: Places in the order of evaluation.
  func places(items: [Int], indicators: [Int], demands: [Int]) -> [Int] {
    var pending =
      items.map { placeOfItem[$0] } + indicators.flatMap { ofIndicator[$0] } + demands
    var found = Set(pending)
    while let place = pending.popLast() {
      for next in ofReference[place] where found.insert(next).inserted { pending.append(next) }
    }
    return found.sorted()
  }
}
