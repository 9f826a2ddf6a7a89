package import Assessment

/// What became of an item, or of several that belong together.
package struct ItemChange: Sendable {
  /// An item as one side has it.
  package struct State: Hashable, Sendable {
    package var id: String
    package var state: ItemState
    package var claimed: String?
    package var reviewed: String?
    /// The evidenced levels by name; nil where the item is not applicable.
    package var low: String?
    package var high: String?
    /// Whether more is claimed than the evidence allows.
    package var isContradicted: Bool
  }

  /// What one layer of the replay did to the evidenced levels.
  package struct Effect: Hashable, Sendable {
    package var layer: Layer
    package var before: String
    package var after: String
  }

  /// An answer that a person must look at again.
  package struct Confirmation: Hashable, Sendable {
    /// The level as it is written, whether or not it counts.
    package var level: String
    package var reason: String
  }

  package var relation: Relation
  package var outcome: ChangeClass
  /// Whether less is proven than before, of an item that is assessed on both sides.
  package var isLessProven: Bool
  package var text: String
  package var isCore: Bool
  package var old: [State]
  package var new: [State]
  package var clauses: [ClauseChange]
  /// What changed of the item and its answers themselves.
  package var causes: [Cause]
  package var effects: [Effect]
  /// What the criteria did, whatever the evidence did; nil if nothing, or if an item came or went.
  package var criteria: CriteriaEffect?
  /// The answer that a person must look at again; nil if none need.
  package var confirmation: Confirmation?
  /// What the crosswalk says of it.
  package var note: String?

  /// The id to show and to sort by: that of the new side where there is one.
  package var id: String { (new.isEmpty ? old : new).map(\.id).joined(separator: " + ") }

  /// Every cause, its own first, each once.
  package var allCauses: [Cause] {
    var seen: Set<Cause> = []
    return (causes + clauses.flatMap(\.causes)).filter { seen.insert($0).inserted }
  }
}
