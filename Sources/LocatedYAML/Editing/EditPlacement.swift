import Diagnostics

/// Finds the bytes that an edit replaces, in the style of what stands around them.
struct EditPlacement {
  private let document: YAMLDocument
  let map: TextMap

  init(_ document: YAMLDocument) {
    self.document = document
    map = TextMap(document.file)
  }

  /// The edits of the text, in the order of their places.
  func splices(for edit: YAMLEdit) throws(EditRefusal) -> [TextEdit] {
    switch edit {
    case .set(let path, let value): return try set(path, value)
    case .insert(let path, let key, let value, let order):
      return try insert(key, value, into: path, order)
    case .append(let path, let value): return try append(value, to: path)
    case .remove(let path): return try remove(path)
    }
  }

  /// The value at a path, where it is written.
  func place(_ path: YAMLPath) throws(EditRefusal) -> NodePlace {
    guard let node = document.root?.value(at: path) else {
      throw EditRefusal("there is no such value in '\(document.file.path)'", at: path)
    }
    return NodePlace(node, in: map)
  }

  /// The spelling of new values near a byte.
  func spelling(at offset: Int) -> ValueSpelling {
    ValueSpelling(lineBreak: map.lineBreak(at: offset), step: step)
  }

  /// The file's own step of indent: that of the first block inside another, two if there is none.
  private var step: Int {
    guard let root = document.root else { return 2 }
    for entry in root.entries {
      let value = entry.value
      guard value.style == .block, value.childIsThere else { continue }
      let step = value.range.start.column - root.range.start.column
      if step > 0 { return step }
    }
    return 2
  }

  // MARK: Insertions

  private func insert(
    _ key: String, _ value: YAMLValue, into path: YAMLPath, _ order: [String]
  ) throws(EditRefusal) -> [TextEdit] {
    guard document.root != nil else {
      guard path.steps.isEmpty else {
        throw EditRefusal("'\(document.file.path)' says nothing yet", at: path)
      }
      let spelling = spelling(at: map.file.bytes.count)
      return [
        endOfFile(
          spelling.mapping([.init(key, value)], indent: 0), spelling.lineBreak)
      ]
    }
    let place = try place(path)
    guard place.node.isMapping else {
      throw EditRefusal("it is not a mapping, so it has no keys", at: path)
    }
    let entries = Array(place.node.entries)
    let position = YAMLEdit.position(of: key, among: entries.map { $0.key.text }, order)
    if place.isFlow {
      let spelling = spelling(at: place.start)
      let text = "\(spelling.key(key, inFlow: true)): \(spelling.flow(value))"
      let ends = entries.map { entryEnd($0) }
      return [flowInsertion(text, at: position, after: ends, starts(of: entries), in: place)]
    }
    guard position > 0 else {
      throw EditRefusal("it is empty, so nothing shows how it is indented", at: path)
    }
    // Lists and mappings look like those beside them.
    let sibling = entries.last { $0.value.childIsThere }?.value
    let previous = entries[position - 1]
    let end = entryEnd(previous)
    let spelling = spelling(at: end)
    let line =
      spelling.key(key, inFlow: false) + ":"
      + spelling.afterKey(
        value, indent: place.column, isFlow: sibling.map { $0.style == .flow } ?? isShort(value))
    return [lineInsertion(line, after: end, indent: place.column, spelling)]
  }

  private func append(_ value: YAMLValue, to path: YAMLPath) throws(EditRefusal) -> [TextEdit] {
    let place = try place(path)
    guard place.node.isSequence else { throw EditRefusal("it is not a list", at: path) }
    let elements = Array(place.node.elements).map { NodePlace($0, in: map) }
    if place.isFlow {
      let text = spelling(at: place.start).flow(value)
      return [
        flowInsertion(
          text, at: elements.count, after: elements.map(\.end), elements.map(\.start), in: place)
      ]
    }
    guard let last = elements.last else {
      throw EditRefusal("it is empty, so nothing shows how it is indented", at: path)
    }
    let spelling = spelling(at: last.end)
    // The dash of the list's first element tells the indent, the last element the gap after it.
    let gap = last.start == last.end ? 2 : max(last.column - place.column, 2)
    let isFlow = last.node.childIsThere ? last.isFlow : false
    let line =
      "-" + spelling.margin(gap - 1)
      + spelling.afterDash(value, indent: place.column + gap, isFlow: isFlow)
    return [lineInsertion(line, after: last.end, indent: place.column, spelling)]
  }

  /// A line of its own after the line of a byte, and before blank lines and comments.
  private func lineInsertion(
    _ line: String, after end: Int, indent: Int, _ spelling: ValueSpelling
  ) -> TextEdit {
    TextEdit(at: map.lineEnd(end), spelling.lineBreak + spelling.margin(indent) + line)
  }

  private func endOfFile(_ text: String, _ lineBreak: String) -> TextEdit {
    let bytes = map.file.bytes
    let isOpen = bytes.count > map.file.prefixLength && bytes.last != 0x0A && bytes.last != 0x0D
    return TextEdit(
      at: bytes.count, isOpen ? lineBreak + text : text + lineBreak)
  }

  /// One more between brackets or braces, in the way of the others: beside them, or on a line of its own.
  private func flowInsertion(
    _ text: String, at position: Int, after ends: [Int], _ starts: [Int], in place: NodePlace
  ) -> TextEdit {
    guard position > 0 else { return TextEdit(at: place.start + 1, text) }
    let end = ends[position - 1]
    let line = map.lineStart(starts[position - 1])
    let isAlone = line > place.start && map.isBlank(line..<starts[position - 1])
    let gap =
      isAlone
      ? map.lineBreak(at: line)
        + String(decoding: map.file.bytes[line..<starts[position - 1]], as: UTF8.self) : " "
    // A comma may stand after the last one already.
    let rest = map.skipBlanks(end..<place.end)
    if position == ends.count, rest < place.end, map.file.bytes[rest] == 0x2C {
      return TextEdit(at: rest + 1, gap + text + (isAlone ? "," : ""))
    }
    return TextEdit(at: end, "," + gap + text)
  }

  private func isShort(_ value: YAMLValue) -> Bool {
    switch value {
    case .sequence(let values): values.allSatisfy { $0.scalar != nil }
    case .mapping, .text, .word: false
    }
  }

  // MARK: Entries

  private func starts(of entries: [(key: YAMLNode, value: YAMLNode)]) -> [Int] {
    entries.map { map.offset($0.key.range.start) }
  }

  /// The end of a pair in a block: of its value, or of the colon after its key.
  func entryEnd(_ entry: (key: YAMLNode, value: YAMLNode)) -> Int {
    let value = NodePlace(entry.value, in: map)
    guard value.start == value.end else { return value.end }
    return colon(after: entry) ?? map.offset(entry.key.range.end)
  }

  /// The byte after the colon of a key; nil if it has none.
  func colon(after entry: (key: YAMLNode, value: YAMLNode)) -> Int? {
    let key = map.offset(entry.key.range.end)
    let first = map.skipBlanks(key..<max(key, map.lineEnd(key)))
    guard first < map.file.bytes.count, map.file.bytes[first] == 0x3A else { return nil }
    return first + 1
  }
}
