/// The list of all codes for people, by the room that the problem is found in.
package enum DiagnosticReference {
  private static let rooms: [(letter: Character, title: String)] = [
    ("Y", "The YAML itself"), ("F", "The form of a file"), ("R", "References"),
    ("E", "The sense of an edition"), ("V", "Overlays"), ("D", "Dossiers"),
    ("T", "Tests of criteria"), ("C", "Reports that are compared or verified"),
    ("P", "The file of a project, .oeci.yaml"),
    ("I", "Input and output"),
  ]

  /// The list as Markdown.
  package static var markdown: String {
    var text = """
      # Codes of problems

      Every problem that `oeci` reports has a code that never changes its meaning. `oeci explain CODE`
      tells what one means. Errors stop the work; warnings do not, unless `--fail-on warning` is given.

      A project may make a warning graver or lighter, and let one finding stand until a day, in a file
      `.oeci.yaml` at or above what is checked:

      ```yaml
      format: 1
      severities: {D111: error, D116: note}     # error | warning | note
      allow:                                    # code*, at*, reason*, until*
        - {code: D116, at: reports/example-centre/2025/documents.yaml#D-012, until: 2026-12-31,
           reason: One scan holds both contracts}
      ```

      `at` is the file, from the folder of `.oeci.yaml`, and after `#` an id or key that the finding
      stands at or in. An allowance that is over, silences nothing or covers several findings is
      reported itself. Errors cannot be allowed.

      What can mean only one thing, such as a misspelt key, `oeci validate --fix` mends; a guess at an
      id or a level it leaves to you.

      """
    for (letter, title) in rooms {
      text += "\n## \(title)\n\n| Code | Severity | Meaning |\n| --- | --- | --- |\n"
      for code in DiagnosticCode.allCases where code.rawValue.first == letter {
        text += "| \(code.rawValue) | \(code.defaultSeverity.rawValue) | \(code.summary) |\n"
      }
    }
    return text
  }

  /// The forms in which help on a code is given.
  enum HelpForm { case text, markdown }

  /// What a code means, and in which part of the work such a problem is found.
  static func description(of code: DiagnosticCode) -> String {
    "\(code.summary) Category: \(room(of: code))."
  }

  /// What follows from a problem of a code, and where there is more on it.
  static func help(for code: DiagnosticCode, as form: HelpForm) -> String {
    func command(_ text: String) -> String { form == .markdown ? "`\(text)`" : "'\(text)'" }
    let name = form == .markdown ? "**\(code.rawValue)**" : code.rawValue
    let effect =
      code.isDoubt
      ? "It stops nothing unless --fail-on warning is given. A project may change its severity, or let "
        + "one finding stand until a day, in the file .oeci.yaml."
      : "It is an error: no result is given until it is corrected, and no project can allow it."
    return "\(name): \(code.summary)\n\n\(effect) The message of each finding names its remedy; "
      + "\(command("oeci explain \(code.rawValue)")) prints what the code means."
  }

  private static func room(of code: DiagnosticCode) -> String {
    rooms.first { $0.letter == code.rawValue.first }?.title ?? ""
  }

  /// What one code means, for the terminal; nil if it is none.
  package static func explanation(of name: String) -> String? {
    guard let code = DiagnosticCode(rawValue: name) else { return nil }
    return """
      \(code.rawValue)  \(code.summary)

        severity   \(code.defaultSeverity.rawValue)
        category   \(room(of: code))

      """
  }
}
