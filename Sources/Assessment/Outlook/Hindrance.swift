import Criteria
import Dossier

/// What keeps a designation from being called reached, whether or not its criteria are met.
///
/// Criteria are about figures; nothing is reached by a centre that has answered for no item.
package struct Hindrance: Hashable, Sendable {
  /// The conditions to apply that are not met, as positions.
  package let preconditions: [Int]
  /// The applicable items that are not assessed.
  package let notAssessed: [Int]
  /// The core items whose evidenced low lies below the gate.
  package let belowGate: [Int]

  package var isEmpty: Bool { preconditions.isEmpty && notAssessed.isEmpty && belowGate.isEmpty }
}

extension Assessment {
  /// What keeps any designation from being called reached.
  package var hindrance: Hindrance {
    Hindrance(
      preconditions: preconditions.indices.filter { preconditions[$0].verdict != .met },
      notAssessed: states.indices.filter { states[$0] == .notAssessed },
      belowGate: (coreGate.failing + coreGate.unproven).sorted())
  }

  /// What a designation, or one above it, lacks to be called reached: its criteria met and nothing
  /// that hinders; nil if it lacks nothing.
  package func shortfall(of designation: Int) -> String? {
    let hindered = texts(of: hindrance)
    let isMet = criteriaMet.map { $0 <= designation } ?? false
    guard !isMet || !hindered.isEmpty else { return nil }
    let criteria =
      isMet ? "its criteria are met" : "its criteria are \(designations[designation].verdict.word)"
    return hindered.isEmpty
      ? criteria : "\(criteria), and it is hindered by \(hindered.joined(separator: "; "))"
  }

  /// What a condition to apply is called: its id, its title, or its place.
  package func name(ofPrecondition position: Int) -> String {
    let condition = edition.preconditions[position]
    return condition.id ?? condition.title ?? "Precondition \(position + 1)"
  }

  /// What hinders, one phrase a kind that names so many ids at most; empty if nothing does.
  package func texts(of hindrance: Hindrance, naming most: Int = 8) -> [String] {
    let (applicable, open) = (whole.counts.applicable, hindrance.notAssessed.count)
    let conditions = hindrance.preconditions.map { name(ofPrecondition: $0) }
    let items = hindrance.belowGate.map { edition.items[$0].id }
    return [
      open == 0
        ? nil
        : "\(open) of \(applicable) applicable item\(applicable == 1 ? "" : "s") not assessed",
      conditions.isEmpty ? nil : "conditions to apply not shown: \(conditions.few(most))",
      items.isEmpty ? nil : "core items not documented: \(items.few(most))",
    ].compactMap { $0 }
  }
}

extension [String] {
  /// Clauses in a row, with how many more there are.
  package func followed(by more: Int) -> String {
    joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }
}
