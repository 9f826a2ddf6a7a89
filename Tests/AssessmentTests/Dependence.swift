import Assessment
import Criteria
import Dossier

/// What rests on what, found in the plainest way: everything asked of everything until nothing new is
/// found.
struct Dependence {
  private enum Node: Hashable {
    case item(Int)
    case condition(Int)
    case designation(Int)
  }

  private let edition: Edition
  /// The parts of the conditions of each.
  private var parts: [Node: [Condition]] = [:]

  init(_ edition: Edition) {
    self.edition = edition
    for item in edition.items.indices {
      parts[.item(item)] = edition.items[item].levels.compactMap { $0 }.flatMap(\.flattened)
    }
    for slot in edition.conditions.indices {
      parts[.condition(slot)] = edition.conditions[slot].flattened
    }
    for designation in edition.designations.indices {
      parts[.designation(designation)] = edition.designations[designation].requires.flattened
    }
  }

  /// How many items, named conditions and rules of designations may have another verdict.
  ///
  /// - Parameters:
  ///   - change: A change.
  ///   - states: The states before and after it.
  /// - Returns: Their number; of a change of the day that of all there are.
  func count(on change: Change, in states: IncrementalJudgement...) -> Int {
    var items: Set<Int> = []
    var kinds: Set<Int> = []
    var given: Set<Int> = []
    switch change {
    case .document(let place, _):
      for state in states {
        guard let document = state.document(at: place) else { continue }
        items.formUnion(document.shows.map(\.item))
        kinds.formUnion(document.kinds)
        given.formUnion(
          state.dossier.figures.filter { figure in
            figure.sources.contains { state.dossier.documents[$0] == document }
          }.map(\.indicator))
      }
    case .figure(let place, _):
      given.formUnion(states.compactMap { $0.figure(at: place)?.indicator })
    case .answer(let item, _): items.insert(item)
    case .review: break
    case .assessmentDay: return parts.count
    }
    let indicators = edition.indicators.indices.filter { indicator in
      let derivation = edition.indicators[indicator].derivation
      return given.contains(indicator)
        || derivation.map { !given.isDisjoint(with: $0.parts) } ?? false
    }
    return closure(items, kinds, Set(indicators)).count
  }

  private func closure(
    _ items: Set<Int>, _ kinds: Set<Int>, _ indicators: Set<Int>
  ) -> Set<Node> {
    var found = Set(items.map { Node.item($0) })
    while true {
      let more = parts.filter { node, conditions in
        !found.contains(node)
          && conditions.contains { condition in
            switch condition.form {
            case .comparison(let indicator, _, _), .flag(let indicator, _):
              indicators.contains(indicator)
            case .document(let kind, _, _): kinds.contains(kind)
            case .item(let item, _): found.contains(.item(item))
            case .reference(let slot): found.contains(.condition(slot))
            case .group: false
            }
          }
      }
      guard !more.isEmpty else { return found }
      found.formUnion(more.keys)
    }
  }
}
