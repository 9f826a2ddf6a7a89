/// The list of all codes for people, by the room that the problem is found in.
package enum DiagnosticReference {
  private static let rooms: [(letter: Character, title: String)] = [
    ("Y", "The YAML itself"), ("F", "The form of a file"), ("R", "References"),
    ("E", "The sense of an edition"), ("V", "Overlays"), ("D", "Dossiers"),
    ("I", "Input and output"),
  ]

  /// The list as Markdown.
  package static var markdown: String {
    var text = """
      # Codes of problems

      Every problem that `oeci` reports has a code that never changes its meaning. `oeci explain CODE`
      tells what one means. Errors stop the work; warnings do not, unless `--fail-on warning` is given.

      """
    for (letter, title) in rooms {
      text += "\n## \(title)\n\n| Code | Severity | Meaning |\n| --- | --- | --- |\n"
      for code in DiagnosticCode.allCases where code.rawValue.first == letter {
        text += "| \(code.rawValue) | \(code.defaultSeverity.rawValue) | \(code.summary) |\n"
      }
    }
    return text
  }

  /// What one code means, for the terminal; nil if it is none.
  package static func explanation(of name: String) -> String? {
    guard let code = DiagnosticCode(rawValue: name) else { return nil }
    let room = rooms.first { $0.letter == name.first }?.title ?? ""
    return """
      \(code.rawValue)  \(code.summary)

        severity   \(code.defaultSeverity.rawValue)
        room       \(room)

      """
  }
}
