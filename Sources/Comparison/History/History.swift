package import Assessment
import Dossier
package import Reports

/// All years of one centre.
package struct History: Sendable {
  /// The version of the layout of `history.json`.
  package static let schema = 2

  /// One year.
  package struct Entry: Sendable {
    package var side: SideSummary
    /// The verdict of the designation sought.
    package var verdict: Verdict
    package var documents: Int
    package var validDocuments: Int
    package var figures: Int
    package var usableFigures: Int
    package var actions: Int
    package var isReadyForReview: Bool
    /// What a reader must know before believing it.
    package var remark: String?
  }

  package var engine: String
  package var centre: NamedThing
  /// By index year, then by the day they are judged by.
  package var entries: [Entry]

  /// - Parameters:
  ///   - sides: The years of one centre, each with a remark or none; at least one.
  ///   - engine: The version of the program.
  package init(_ sides: [(side: Side, remark: String?)], engine: String) {
    self.engine = engine
    entries = sides.map { Entry($0.side, remark: $0.remark) }.sorted {
      ($0.side.year, $0.side.asOf) < ($1.side.year, $1.side.asOf)
    }
    let latest = sides.max {
      ($0.side.dossier.year, $0.side.dossier.asOf) < ($1.side.dossier.year, $1.side.dossier.asOf)
    }
    centre = NamedThing(
      id: latest?.side.dossier.centre.id ?? "", title: latest?.side.dossier.centre.name ?? "")
  }

  /// What stands beside the scores of years that were judged by different criteria.
  static let editionsRemark =
    "Not all years are judged by the same criteria, so the scores differ by them too."

  /// Whether scores of different years may stand beside each other without a word.
  package var hasOneEdition: Bool { Set(entries.map(\.side.editionDigest)).count < 2 }
}

extension History.Entry {
  init(_ side: Side, remark: String?) {
    let (assessment, dossier) = (side.assessment, side.dossier)
    self.side = SideSummary(side)
    verdict = assessment.designations[dossier.designation].verdict
    documents = dossier.documents.count
    validDocuments = assessment.validity.count { $0.isValid(on: dossier.asOf) }
    figures = dossier.figures.count
    usableFigures = assessment.figureUses.count { $0.isUsable }
    actions = dossier.actions.count
    isReadyForReview = assessment.readiness.isGo
    self.remark = remark
  }
}
