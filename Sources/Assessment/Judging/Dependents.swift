import Criteria

/// What rests on what: the items, named conditions and rules of designations to judge anew once
/// something has changed.
///
/// All are told by their place in the edition's order of evaluation, behind which the designations
/// stand.
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

  /// Where what rests on each stands.
  private(set) var ofIndicator: [[Int]]
  private(set) var ofKind: [[Demand]]
  /// By place in the order of evaluation.
  private(set) var ofReference: [[Int]]
  private(set) var placeOfItem: [Int]
  /// The indicators that are derived from each.
  private(set) var derived: [[Int]]

  init(_ index: EvidenceIndex) {
    let edition = index.edition
    ofIndicator = Array(repeating: [], count: edition.indicators.count)
    ofKind = Array(repeating: [], count: edition.documentKinds.count)
    ofReference = Array(repeating: [], count: edition.evaluationOrder.count)
    placeOfItem = Array(repeating: 0, count: edition.items.count)
    derived = Array(repeating: [], count: edition.indicators.count)
    for (position, indicator) in edition.indicators.enumerated() {
      for part in indicator.derivation?.parts ?? [] { derived[part].append(position) }
    }
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
    // The rules of designations stand behind all that is referred to.
    for (position, designation) in edition.designations.enumerated() {
      note(
        designation.requires, at: edition.evaluationOrder.count + position, placeOfCondition, index)
    }
  }

  /// Notes what a condition of the item or named condition at a place looks at, all of it earlier.
  private mutating func note(
    _ condition: Condition, at place: Int, _ placeOfCondition: [Int], _ index: EvidenceIndex
  ) {
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      ofIndicator[indicator].appendOnce(place)
    case .document(let kind, let within, let count):
      let period = within.map { within in index.periodsOfKind[kind].firstPlace { $0 >= within } }
      ofKind[kind].append(Demand(period: period, count: count, place: place))
    case .item(let item, _): ofReference[placeOfItem[item]].appendOnce(place)
    case .reference(let slot): ofReference[placeOfCondition[slot]].appendOnce(place)
    case .group(_, let members):
      for member in members { note(member, at: place, placeOfCondition, index) }
    }
  }
}

extension [Int] {
  /// Adds a place to ascending ones, of which it may be the last already.
  fileprivate mutating func appendOnce(_ place: Int) {
    if last != place { append(place) }
  }
}
