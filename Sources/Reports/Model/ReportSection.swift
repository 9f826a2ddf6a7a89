/// A section of `report.md` behind its first page, by its heading.
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
  case standards = "Every standard and item"
  case evidenceUsed = "Evidence used"
  case evidenceLeftOut = "Evidence left out"
  case sources = "Sources of the criteria"
  case inputs = "What this report was made from"
}
