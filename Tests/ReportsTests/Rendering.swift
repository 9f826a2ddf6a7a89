import Foundation
import TestSupport
import Testing

/// Markdown as another program renders it.
enum Rendering {
  static func html(of markdown: String) throws -> String {
    let program = try #require(ForeignProgram("cmark-gfm"))
    return try program.run(
      "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink",
      on: Data((markdown + "\n").utf8))
  }

  /// The text of a piece of HTML without tags.
  static func text(of html: String) -> String {
    var text = html.replacing(/<[^>]*>/, with: "")
    for (name, sign) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("amp", "&")] {
      text = text.replacing("&\(name);", with: sign)
    }
    return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// How often each element opens that matters for the shape and safety of a page.
  static func elements(of html: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for match in html.matches(of: /<([A-Za-z][A-Za-z0-9]*)/) {
      counts[match.1.lowercased(), default: 0] += 1
    }
    return counts
  }

  /// The table rows of Markdown whose number of cells is not their header's.
  static func unevenRows(of markdown: String) -> [Substring] {
    var uneven: [Substring] = []
    var columns: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let pipes = pipes(in: line)
      if let columns, columns != pipes { uneven.append(line) }
      columns = columns ?? pipes
    }
    return uneven
  }

  private static func pipes(in line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for character in line.unicodeScalars {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}
