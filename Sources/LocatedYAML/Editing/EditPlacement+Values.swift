import Diagnostics

extension EditPlacement {
  // MARK: Values

  /// What replaces a value.
  func set(_ path: YAMLPath, _ value: YAMLValue) throws(EditRefusal) -> [TextEdit] {
    let place = try place(path)
    if place.node.style == .block, place.node.childIsThere {
      throw EditRefusal(
        "it has lines of its own; change what is in it, or remove it first", at: path)
    }
    let spelling = spelling(at: place.start)
    let isFlow = try isInFlow(path)
    if place.start == place.end {
      return try fill(path, place, value, spelling, isFlow: isFlow)
    }
    guard let text = value.scalar else {
      let range = place.start..<place.end
      return [TextEdit(range, Array(spelling.flow(value).utf8))]
    }
    let isBlock = place.node.style == .literal || place.node.style == .folded
    let indent = isFlow ? nil : blockIndent(of: place, isBlock: isBlock, spelling.step)
    let spelled = ScalarSpelling.spell(
      text, isWord: value == .word(text), at: .init(isFlow: isFlow, blockIndent: indent),
      like: place.node.style, lineBreak: spelling.lineBreak)
    guard let first = spelled.firstIndex(where: \.isNewline), !isBlock else {
      return [TextEdit(place.start..<place.end, Array(spelled.utf8))]
    }
    // The lines of a block of text come after a comment on the line of its key.
    let end = map.lineEnd(place.end)
    return [
      TextEdit(place.start..<place.end, Array(spelled[..<first].utf8)),
      TextEdit(at: end, String(spelled[first...])),
    ]
  }

  /// What gives a value to a key, or an element, that has none.
  private func fill(
    _ path: YAMLPath, _ place: NodePlace, _ value: YAMLValue, _ spelling: ValueSpelling,
    isFlow: Bool
  ) throws(EditRefusal) -> [TextEdit] {
    guard let last = path.steps.last, let parent = path.parent else {
      throw EditRefusal("the file says nothing yet", at: path)
    }
    let holder = try self.place(parent)
    guard case .key(let name) = last,
      let entry = holder.node.entries.first(where: { $0.key.text == name })
    else {
      // After the dash of an element; its place is right behind it.
      let text = spelling.afterDash(value, indent: holder.column + 2, isFlow: true)
      return [TextEdit(at: place.start, " " + text)]
    }
    guard let colon = colon(after: entry) else {
      return [TextEdit(at: map.offset(entry.key.range.end), ": " + spelling.flow(value))]
    }
    if isFlow { return [TextEdit(at: colon, " " + spelling.flow(value))] }
    let text = spelling.afterKey(value, indent: holder.column, isFlow: false)
    guard let first = text.firstIndex(where: \.isNewline) else {
      return [TextEdit(at: colon, text)]
    }
    // A comment on the line of the key stays there.
    return [
      TextEdit(at: colon, String(text[..<first])),
      TextEdit(at: map.lineEnd(colon), String(text[first...])),
    ].filter { !$0.bytes.isEmpty }
  }

  /// The indent for the lines of a block of text in the place of a value.
  private func blockIndent(of place: NodePlace, isBlock: Bool, _ step: Int) -> Int {
    let line = map.lineStart(place.start)
    if isBlock {
      // That of the block before it.
      var next = map.nextLine(place.start)
      while next < place.end {
        let first = map.skipBlanks(next..<map.lineEnd(next))
        if first < map.lineEnd(next) { return first - next }
        next = map.nextLine(next)
      }
    }
    // Dashes before a key count as indent.
    let bytes = map.file.bytes
    var index = line
    while index < place.start,
      bytes[index] == 0x20 || (bytes[index] == 0x2D && bytes[index + 1] == 0x20)
    {
      index += 1
    }
    return index - line + step
  }

  /// Whether a value stands inside brackets or braces.
  private func isInFlow(_ path: YAMLPath) throws(EditRefusal) -> Bool {
    var path = path
    while let parent = path.parent {
      if try place(parent).isFlow { return true }
      path = parent
    }
    return false
  }

  // MARK: Removal

  /// What takes a key with its value, or an element, away.
  func remove(_ path: YAMLPath) throws(EditRefusal) -> [TextEdit] {
    guard let parent = path.parent, let last = path.steps.last else {
      throw EditRefusal("a file cannot be removed from itself", at: path)
    }
    let holder = try place(parent)
    let spans: [Range<Int>]
    let index: Int?
    switch last {
    case .key(let name):
      let entries = Array(holder.node.entries)
      spans = entries.map { map.offset($0.key.range.start)..<entryEnd($0) }
      index = entries.firstIndex { $0.key.text == name }
    case .index(let number):
      let elements = holder.node.elements.map { NodePlace($0, in: map) }
      spans = elements.map { $0.start..<$0.end }
      index = elements.indices.contains(number) ? number : nil
    }
    guard let index else { throw EditRefusal("there is no such value", at: path) }
    guard spans.count > 1 else {
      throw EditRefusal("it is the only one there; remove '\(parent)' as a whole", at: path)
    }
    if holder.isFlow { return [removalFromFlow(index, spans, in: holder)] }
    return [removalFromBlock(index, spans, in: holder)]
  }

  private func removalFromFlow(
    _ index: Int, _ spans: [Range<Int>], in holder: NodePlace
  ) -> TextEdit {
    let span = spans[index]
    guard index + 1 < spans.count else {
      return TextEdit(spans[index - 1].upperBound..<span.upperBound, [])
    }
    // Up to the next one; if that stands on another line, with the whole line where it is alone there.
    let next = spans[index + 1].lowerBound
    let line = map.lineStart(span.lowerBound)
    guard map.lineStart(next) > line else { return TextEdit(span.lowerBound..<next, []) }
    if line > holder.start, map.isBlank(line..<span.lowerBound) {
      return TextEdit(line..<map.nextLine(span.upperBound), [])
    }
    return TextEdit(span.lowerBound..<next, [])
  }

  private func removalFromBlock(
    _ index: Int, _ spans: [Range<Int>], in holder: NodePlace
  ) -> TextEdit {
    let span = spans[index]
    let line = map.lineStart(span.lowerBound)
    let end = map.nextLine(span.upperBound)
    if holder.node.isMapping, !map.isBlank(line..<span.lowerBound) {
      // The first key after a dash: the next one takes its place.
      return TextEdit(span.lowerBound..<spans[index + 1].lowerBound, [])
    }
    var start = line
    // Comments right above at the same indent are its own, but not the head of the file.
    var above = line
    while above > map.file.prefixLength {
      above = map.lineStart(above - 1)
      guard map.commentIndent(above) == holder.column else { break }
      start = above
    }
    if start <= map.file.prefixLength { start = line }
    // The last line of a file without a line end leaves none behind.
    if end == map.file.bytes.count, map.lineEnd(span.upperBound) == end,
      start > map.file.prefixLength
    {
      let before = map.lineEnd(map.lineStart(start - 1))
      return TextEdit(before..<end, [])
    }
    return TextEdit(start..<end, [])
  }
}
