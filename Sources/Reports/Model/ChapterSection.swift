package import Assessment

/// A chapter with its standards.
package struct ChapterSection: Sendable {
  package var id: String
  package var title: String
  package var score: Score
  package var standards: [StandardSection]
  /// What the auditors praise and would see improved.
  package var reviewedStrengths: [String]
  package var reviewedOpportunities: [String]
}
