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

  /// What a condition to apply is called: its id, its title, or its place.
  package func name(ofPrecondition position: Int) -> String {
    let condition = edition.preconditions[position]
    return condition.id ?? condition.title ?? "Precondition \(position + 1)"
  }
}
