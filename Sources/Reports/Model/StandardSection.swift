package import Assessment
package import Criteria

/// A standard with its items.
package struct StandardSection: Sendable {
  package var id: String
  package var title: String
  package var area: String
  package var sources: [String]
  package var confidence: Confidence?
  package var score: Score
  package var items: [ItemSection]
}
