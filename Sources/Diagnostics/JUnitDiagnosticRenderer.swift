/// Shows diagnostics as a JUnit report: each problem a case, which fails if it fails the gate.
package enum JUnitDiagnosticRenderer {
  /// - Parameters:
  ///   - diagnostics: The problems; those that fail no gate are cases that pass with a remark.
  ///   - suite: What reported them: the subcommand.
  ///   - checked: The folders that were checked, each a case that passes if nothing in it fails.
  ///   - others: The files of failing problems that are too many to be given.
  ///   - unsound: Those of the checked folders that rest on something faulty elsewhere.
  ///   - failsOnWarning: Whether a warning fails the gate too.
  ///   - dropped: How many more of each code there are, which are not among the problems.
  /// - Returns: The XML document, of the form that Jenkins reads.
  package static func render(
    _ diagnostics: [Diagnostic], suite: String, checked: [String], others: Set<String> = [],
    unsound: Set<String> = [], failsOnWarning: Bool = false, dropped: [DiagnosticCode: Int] = [:]
  ) -> String {
    func fails(_ severity: Severity) -> Bool {
      severity == .error || (failsOnWarning && severity == .warning)
    }
    let failing = diagnostics.filter { fails($0.severity) }
    /// Why a folder fails of which no failing problem is given; nil if it passes.
    func fault(of folder: String) -> String? {
      if others.contains(where: { isIn(folder, $0) }) {
        return "it has problems of codes of which no more are shown"
      }
      return unsound.contains(folder) ? "it rests on something that has errors" : nil
    }
    var cases = diagnostics.map { problem($0, isFailure: fails($0.severity)) }
    var failures = failing.count
    for (code, count) in dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let note = DiagnosticCollector.note(of: count, notShown: code)
      let isFailure = fails(DiagnosticCollector.severity(of: code, beside: diagnostics))
      cases.append(testCase("oeci", "more of \(code.rawValue)", code.rawValue, note, isFailure))
      failures += isFailure ? 1 : 0
    }
    for folder in checked
    where !failing.contains(where: { isIn(folder, $0.range.file.path) }) {
      let fault = fault(of: folder)
      failures += fault == nil ? 0 : 1
      cases.append(
        fault.map { testCase("oeci", folder, "oeci", $0, true) }
          ?? "    <testcase classname=\"oeci\" name=\"\(escape(folder))\" time=\"0\"/>")
    }
    // No time is measured: the same problems give the same bytes.
    let skipped = diagnostics.count { $0.code.saysNotChecked && !fails($0.severity) }
    let counts = "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts) time="0">
        <testsuite name="\(escape(suite))" \(counts) skipped="\(skipped)" time="0">
      \(cases.joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }

  private static func isIn(_ folder: String, _ path: String) -> Bool {
    if folder == "." { return !path.hasPrefix("/") }
    return path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : "\(folder)/")
  }

  private static func problem(_ diagnostic: Diagnostic, isFailure: Bool) -> String {
    let range = diagnostic.range
    let place = "\(range.file.path):\(range.start.line):\(range.start.column)"
    let wayOut = diagnostic.suggestion.map { "\n\($0.message)" } ?? ""
    return testCase(
      range.file.path, "\(diagnostic.code.rawValue) at \(place)", diagnostic.code.rawValue,
      diagnostic.message, isFailure, isSkipped: diagnostic.code.saysNotChecked,
      details: "\(place): \(diagnostic.message)\(wayOut)")
  }

  private static func testCase(
    _ group: String, _ name: String, _ type: String, _ message: String, _ isFailure: Bool,
    isSkipped: Bool = false, details: String? = nil
  ) -> String {
    let text = escape(details ?? message)
    let body =
      isFailure
      ? "<failure type=\"\(type)\" message=\"\(escape(message))\">\(text)</failure>"
      : isSkipped
        ? "<skipped message=\"\(escape(message))\"/>" : "<system-out>\(text)</system-out>"
    return """
          <testcase classname="\(escape(group))" name="\(escape(name))" time="0">
            \(body)
          </testcase>
      """
  }

  /// Escapes text for XML 1.0; characters that XML cannot hold become U+FFFD.
  private static func escape(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      default:
        scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
          ? "\u{FFFD}" : String(scalar)
      }
    }.joined()
  }
}
