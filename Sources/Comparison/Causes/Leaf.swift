import Assessment
import Criteria

/// A condition without parts, somewhere under the condition of a level or a criterion.
struct Leaf {
  /// What it asks, without the threshold; leaves of one key are the same clause.
  var key: String
  /// What it is called in reports.
  var title: String
  var condition: Condition

  /// The leaves of a condition, references followed.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - edition: Its edition, in whose lists the names are looked up.
  ///   - names: The ids that keys are made of, so that both sides make the same.
  /// - Returns: The leaves in their order.
  static func all(of condition: Condition, _ edition: Edition, _ names: Names) -> [Leaf] {
    var leaves: [Leaf] = []
    var seen: Set<Int> = []
    var waiting = [condition]
    while let condition = waiting.popLast() {
      switch condition.form {
      case .group(_, let members): waiting += members.reversed()
      case .reference(let slot):
        if seen.insert(slot).inserted { waiting.append(edition.conditions[slot]) }
      case .comparison(let indicator, let comparison, _):
        let name = names.indicator(indicator)
        leaves.append(
          Leaf(
            key: "indicator \(name) \(comparison.rawValue)",
            title: edition.indicators[indicator].id, condition: condition))
      case .flag(let indicator, let expected):
        leaves.append(
          Leaf(
            key: "indicator \(names.indicator(indicator)) is \(expected)",
            title: edition.indicators[indicator].id, condition: condition))
      case .document(let kind, _, _):
        leaves.append(
          Leaf(
            key: "document \(names.kind(kind))",
            title: "document \(edition.documentKinds[kind].id)", condition: condition))
      case .item(let item, _):
        leaves.append(
          Leaf(
            key: "item \(names.item(item))", title: "item \(edition.items[item].id)",
            condition: condition))
      }
    }
    return leaves
  }

  /// The ids that the things of a side are compared by.
  struct Names {
    var indicator: (Int) -> String
    var kind: (Int) -> String
    var item: (Int) -> String
  }
}
