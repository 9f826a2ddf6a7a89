/// A section of the report behind its first page.
package enum ReportSection: Hashable, Sendable, CaseIterable {
  case designation, readiness, scores, strengths, opportunities, answers, consistency, plan, lapses
  case sources, inputs
  case standards, evidenceUsed, evidenceLeftOut, files

  /// Whether it stands in the annex, which holds every item and every piece of evidence.
  package var isInAnnex: Bool {
    switch self {
    case .standards, .evidenceUsed, .evidenceLeftOut, .files: true
    default: false
    }
  }
}
