/// Shows diagnostics as a JUnit report: each problem a failed case of its file's suite.
package enum JUnitDiagnosticRenderer {
  /// - Parameters:
  ///   - diagnostics: The problems; warnings and notes are cases that pass with a remark.
  ///   - checked: The folders that were checked, each a case that passes if it has no error.
  ///   - others: The files of errors that are too many to be given.
  ///   - unsound: Those of the checked folders that rest on something faulty elsewhere.
  /// - Returns: The XML document.
  package static func render(
    _ diagnostics: [Diagnostic], checked: [String], others: Set<String> = [],
    unsound: Set<String> = []
  ) -> String {
    let errors = diagnostics.filter { $0.severity == .error }
    /// Why a folder fails of which no error is given; nil if it passes.
    func fault(of folder: String) -> String? {
      if others.contains(where: { isIn(folder, $0) }) {
        return "it has errors of codes of which no more are shown"
      }
      return unsound.contains(folder) ? "it rests on something that has errors" : nil
    }
    let folders = checked.filter { folder in
      !errors.contains { isIn(folder, $0.range.file.path) }
    }
    let cases =
      diagnostics.map(problem)
      + folders.map { folder in
        "    <testcase classname=\"oeci\" name=\"\(escape(folder))\""
          + (fault(of: folder).map { "><failure message=\"\($0)\"/></testcase>" } ?? "/>")
      }
    let failures = errors.count + folders.count { fault(of: $0) != nil }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites tests="\(cases.count)" failures="\(failures)">
        <testsuite name="oeci validate" tests="\(cases.count)" failures="\(failures)">
      \(cases.joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }

  private static func isIn(_ folder: String, _ path: String) -> Bool {
    if folder == "." { return !path.hasPrefix("/") }
    return path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : "\(folder)/")
  }

  private static func problem(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    let place = "\(range.file.path):\(range.start.line):\(range.start.column)"
    let name = "\(diagnostic.code.rawValue) at \(place)"
    let wayOut = diagnostic.suggestion.map { "\n\($0.message)" } ?? ""
    let text = escape("\(place): \(diagnostic.message)\(wayOut)")
    let opening = "    <testcase classname=\"\(escape(range.file.path))\" name=\"\(escape(name))\">"
    let body =
      diagnostic.severity == .error
      ? "<failure type=\"\(diagnostic.code.rawValue)\" message=\"\(escape(diagnostic.message))\">"
        + "\(text)</failure>" : "<system-out>\(text)</system-out>"
    return "\(opening)\n      \(body)\n    </testcase>"
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
