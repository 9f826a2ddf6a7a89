import Criteria

/// What rests on what: the items and named conditions to judge anew once something has changed.
///
/// Both are told by their place in the edition's order of evaluation.
struct Dependents {
  private var ofIndicator: [[Int]]
  private var ofKind: [[Int]]
  /// By place in the order of evaluation.
  private var ofReference: [[Int]]
  private var placeOfItem: [Int]

  init(_ edition: Edition) {
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
          note(condition, at: place, placeOfCondition, edition)
        }
      case .condition(let slot):
        placeOfCondition[slot] = place
        note(edition.conditions[slot], at: place, placeOfCondition, edition)
      }
    }
  }

  /// Notes what a condition of the item or named condition at a place looks at, all of it earlier.
  private mutating func note(
    _ condition: Condition, at place: Int, _ placeOfCondition: [Int], _ edition: Edition
  ) {
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      ofIndicator[indicator].append(place)
      for part in edition.indicators[indicator].derivation?.parts ?? [] {
        ofIndicator[part].append(place)
      }
    case .document(let kind, _, _): ofKind[kind].append(place)
    case .item(let item, _): ofReference[placeOfItem[item]].append(place)
    case .reference(let slot): ofReference[placeOfCondition[slot]].append(place)
    case .group(_, let members):
      for member in members { note(member, at: place, placeOfCondition, edition) }
    }
  }

  /// Everything that rests on what has changed, be it by way of something else, in the order of
  /// evaluation.
  func places(items: [Int], indicators: [Int], kinds: [Int]) -> [Int] {
    var pending =
      items.map { placeOfItem[$0] } + indicators.flatMap { ofIndicator[$0] }
      + kinds.flatMap { ofKind[$0] }
    var found = Set(pending)
    while let place = pending.popLast() {
      for next in ofReference[place] where found.insert(next).inserted { pending.append(next) }
    }
    return found.sorted()
  }
}
