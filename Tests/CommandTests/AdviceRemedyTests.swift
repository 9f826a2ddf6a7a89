import Foundation
import TestSupport
import Testing

/// Whatever a message says to write is right: followed to the letter, it takes the fault away.
@Suite struct `What messages say to write` {
  @Test(arguments: DiagnosticCase.all.filter { $0.isFailing && $0.arguments.first == "validate" })
  func `takes the fault away and brings no other`(_ one: DiagnosticCase) async throws {
    let workspace = try Workspace()
    _ = try one.write(to: workspace)
    let before = try await workspace.diagnostics(of: one.arguments).output
    for entry in before.diagnostics {
      for text in entry.textsToWrite {
        let original = try workspace.read(entry.file)
        guard let mended = entry.file(original, with: text) else { continue }
        try workspace.write(mended, to: entry.file)
        let after = try await workspace.diagnostics(of: one.arguments).output
        try workspace.write(original, to: entry.file)
        let known = Set(before.diagnostics.map(\.words))
        let left = after.diagnostics.filter { found in
          // A key that is meant may be there already, and then its second time is the fault.
          found.file == entry.file && found.line == entry.line && found.code != "Y203"
            && (found.severity == "error" || found.code == entry.code)
            && (found.words == entry.words || !known.contains(found.words))
        }
        #expect(left.isEmpty, "\(entry.words): '\(text)' gives \(left.map(\.words))")
      }
    }
  }

  /// What the test itself finds to write in the sentences that there are.
  @Test(arguments: [
    ("write '1 850' if thousands are meant, or '1.850'", ["1 850", "1.850"]),
    ("write '2026-02-12' for 12 February 2026 or '2026-12-02'", ["2026-02-12", "2026-12-02"]),
    ("write 'beds', or leave 'unit' out", ["beds"]),
    ("leave 'unit' out, or write 'unit: beds'", ["unit: beds"]),
    ("write one of: final, draft", []),
    ("say with 'owner: …' who is responsible for it", []),
  ])
  func `are found in the message`(_ message: String, _ texts: [String]) {
    #expect(DiagnosticsOutput.Suggestion(message: message, safe: false).texts == texts)
  }
}

extension DiagnosticsOutput.Suggestion {
  /// The texts that the message says to write; of a list of all there are nobody knows which.
  fileprivate var texts: [String] {
    // An example is not the text itself.
    if message.contains("such as") { return [] }
    let quoted = message.matches(of: /(?:write|or|add) '([^']+)'/).map { String($0.1) }
    return quoted.filter { !$0.contains("…") && !$0.letters.isEmpty }
  }
}

extension DiagnosticsOutput.Entry {
  fileprivate var words: String { "\(code) \(message)" }

  /// What there is to write, the replacement among it.
  fileprivate var textsToWrite: [String] {
    // What needs a second text beside it is no remedy alone, and says so.
    guard let suggestion, !suggestion.message.contains("It needs") else { return [] }
    let texts = suggestion.texts
    let replacement = suggestion.replacement.map { [$0] } ?? []
    return replacement + texts.filter { !replacement.contains($0) }
  }

  /// A file in which somebody wrote a text as the message says; nil where it says nothing of this
  /// place alone.
  fileprivate func file(_ text: String, with written: String) -> String? {
    guard line == endLine else { return nil }
    var lines = text.components(separatedBy: "\n")
    var scalars = Array(lines[line - 1].unicodeScalars)
    let place = (column - 1)..<min(endColumn - 1, scalars.count)
    guard place.lowerBound <= place.upperBound else { return nil }
    let isReplacement = suggestion?.replacement == written
    let key = written.firstMatch(of: /^([a-z0-9-]+): (.+)$/)
    if !isReplacement, let message = suggestion?.message, message.contains("add '\(written)'") {
      return added(written, to: lines)
    }
    if !isReplacement, let key {
      let before = String(String.UnicodeScalarView(scalars[..<place.lowerBound]))
      if before.hasSuffix("\(key.1): ") {
        lines[line - 1] = before + key.2 + after(place, scalars)
        return lines.joined(separator: "\n")
      }
      let behind = after(place, scalars)
      if behind.hasPrefix(":") {
        let end = behind.firstIndex { ",}".contains($0) } ?? behind.endIndex
        lines[line - 1] = before + written + behind[end...]
        return lines.joined(separator: "\n")
      }
      if suggestion?.message.contains("leave 'unit' out") == true {
        guard let start = before.range(of: "\(key.1): "),
          let unit = before.range(of: ", unit: ", options: .backwards),
          let end = before[start.upperBound...].firstIndex(of: ",")
        else { return nil }
        lines[line - 1] =
          before[..<start.lowerBound] + written + before[end..<unit.lowerBound]
          + after(place, scalars)
        return lines.joined(separator: "\n")
      }
    }
    let rest = String(String.UnicodeScalarView(scalars[place.lowerBound...]))
    let isLine = !isReplacement && written.letters == rest.letters
    scalars.replaceSubrange(
      isLine ? place.lowerBound..<scalars.count : place, with: written.unicodeScalars)
    lines[line - 1] = String(String.UnicodeScalarView(scalars))
    return lines.joined(separator: "\n")
  }

  private func after(_ place: Range<Int>, _ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars[place.upperBound...]))
  }

  /// With a text added to an entry in braces, or as a line after that at fault.
  private func added(_ text: String, to lines: [String]) -> String? {
    var lines = lines
    let line = lines[self.line - 1]
    if text.hasPrefix(", ") {
      guard let brace = line.lastIndex(of: "}") else { return nil }
      lines[self.line - 1].insert(contentsOf: text, at: brace)
    } else {
      let indent = line.prefix { " -".contains($0) }.count
      lines.insert(String(repeating: " ", count: indent) + text, at: self.line)
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// What is left without blanks and punctuation.
  fileprivate var letters: String { filter { $0.isLetter || $0.isNumber } }
}
