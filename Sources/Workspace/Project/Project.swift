package import Criteria
package import Diagnostics
import LocatedYAML

/// What a project decides about doubts, in its `.oeci.yaml`: how grave each kind is, and which it
/// lets stand.
///
/// Errors are nobody's to allow: a file with one has no meaning to go on with.
package final class Project {
  static let fileName = ".oeci.yaml"
  /// What people call it by mistake.
  private static let misnamed = [".oeci.yml", "oeci.yaml", "oeci.yml"]

  private let severities: [DiagnosticCode: Severity]
  private var allowances: [Allowance]
  private var names: [String: NamesAtPlace] = [:]

  /// The project that the first of some paths lies in, at work on all that is reported from now.
  ///
  /// - Returns: nil if no folder at or above it has a file of the project.
  @discardableResult
  package static func nearest(
    to paths: [String], working: WorkingFiles = WorkingFiles(),
    reporting problems: DiagnosticCollector
  ) -> Project? {
    guard let first = paths.first, var folder = FileReader.resolved(first) else { return nil }
    while true {
      reportMisnamed(in: folder, to: problems)
      let path = FileReader.join(folder, fileName)
      if FileReader.exists(path) {
        let reader = FileReader(problems: problems, working: working)
        guard let file = reader.read(FileReader.shown(path), within: [folder]) else { return nil }
        let project = ProjectReader(file, folder: folder, problems: problems).project()
        problems.judge = { project.judge($0) }
        return project
      }
      guard folder != "/" else { return nil }
      folder = FileReader.parent(of: folder)
    }
  }

  private static func reportMisnamed(in folder: String, to problems: DiagnosticCollector) {
    // What lies in an edition or dossier is told as no file of theirs.
    if ValidationTargets.target(at: folder) != nil { return }
    for name in misnamed {
      let path = FileReader.join(folder, name)
      guard FileReader.kind(of: path) == .file else { continue }
      problems.report(
        .misnamedProject, "unexpected file '\(name)'",
        at: SourceRange(startOf: SourceFile(path: FileReader.shown(path))),
        suggestion: .init("name it '\(fileName)' if it says what a project decides"))
    }
  }

  init(severities: [DiagnosticCode: Severity], allowances: [Allowance]) {
    self.severities = severities
    self.allowances = allowances
  }

  /// A problem as the project sees it; nil if it lets it stand.
  private func judge(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard diagnostic.code.isDoubt else { return diagnostic }
    for index in allowances.indices where allowances[index].covers(diagnostic, names: names(at:)) {
      allowances[index].silenced.insert(diagnostic)
      return nil
    }
    var judged = diagnostic
    judged.severity = severities[diagnostic.code] ?? diagnostic.severity
    return judged
  }

  private func names(at range: SourceRange) -> [String] {
    let known = names[range.file.path] ?? NamesAtPlace(of: range.file)
    names[range.file.path] = known
    return known.names(at: range.start)
  }

  /// Reports allowances that are over, without use, or wider than one finding.
  ///
  /// - Parameters:
  ///   - working: The files that were read; an allowance for another cannot be called unused.
  ///   - today: The day; asked only if something ends.
  ///   - problems: Where they are reported, and what they silenced shows again.
  package func finish(
    working: WorkingFiles, today: () -> CalendarDate, reporting problems: DiagnosticCollector
  ) {
    guard !allowances.isEmpty else { return }
    let day = today()
    let all = allowances
    allowances = []
    for allowance in all {
      let code = allowance.code.rawValue
      guard allowance.until >= day else {
        problems.report(
          .allowanceExpired, "the allowance of \(code) ended on \(allowance.until)",
          at: allowance.end,
          suggestion: .init("fix what it allowed, or decide again and set a new day"))
        for diagnostic in allowance.silenced { problems.report(diagnostic) }
        continue
      }
      if allowance.silenced.count > 1 {
        problems.report(
          .allowanceTooWide, "the allowance covers \(allowance.silenced.count) findings of \(code)",
          at: allowance.place,
          suggestion: .init("write one for each, with '#' and the id or key it stands at"))
        for diagnostic in allowance.silenced { problems.report(diagnostic) }
      } else if allowance.silenced.isEmpty {
        let isThere = FileReader.kind(of: allowance.file) == .file
        guard !isThere || working.hasRead(allowance.file) else { continue }
        problems.report(
          .allowanceUnused,
          isThere ? "nothing here gives \(code) any more" : "there is no such file",
          at: allowance.place, suggestion: .init("remove the allowance"))
      }
    }
  }
}
