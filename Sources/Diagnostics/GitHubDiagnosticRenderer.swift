/// Shows diagnostics as the workflow commands that GitHub turns into annotations.
package enum GitHubDiagnosticRenderer {
  /// GitHub shows so many of each severity for one step.
  private static let limit = 10

  /// - Parameters:
  ///   - diagnostics: The problems.
  ///   - dropped: How many more of each code there are, which are not among them.
  /// - Returns: A line for each that is shown.
  package static func render(
    _ diagnostics: [Diagnostic], dropped: [DiagnosticCode: Int] = [:]
  ) -> String {
    var lines: [String] = []
    for severity in Severity.allCases.sorted() {
      let group = diagnostics.filter { $0.severity == severity }
      let count =
        group.count + DiagnosticCollector.count(of: severity, in: dropped, beside: diagnostics)
      // The last of a full group makes room for the count of the rest.
      let shown = count > limit ? limit - 1 : group.count
      lines += group.prefix(shown).map { line($0) }
      if count > shown {
        lines.append(
          "::\(command(severity)) title=oeci::\(count - shown) more of severity "
            + "\(severity.rawValue); run oeci validate to see all")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    var properties = [
      "file=\(property(range.file.path))", "line=\(range.start.line)",
      "endLine=\(range.end.line)", "title=\(property("oeci \(diagnostic.code.rawValue)"))",
    ]
    // Columns are only understood where the range stays on one line.
    if range.start.line == range.end.line {
      properties += ["col=\(range.start.column)", "endColumn=\(range.end.column)"]
    }
    let wayOut = diagnostic.suggestion.map { "\n\($0.message)" } ?? ""
    return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::"
      + message(diagnostic.message + wayOut)
  }

  private static func command(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  private static func message(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escape(VisibleText.line(String($0)), ["%": "%25"]) }.joined(separator: "%0A")
  }

  private static func property(_ text: String) -> String {
    escape(VisibleText.line(text), ["%": "%25", ":": "%3A", ",": "%2C"])
  }

  private static func escape(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { table[$0] ?? String($0) }.joined()
  }
}
