package import Criteria
package import LocatedYAML

/// One centre's evidence for one index year; everything that refers to the edition does so by index.
package struct Dossier: Sendable {
  package var centre: Centre
  package var country: String
  /// The index year of the quantitative questionnaire.
  package var year: Int
  package var edition: String
  /// The revision of the edition that the dossier is pinned to, if any.
  package var revision: String?
  /// The designation sought, as an index of the edition.
  package var designation: Int
  /// The clock.
  package var asOf: CalendarDate
  package var milestones = Milestones()
  /// Requested kinds of document that do not exist, with the reason, by index.
  package var absent: [Int: String] = [:]
  /// Sorted by id.
  package var documents: [EvidenceDocument] = []
  /// Sorted by indicator, then by everything else they say.
  package var figures: [Figure] = []
  /// The centre's own answers, by index of the item.
  package var answers: [Int: Answer] = [:]
  /// The auditors' answers, by index of the item.
  package var reviews: [Int: Answer] = [:]
  /// What the auditors praise, by number of chapter.
  package var reviewedStrengths: [Int: [String]] = [:]
  /// What the auditors would see improved, by number of chapter.
  package var reviewedOpportunities: [Int: [String]] = [:]
  /// The improvement plan, by id with digits as numbers.
  package var actions: [Action] = []
  /// Where `dossier.yaml` is written; nil if it could not be read.
  package var origin: Origin?
}
