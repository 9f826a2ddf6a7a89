import Assessment
import Comparison
import Criteria
import Diagnostics
import Dossier
import Reports

/// Reads the files that a report was made from, where they are at hand, and compares what they give
/// with the inputs in it.
///
/// Each side is read for itself: a dossier by the edition that the report holds.
struct InputCheck {
  /// What was found of one side.
  struct Outcome {
    var side: InputSide
    /// Whether its files were read and give the input in the report; nil if not all are at hand.
    var isSame: Bool?
    /// The day that the dossier names, where the report is as of another.
    var otherDay: CalendarDate?
  }

  let stored: StoredReport
  /// The folder of the report, in which its dossier is looked for.
  let folder: String
  let library: CriteriaLibrary
  /// Peer reviews laid beside the dossier.
  let reviews: [SourceFile]
  let problems: DiagnosticCollector
  /// What is wrong with files is for `validate` to say, but for those that cannot be read.
  private let silent = DiagnosticCollector()

  init(
    _ stored: StoredReport, in folder: String, reviews: [SourceFile], criteria: String?,
    cache: EditionCache, reporting problems: DiagnosticCollector
  ) {
    self.stored = stored
    self.folder = folder
    self.reviews = reviews
    self.problems = problems
    library = CriteriaLibrary(root: criteria, cache: cache, problems: silent)
  }

  /// Compares the dossier in the folder of the report.
  func dossier() -> Outcome {
    let listed = stored.files.filter(\.isOfDossier)
    let reader = FileReader(problems: silent)
    var files = DossierFolder(files: [])
    if isDossier {
      files = DossierLoader(library: library, problems: silent).dossierFolder(at: folder, reader)
    } else {
      // Whatever else lies beside a report that stands alone is none of its.
      files.files = listed.filter { $0.origin == "dossier" && $0.isInItsFolder }.compactMap {
        let path = FileReader.join(folder, $0.path)
        return FileReader.kind(of: path) == .missing ? nil : reader.read(path, name: $0.path)
      }
    }
    files.reviews = reviews
    let found =
      files.files.map { (origin: "dossier", file: $0) }
      + reviews.map { (origin: "review", file: $0) }
    let side = InputSide(listed, found: found)
    report(side, of: "dossier")
    guard side.isWhole else { return Outcome(side: side) }
    let own = DiagnosticCollector()
    guard let header = DossierHeader.read(files, path: folder, reporting: own) else {
      return Outcome(side: side, isSame: reportUnread(.dossier, own))
    }
    let day = header.asOf.flatMap { $0 == stored.assessment.dossier.asOf ? nil : $0 }
    return Outcome(side: side, isSame: isSame(files, header, own), otherDay: day)
  }

  private func isSame(
    _ files: DossierFolder, _ header: DossierHeader, _ own: DiagnosticCollector
  ) -> Bool {
    let asOf = stored.assessment.dossier.asOf
    let dossier = DossierReader.read(
      files, header: header, clock: asOf, criteria: stored.criteria, reporting: own)
    guard !own.hasErrors else { return reportUnread(.dossier, own) }
    if let day = header.asOf, day != asOf {
      problems.report(
        .otherAssessmentDate, "the report is as of \(asOf), its dossier.yaml says \(day)",
        at: stored.rangeOfAsOf,
        suggestion: .init(
          "it was made with --as-of; re-run 'oeci assess' without that for one as of \(day)"))
    }
    return report(
      stored.differences(
        of: .dossier, from: DossierNormalForm(dossier, stored.criteria.edition).bytes))
  }

  /// Compares the edition that the dossier names, with all that it rests on.
  func edition() -> Outcome {
    let listed = stored.files.filter { !$0.isOfDossier }
    let name = stored.assessment.dossier.edition
    guard let volume = library.edition(name, for: folder) else {
      reportUnreadable()
      return Outcome(side: InputSide(listed, found: []))
    }
    let found = volume.result.folders.flatMap { folder in
      folder.files.map { (origin: folder.name, file: $0) }
    }
    let side = InputSide(listed, found: found)
    report(side, of: "edition")
    return Outcome(side: side, isSame: side.isWhole ? isSame(volume) : nil)
  }

  private func isSame(_ volume: EditionCache.Volume) -> Bool {
    let own = DiagnosticCollector()
    own.absorb(volume.problems)
    guard !own.hasErrors else { return reportUnread(.edition, own) }
    return report(
      stored.differences(of: .edition, from: EditionNormalForm(volume.result.edition).bytes))
  }

  private func report(_ side: InputSide, of name: String) {
    reportUnreadable()
    // Nothing of the files themselves is quoted: they may be anybody's.
    let place = { (path: String) in SourceRange(startOf: SourceFile(path: path)) }
    for path in side.changed {
      problems.report(
        .changedInput, "the file is not the one that the report was made from",
        at: place(path), suggestion: .init(remedy))
    }
    for path in side.unlisted {
      problems.report(
        .unlistedInput, "the report was not made from this file of the \(name)",
        at: place(path), suggestion: .init(remedy))
    }
  }

  /// Whether the report lies in the folder of a dossier, and not alone.
  private var isDossier: Bool {
    FileReader.kind(of: FileReader.join(folder, "dossier.yaml")) != .missing
  }

  private var remedy: String {
    isDossier
      ? "see what the files give now with 'oeci assess \(folder) --output DIR'"
      : "ask for the files that the report was made from"
  }

  /// Reports what cannot be read at all: nothing else is known of it.
  private func reportUnreadable() {
    for problem in silent.sorted where problem.code == .unreadable { problems.report(problem) }
  }

  private func report(_ differences: [ReportDifference]) -> Bool {
    for difference in differences {
      problems.report(
        .otherInputs, difference.text, at: difference.range,
        suggestion: .init(
          "the files have the digests that the report gives, so its inputs were not made from them")
      )
    }
    return differences.isEmpty
  }

  /// Reports files with the right digests that this program cannot have made a report from.
  private func reportUnread(_ input: StoredReport.Input, _ own: DiagnosticCollector) -> Bool {
    let fault = own.sorted.first { $0.severity == .error }
    let place = fault.map { " (\($0.code.rawValue) in \($0.range.file.path))" } ?? ""
    return report([
      stored.difference(of: input, "its files give", "none, since they have errors\(place)")
    ])
  }
}

extension ReportInputs.File {
  /// Whether it is a file of the dossier or laid beside it, and none of an edition.
  fileprivate var isOfDossier: Bool { origin == "dossier" || origin == "review" }
}
