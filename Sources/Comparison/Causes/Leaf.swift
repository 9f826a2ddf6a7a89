import Assessment
import Criteria

/// A condition without parts, somewhere under the condition of a level or a criterion.
struct Leaf {
  /// How many references and leaves are looked through for one condition.
  ///
  /// Conditions that each refer to the one before would otherwise all repeat what is below them.
  private static let reach = 256

  /// What it asks, without the threshold; leaves of one key are the same clause.
  var key: String
  /// What it is called in reports.
  var title: String
  var condition: Condition

  /// The leaves of a condition.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - edition: Its edition, in whose lists the names are looked up.
  ///   - spelled: The edition under the common names, of which both sides make the same keys.
  ///   - isDeep: Whether references are followed, which are leaves otherwise.
  /// - Returns: The leaves in their order; nil if references lead to more than are looked through.
  static func all(
    of condition: Condition, _ edition: Edition, _ spelled: Edition, isDeep: Bool
  ) -> [Leaf]? {
    var leaves: [Leaf] = []
    var seen: Set<Int> = []
    var waiting = [condition]
    while let condition = waiting.popLast() {
      if isDeep, leaves.count + seen.count > reach { return nil }
      switch condition.form {
      case .group(_, let members): waiting += members.reversed()
      case .reference(let slot) where !isDeep:
        guard let name = edition.conditions[slot].id else { continue }
        leaves.append(
          Leaf(
            key: "condition \(spelled.conditions[slot].id ?? name)", title: "condition \(name)",
            condition: condition))
      case .reference(let slot):
        if seen.insert(slot).inserted { waiting.append(edition.conditions[slot]) }
      case .comparison(let indicator, let comparison, _):
        let name = spelled.indicators[indicator].id
        leaves.append(
          Leaf(
            key: "indicator \(name) \(comparison.rawValue)",
            title: edition.indicators[indicator].id, condition: condition))
      case .flag(let indicator, let expected):
        leaves.append(
          Leaf(
            key: "indicator \(spelled.indicators[indicator].id) is \(expected)",
            title: edition.indicators[indicator].id, condition: condition))
      case .document(let kind, _, _):
        leaves.append(
          Leaf(
            key: "document \(spelled.documentKinds[kind].id)",
            title: "document \(edition.documentKinds[kind].id)", condition: condition))
      case .item(let item, _):
        leaves.append(
          Leaf(
            key: "item \(spelled.items[item].id)", title: "item \(edition.items[item].id)",
            condition: condition))
      }
    }
    return leaves
  }
}
