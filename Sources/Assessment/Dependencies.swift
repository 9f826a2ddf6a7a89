import Criteria

/// What the judgement of each item and named condition rests on.
struct Dependencies {
  /// Everything a few conditions look at, by index.
  struct Needs {
    private(set) var indicators: [Int] = []
    private(set) var kinds: [Int] = []
    private(set) var references: [Edition.Reference] = []

    init(_ conditions: [Condition], _ edition: Edition) {
      for condition in conditions.flatMap(\.flattened) {
        switch condition.form {
        case .comparison(let indicator, _, _), .flag(let indicator, _):
          indicators.append(indicator)
          indicators += edition.indicators[indicator].derivation?.parts ?? []
        case .document(let kind, _, _): kinds.append(kind)
        case .item(let item, _): references.append(.item(item))
        case .reference(let slot): references.append(.condition(slot))
        case .group: break
        }
      }
    }
  }

  let items: [Needs]
  let conditions: [Needs]

  init(_ edition: Edition) {
    items = edition.items.map { Needs($0.levels.compactMap { $0 }, edition) }
    conditions = edition.conditions.map { Needs([$0], edition) }
  }
}
