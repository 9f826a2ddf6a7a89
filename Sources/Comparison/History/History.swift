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
    /// What a reader must know before believing it.
    package var remark: String?
    /// The folder it lies in, where another has the same year.
    package var folder: String?

    /// The year for people, with its folder where that alone tells it from another.
    package var name: String { "\(side.year)\(folder.map { " (\($0))" } ?? "")" }
  }

  package var engine: String
  package var centre: NamedThing
  /// By index year, then by the day they are judged by.
  package var entries: [Entry]

  /// - Parameters:
  ///   - sides: The years of one centre, each with a remark or none; at least one.
  ///   - folders: The folder of each, in the same order; none if they lie in none.
  ///   - engine: The version of the program.
  package init(
    _ sides: [(side: Side, remark: String?)], folders: [String] = [], engine: String
  ) {
    self.engine = engine
    let isTwice = Dictionary(sides.map { ($0.side.dossier.year, false) }) { _, _ in true }
    entries = sides.enumerated().map { position, year in
      var entry = Entry(year.side, remark: year.remark)
      if position < folders.count, isTwice[year.side.dossier.year] == true {
        entry.folder = folders[position]
      }
      return entry
    }.sorted {
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
    self.remark = remark
  }
}
