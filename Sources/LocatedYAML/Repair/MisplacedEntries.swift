import Diagnostics

/// Entries at the top of a file that belong under one of its keys, as `GOV-01.1: …` belongs under
/// `answers:`: the key was forgotten, or the entries are not indented under it.
struct MisplacedEntries<Key: SchemaKey> {
  let code: DiagnosticCode
  let message: String
  let range: SourceRange
  let suggestion: Diagnostic.Suggestion
  /// The last entry that belongs to them.
  private let last: Int

  /// The entries of a mapping from an unknown key on.
  ///
  /// - Parameters:
  ///   - key: The key, which is near to none that may stand there.
  ///   - value: Its value.
  ///   - root: The mapping.
  ///   - shape: What may stand in it.
  init?(_ key: YAMLNode, _ value: YAMLNode, in root: YAMLNode, as shape: MappingShape<Key>) {
    let homes = shape.fields.filter { $0.value.mappedMapping != nil }
    guard root.isRoot, root.style == .block, homes.count == 1, let home = homes.first?.key,
      let entry = homes.first?.value.mappedMapping, Self.isEntry(key, value, of: entry)
    else { return nil }
    var last = value
    var isEnd = true
    for (other, value) in root.entries where other.index > key.index {
      guard !shape.keySet.contains(other.keyNumber), Self.isEntry(other, value, of: entry) else {
        isEnd = false
        break
      }
      last = value
    }
    self.last = last.index
    code = .unknownKey
    let lines = Lines(from: key, through: last)
    range = lines.range
    guard let given = root.entry(home) else {
      let isIndented = key.range.start.column > 1
      message = "'\(home.name):' is missing above \(key.text.quoted)"
      suggestion = .init(
        "put '\(home.name):' on a line of its own above it"
          + (isIndented ? "" : ", and two spaces before each line that belongs under it"),
        replacement: isEnd
          ? lines.text(under: "\(home.name):", indentedBy: isIndented ? 0 : 2) : nil,
        isSafe: true)
      return
    }
    let first = given.value.entries.first { _ in true }?.key.range.start.column
    let own = key.range.start.column
    let columns = given.value.style == .block ? (first ?? own + 2) - own : 2
    guard given.value.isEmptyScalar || (given.value.isMapping && columns > 0) else { return nil }
    // Only what follows the key at once can be said to belong under it by being indented.
    let isNext = root.entries.last { $0.key.index < key.index }?.key.index == given.key.index
    message = "\(key.text.quoted) stands beside '\(home.name)', not under it"
    suggestion = .init(
      "put \(columns) spaces before each line that belongs under '\(home.name):'",
      replacement: isNext && isEnd && given.value.style != .flow
        ? lines.text(indentedBy: columns) : nil,
      isSafe: true)
  }

  /// A list in place of the mapping that holds it.
  init?(list root: YAMLNode, as shape: MappingShape<Key>) {
    guard root.isRoot, root.isSequence,
      let first = root.elements.first(where: { _ in true })?.entries.first(where: { _ in true }),
      let home = shape.fields.first(where: { field in
        field.value.listedMapping?.keySet.contains(first.key.keyNumber) == true
      })?.key
    else { return nil }
    last = root.index
    code = .wrongShape
    message = "'\(home.name):' is missing above this list"
    let lines = Lines(from: root, through: root, isFirstAlone: true)
    range = lines.range
    let isBlock = root.style == .block
    suggestion = .init(
      isBlock
        ? "put '\(home.name):' on a line of its own above it" : "write '\(home.name): ' before it",
      replacement: isBlock ? lines.text(under: "\(home.name):") : nil, isSafe: true)
  }

  /// Whether a later key of the mapping is one of them.
  func holds(_ key: YAMLNode) -> Bool { key.index < last }

  /// Whether a key and its value look like one of the mappings that stand under an id each.
  private static func isEntry(
    _ key: YAMLNode, _ value: YAMLNode, of shape: MappingShape<Key>
  ) -> Bool {
    guard key.isScalar else { return false }
    guard let first = value.entries.first(where: { _ in true })?.key else {
      return key.text.contains(where: \.isNumber)
    }
    return shape.keySet.contains(first.keyNumber)
  }

  /// The lines that some nodes stand in.
  private struct Lines {
    let range: SourceRange
    private let lines: [String]
    private let end: String

    init(from first: YAMLNode, through last: YAMLNode, isFirstAlone: Bool = false) {
      let file = first.document.file
      let offsets = file.lineOffsets
      let start = first.range.start.line
      // A block of text ends where the next line begins.
      let end = last.range.end
      let final = isFirstAlone ? start : max(start, end.column == 1 ? end.line - 1 : end.line)
      lines = (start...final).map { file.line(at: offsets[$0 - 1]) }
      range = SourceRange(
        file: file, start: SourcePosition(line: start, column: 1),
        end: SourcePosition(line: final, column: (lines.last?.unicodeScalars.count ?? 0) + 1))
      self.end = file.bytes.contains(0x0D) ? "\r\n" : "\n"
    }

    func text(under key: String? = nil, indentedBy columns: Int = 0) -> String {
      let indent = String(repeating: " ", count: columns)
      return ([key].compactMap(\.self) + lines.map { $0.isEmpty ? $0 : indent + $0 })
        .joined(separator: end)
    }
  }
}

extension Sequence {
  /// The last element that is as asked for, of one that can only be walked forwards.
  fileprivate func last(where isSo: (Element) -> Bool) -> Element? {
    reduce(nil) { isSo($1) ? $1 : $0 }
  }
}
