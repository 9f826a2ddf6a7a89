/// A section of the report behind its first page, by its heading.
enum ReportSection: String, CaseIterable {
  case designation = "Designation criteria"
  case readiness = "Readiness for the peer review"
  case scores = "Areas and chapters"
  case strengths = "Strengths"
  case opportunities = "Opportunities"
  case answers = "Answers beside their evidence"
  case consistency = "Consistency"
  case plan = "Improvement plan"
  case lapses = "What lapses within 24 months"
  case sources = "Sources of the criteria"
  case inputs = "What this report was made from"
  case standards = "Every standard and item"
  case evidenceUsed = "Evidence used"
  case evidenceLeftOut = "Evidence left out"
  case files = "Files and their digests"

  /// Whether it stands in `report-annex.md`, which holds every item and every piece of evidence.
  var isInAnnex: Bool {
    switch self {
    case .standards, .evidenceUsed, .evidenceLeftOut, .files: true
    default: false
    }
  }

  /// A link to it from `report.md`.
  var link: Line {
    .link(
      Line(rawValue),
      to: .heading(anchor: PageAnchor.of(rawValue), file: isInAnnex ? ReportFile.annex : nil))
  }

  /// A link to the whole of it in the annex, from a report that has only its beginning.
  var linkIntoAnnex: Line {
    .link(
      "the annex", to: .heading(anchor: PageAnchor.of(rawValue), file: ReportFile.annex))
  }
}
