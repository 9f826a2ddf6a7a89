package import Assessment
package import Words

/// Answers that the evidence does not bear out, by id of the item.
package struct FindingsSection: Sendable {
  /// One answer beside what the evidence supports.
  package struct Entry: Sendable {
    package var id: String
    package var text: String
    package var isCore: Bool
    package var claimed: String
    package var supported: NamedLevels
    /// What keeps the evidence from the level that is claimed.
    package var why: [Shortfall]
  }

  package var contradicted: [Entry]
  package var unproven: [Entry]
  package var underclaimed: [Entry]
}
