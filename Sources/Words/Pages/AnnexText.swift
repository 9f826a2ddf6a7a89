package import Criteria

/// What the annex says of items and evidence.
package enum AnnexText {
  case title(centre: String, year: Int)
  case top(report: Line)
  case theReport
  case sections, chapters
  case chapter(String, title: String)
  case foundContradicted, foundUnproven, foundUnderclaimed
  case worth(Rational)
  case area(String)
  case scores(claimed: Line, evidenced: Line, counted: Line)
  case coreItem
  case carriedOver(level: String?)
  case note(String), improve(String)
  case auditors(level: String, note: String?)
  /// An action of the improvement plan, by id, with its status.
  case planned(String, status: Line, action: String)
  case outOfScope
  case answeredNotApplicable(by: String?, on: CalendarDate?)
  case claimed(level: String, by: String?, on: CalendarDate?, supported: Line, evidenced: Line)
  case notAssessed(supported: Line, evidenced: Line)
  case origin(sources: [String], Confidence?)
  case noDocuments, allCounts
  case usedFor(items: Int, figures: Int)
  case unused, kindOnly
  case confidential
  case inputs
  case editionForm(String), dossierForm
  case madeBy(Line, engine: String)
  case filesNotChecked(Int)
  case filesChecked(Int, FileFaults)
  case filesRead
  case fileOf(String, path: String)
  case registeredDigests, faultyFiles, faultyFilesMeaning
  case missing, changed, unreadable
  case confidenceLegend
}
