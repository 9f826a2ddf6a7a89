import Foundation
import Reports
import TestSupport
import Words

/// What pages in the pseudo-language show outside its brackets, less what stands in the data.
struct UnsaidText {
  /// Every text of the edition, the dossier and the names of files.
  private let data: Set<String>

  init(_ report: Report) throws {
    var data: Set<String> = []
    func collect(_ value: Any) {
      switch value {
      case let text as String: data.insert(text)
      case let list as [Any]: list.forEach(collect)
      case let object as [String: Any]:
        data.formUnion(object.keys)
        object.values.forEach(collect)
      default: break
      }
    }
    collect(try JSONValue(parsing: Data(report.json))["inputs"].value ?? [])
    data.formUnion(["true", "false", "n.a."])
    self.data = data
  }

  /// The texts outside the brackets of a page that are not of the data.
  func found(in page: some Page) -> Set<String> {
    var found: Set<String> = []
    page.build { blocks in
      for block in blocks { found.formUnion(self.found(in: block)) }
    }
    return found
  }

  func found(in block: Block) -> Set<String> {
    Set(Self.lines(of: block).flatMap(outside).filter { !isData($0) })
  }

  private static func lines(of block: Block) -> [Line] {
    switch block {
    case .heading(_, let line), .paragraph(let line), .quote(let line): [line]
    case .table(let columns, let rows): columns + rows.flatMap(\.self)
    case .list(let entries): entries.flatMap(lines)
    case .steps(let steps): steps
    case .reasons(let reasons): reasons.flatMap(lines)
    }
  }

  private static func lines(of entry: ListEntry) -> [Line] {
    [entry.line] + entry.parts.flatMap(lines)
  }

  private static func lines(of reason: SaidReason) -> [Line] {
    [reason.verdict ?? "", reason.text] + reason.parts.flatMap(lines)
  }

  /// The texts of a line that stand in no bracket.
  private func outside(_ line: Line) -> [String] {
    var depth = 0
    var texts: [String] = []
    for text in Self.texts(of: line) {
      var current = ""
      for character in text {
        switch character {
        case "⟦": depth += 1
        case "⟧": depth -= 1
        default: if depth == 0 { current.append(character) }
        }
      }
      texts.append(current)
    }
    return texts
  }

  private static func texts(of line: Line) -> [String] {
    line.inlines.flatMap { inline -> [String] in
      switch inline {
      case .text(let text), .code(let text), .picture(let text, _), .verdict(_, let text): [text]
      case .strong(let line), .emphasis(let line), .link(let line, _): Self.texts(of: line)
      case .bar: []
      }
    }
  }

  /// Whether a text is made of texts of the data, and of numbers and signs between them.
  private func isData(_ text: String) -> Bool {
    if data.contains(text) { return true }
    let characters = Array(text)
    var reachable = Array(repeating: false, count: characters.count + 1)
    reachable[0] = true
    for start in characters.indices where reachable[start] {
      guard characters[start].isLetter else {
        reachable[start + 1] = true
        // An id may begin with a digit.
        guard characters[start].isNumber else { continue }
        extend(from: start, characters, &reachable)
        continue
      }
      extend(from: start, characters, &reachable)
    }
    return reachable[characters.count]
  }

  private func extend(from start: Int, _ characters: [Character], _ reachable: inout [Bool]) {
    for end in start + 1...characters.count
    where end == characters.count || !characters[end].isLetter {
      if data.contains(String(characters[start..<end])) { reachable[end] = true }
    }
  }
}
