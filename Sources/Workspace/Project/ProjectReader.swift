import Criteria
import Diagnostics
import LocatedYAML

/// Reads a project's `.oeci.yaml`.
struct ProjectReader {
  private let file: SourceFile
  /// The folder it lies in, from the root of the file system; places are relative to it.
  private let folder: String
  private let problems: DiagnosticCollector

  init(_ file: SourceFile, folder: String, problems: DiagnosticCollector) {
    self.file = file
    self.folder = folder
    self.problems = problems
  }

  func project() -> Project {
    guard
      let root = YAMLLoader.recover(file, keys: Key.table, reporting: problems)?.root,
      !root.isEmptyScalar,
      let reader = MappingReader<Key>(
        root, as: ProjectShapes.project, reporting: problems)
    else { return Project(severities: [:], allowances: []) }
    reader.checkFormat()
    var severities: [DiagnosticCode: Severity] = [:]
    for (key, value) in reader.pairs(.severities) {
      let severity = value.word(Severity.self, what: "a severity", problems)
      if let code = doubt(key) { severities[code] = severity }
    }
    return Project(
      severities: severities, allowances: reader.list(.allow).compactMap(allowance))
  }

  private func allowance(_ node: YAMLNode) -> Allowance? {
    guard
      let reader = MappingReader<Key>(
        node, as: ProjectShapes.allowance, reporting: problems)
    else { return nil }
    let code = reader.required(.code).flatMap(doubt)
    let at = reader.required(.at, as: String.self)
    let reason = reader.required(.reason, as: String.self)
    let until = reader.required(.until, as: CalendarDate.self)
    guard let code, let at, let reason, let until else { return nil }
    let parts = at.split(separator: "#", maxSplits: 1).map(String.init)
    let path = FileReader.join(folder, parts.first ?? "")
    return Allowance(
      code: code, file: FileReader.resolved(path) ?? path, name: parts.dropFirst().first,
      reason: reason, until: until, place: reader.origin.place(of: Key.at),
      end: reader.origin.place(of: Key.until))
  }

  /// The code of a kind of doubt, which alone a project may weigh.
  private func doubt(_ node: YAMLNode) -> DiagnosticCode? {
    guard let text = node.scalar(as: String.self, what: "a code", reporting: problems) else {
      return nil
    }
    guard let code = DiagnosticCode(rawValue: text) else {
      problems.report(
        .unknownCode, "no problem has the code \(text.quoted)", at: node.range,
        suggestion: .init("'oeci validate --list-codes' prints them all"))
      return nil
    }
    guard code.isDoubt else {
      problems.report(
        .codeIsNoDoubt, "\(text) is an error, and stays one", at: node.range,
        suggestion: .init(
          "fix the fault; only warnings can be given another severity or be allowed"))
      return nil
    }
    return code
  }
}
