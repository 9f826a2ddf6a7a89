import Assessment
import Comparison
package import Diagnostics
import Dossier
import Reports

/// Verifies reports: each by its own inputs, and these by the files they were read from.
package struct ReportVerifier {
  /// The folder given with `--criteria`, if any.
  package let criteria: String?
  /// Peer reviews laid beside the dossiers.
  package let reviews: [SourceFile]
  private let cache = EditionCache()

  package init(criteria: String?, reviews: [SourceFile]) {
    self.criteria = criteria
    self.reviews = reviews
  }

  /// Verifies one report.
  ///
  /// - Parameters:
  ///   - path: The report, or the folder that it lies in.
  ///   - problems: Where every difference is reported.
  /// - Returns: What was compared; nil, after a report, if nothing could be.
  package func verify(_ path: String, reporting problems: DiagnosticCollector) -> Verification? {
    let isFolder = FileReader.kind(of: path) == .folder
    let path = isFolder ? FileReader.join(path, OutputFile.reportName) : path
    guard let file = FileReader(problems: problems).readReport(path) else { return nil }
    let own = DiagnosticCollector()
    guard let stored = StoredReport.read(file, engine: Engine.name, reporting: own) else {
      // Inputs that were changed so that they cannot even be read are a difference, and why is enough.
      let changed = StoredReport.changedInputs(of: file, engine: Engine.name)
      if changed.isEmpty { problems.absorb(own.findings) } else { report(changed, problems) }
      return nil
    }
    report(stored.differences, problems)
    let place = FileReader.parts(of: path)
    let check = InputCheck(
      stored, in: place.folder, reviews: reviews, criteria: criteria, cache: cache,
      reporting: problems)
    let texts = place.name == OutputFile.reportName ? texts(of: stored, in: place.folder) : []
    for text in texts { problems.absorb(text.problems) }
    let verification = Verification(
      path: path, stored: stored, dossier: check.dossier(), edition: check.edition(),
      texts: texts.map { ($0.name, $0.standing) })
    verification.reportNotChecked(to: problems)
    return verification
  }

  private func report(_ differences: [ReportDifference], _ problems: DiagnosticCollector) {
    for difference in differences {
      problems.report(
        .falseReport, difference.text, at: difference.range,
        suggestion: .init("trust no part of it, and re-run 'oeci assess' on its dossier"))
    }
  }

  /// Compares the files beside a report that say the same for people.
  private func texts(
    of stored: StoredReport, in folder: String
  ) -> [(name: String, standing: Verification.Text, problems: DiagnosticCollector.Findings)] {
    OutputFile.files(of: stored.report).filter { $0.name != OutputFile.reportName }.map { output in
      let problems = DiagnosticCollector()
      let path = FileReader.join(folder, output.name)
      var standing = Verification.Text.missing
      if FileReader.kind(of: path) != .missing,
        let found = FileReader(problems: problems).readReport(path)
      {
        let isSame = compare(found, with: output.bytes, stored, problems)
        standing = isSame ? .same : stored.engine == Engine.name ? .other : .notCompared
      }
      return (output.name, standing, problems.findings)
    }
  }

  /// Compares a file with what it should hold, and reports where it begins to differ, unless another
  /// version wrote it, which may have laid it out otherwise.
  private func compare(
    _ file: SourceFile, with bytes: [UInt8], _ stored: StoredReport,
    _ problems: DiagnosticCollector
  ) -> Bool {
    guard file.bytes != bytes else { return true }
    guard stored.engine == Engine.name else { return false }
    let same = zip(file.bytes, bytes).prefix { $0 == $1 }.count
    let place = file.position(ofByte: same)
    let (one, two) = (
      Self.line(of: file, at: same), Self.line(of: SourceFile(path: "", bytes: bytes), at: same)
    )
    problems.report(
      .falseText,
      one == two
        ? "the file differs from what the inputs of the report give in its whitespace"
        : "the file says \(one), the inputs of the report give \(two)",
      at: SourceRange(file: file, start: place, end: place),
      suggestion: .init("re-run 'oeci assess' on the dossier to write it again"))
    return false
  }

  /// The line that a byte stands in, as messages quote it.
  private static func line(of file: SourceFile, at byte: Int) -> String {
    guard byte < file.bytes.count else { return "nothing more" }
    let start = file.bytes[..<byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return file.line(at: start).quoted
  }
}
