import Assessment
import Criteria
import Dossier

/// How many clauses that an item or condition rests on have evidence that contradicts itself.
///
/// Taking one of two rival figures away settles such a conflict and may even decide the clause.
/// That is no progress, so a thing that rests on fewer conflicts than before is never called
/// improved, whatever its levels. For the same reason a clause counts even where others outvote it.
struct Conflicts {
  private let assessment: Assessment
  private var items: [Int]
  /// By designation it is judged for and by slot, so that no condition is looked into twice.
  private var named: [[Int]]

  /// So many are as good as more; nobody reads them, and no chain of references overflows.
  private static let most = 1 << 32

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let edition = assessment.edition
    items = Array(repeating: 0, count: edition.items.count)
    named = Array(
      repeating: Array(repeating: 0, count: edition.conditions.count),
      count: edition.designations.count)
    // Everything that an item or condition refers to comes before it.
    for reference in edition.evaluationOrder {
      switch reference {
      case .item(let item):
        items[item] = Self.sum(
          edition.items[item].levels.compactMap { condition in
            condition.map { count(in: $0, for: assessment.dossier.designation) }
          })
      case .condition(let slot):
        for designation in edition.designations.indices {
          named[designation][slot] = count(in: edition.conditions[slot], for: designation)
        }
      }
    }
  }

  func count(ofItem item: Int) -> Int { items[item] }

  func count(in condition: Condition, for designation: Int) -> Int {
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      if assessment.verdict(condition, for: designation) == .conflict { return 1 }
      // Values that make a share impossible contradict each other too.
      if case .aboveOne = assessment.values[indicator] { return 1 }
      return 0
    case .document: return 0
    case .item(let item, _): return items[item]
    case .group(_, let members): return Self.sum(members.map { count(in: $0, for: designation) })
    case .reference(let slot): return named[designation][slot]
    }
  }

  private static func sum(_ counts: [Int]) -> Int { counts.reduce(0) { min(most, $0 + $1) } }
}
