/// A part of what a report is made from, in the order in which a replay puts the new in place of
/// the old.
package enum Layer: String, Hashable, Sendable, CaseIterable {
  /// Items, standards, chapters, areas, indicators, conditions and kinds of documents.
  case edition
  /// The designation sought, and which items are answered n.a.
  case scope
  /// The scale, the weights of what both editions have, the core gate.
  case policy
  /// The day to judge by.
  case clock
  case documents
  /// The figures and the index year.
  case figures
  /// The centre's answers that are a level.
  case answers
  case peerReview = "peer-review"

  /// Whether the layer belongs to the criteria and not to the centre and its evidence.
  var isOfCriteria: Bool { self == .edition || self == .policy }

  /// The layer as reports call it.
  package var title: String {
    switch self {
    case .edition: "Criteria"
    case .scope: "Scope"
    case .policy: "Scoring policy"
    case .clock: "Clock"
    case .documents: "Documents"
    case .figures: "Figures"
    case .answers: "Answers"
    case .peerReview: "Peer review"
    }
  }

  /// What the layer holds, for the legend of a report.
  package var meaning: String {
    switch self {
    case .edition: "items, standards, conditions and thresholds of the edition"
    case .scope: "the designation sought, and what is answered n.a."
    case .policy: "the scale, the weights of what both editions have, the core gate"
    case .clock: "the day to judge by, so that documents lapse or come into force"
    case .documents: "the documents put forward"
    case .figures: "the figures, with their index year"
    case .answers: "the centre's own answers"
    case .peerReview: "the auditors' answers"
    }
  }
}
