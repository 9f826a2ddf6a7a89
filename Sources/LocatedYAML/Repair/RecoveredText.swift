import Diagnostics

/// The text of a file as a parser gets it once faults were found in it: what is at fault is blanked
/// out, and entries that begin in a wrong column are moved to the right one, so that the rest is read.
///
/// Lines stay lines and every character that is left out becomes a blank, so that each place in it is
/// known in the file, too.
struct RecoveredText {
  /// A place at which an entry was left out, with the column of its neighbours, counted from 0.
  struct Gap {
    var line: Int
    var column: Int
  }

  /// The file as it is.
  let origin: SourceFile
  /// The text, under the same path.
  private(set) var file: SourceFile
  /// How many characters the text has after a byte order mark.
  private(set) var characters: Int
  /// The places at which keys or entries may be missing.
  private(set) var gaps: [Gap] = []
  /// The lines whose values are empty because they were left out.
  private(set) var emptied: Set<Int> = []
  /// Whether what follows a line was left out.
  private(set) var isCut = false
  let keys: KeyTable
  /// Where each line begins, once it was asked for.
  private var offsets: [Int] = []
  /// By line, how many columns to the right its characters were moved.
  private var shifts: [Int: Int] = [:]
  /// How much was left out of an entry, by the line that it begins in.
  private var extents: [Int: Extent] = [:]
  private var touched: Set<Int> = []

  /// How much of an entry is left out: first its value, then its key, then the dash before it.
  private enum Extent: Int { case value = 1, entry, line }

  init(_ origin: SourceFile, _ content: EncodingCheck.Content, keys: KeyTable) {
    self.origin = origin
    file = origin
    characters = content.characters
    self.keys = keys
  }

  /// Whether lines were moved, so that columns differ from those of the file.
  var isMoved: Bool { !shifts.isEmpty }

  /// Whether it is the text of the file as it stands there.
  var isWhole: Bool { file === origin }

  /// Whether parts of the file were left out.
  var hasGaps: Bool { !extents.isEmpty || isCut }

  /// Whether a fault shows in what was left out or moved before, and so is not a new one.
  func hasTouched(_ fault: SyntaxFault) -> Bool {
    let isMoved = fault.misaligned.contains { $0.lines.contains { shifts[$0] != nil } }
    return isMoved || touched.contains(fault.line) || touched.contains(fault.noticed.line)
  }

  private mutating func findLines() {
    if offsets.isEmpty { offsets = file.lineOffsets }
  }

  // MARK: Leaving out

  /// Leaves out what has a fault: the value of the entry, or more of it if that was not enough.
  ///
  /// - Returns: Whether anything changed.
  mutating func skip(_ fault: SyntaxFault) -> Bool {
    findLines()
    let entries = fault.misaligned.filter { entry in
      !entry.lines.contains { shifts[$0] != nil || touched.contains($0) }
    }
    if !entries.isEmpty {
      move(entries)
      return true
    }
    if let lines = fault.lines, !touched.contains(lines.lowerBound) {
      gaps.append(Gap(line: lines.lowerBound, column: indent(of: lines.lowerBound) ?? 0))
      return blank(lines, from: 0)
    }
    var line: Int? = fault.line
    var isFirst = true
    while let next = line {
      if leaveOut(next, because: fault) { return true }
      if isFirst, leaveOut(fault.noticed.line, because: fault) { return true }
      isFirst = false
      line = parent(of: next)
    }
    return false
  }

  /// Leaves out everything from the entry of a line on.
  ///
  /// - Returns: Whether anything changed.
  mutating func cut(from line: Int) -> Bool {
    findLines()
    isCut = true
    guard line < count else { return false }
    let column = indent(of: line) ?? 0
    gaps.append(Gap(line: line, column: column))
    noteOwner(of: line)
    return blank(line...(count - 1), from: 0)
  }

  private mutating func leaveOut(_ number: Int, because fault: SyntaxFault) -> Bool {
    guard number < count, indent(of: number) != nil else { return false }
    if beginsWithTab(number) {
      // Its column says nothing, so it may belong to whatever is open there.
      extents[number] = .line
      gaps.append(Gap(line: number, column: YAMLLimits.input.fileSize))
      noteOwner(of: number)
      return blank(number...number, from: 0)
    }
    let line = TextLines(file)[number]
    let entry = line.entry
    let pair = entry.pair
    var extent = Extent(rawValue: (extents[number]?.rawValue ?? 0) + 1)
    if extent == .value {
      let isKeyAtFault = pair.map { fault.noticed == (number, $0.colon) } ?? true
      if isKeyAtFault { extent = .entry }
    }
    while let next = extent {
      extents[number] = next
      let column =
        switch next {
        case .value: (pair?.colon ?? entry.column) + 1
        case .entry: entry.column
        case .line: line.column
        }
      // A mapping in braces behind a dash may go on in the column of its own brace.
      let outer = pair == nil && fault.isWithinBrackets ? line.column : entry.column
      var last =
        fault.isOneLine && next != .line
        ? number : lastLine(deeperThan: next == .line ? line.column : outer, after: number)
      if fault.isWithinBrackets { last = closing(after: last) }
      let mayHoldKeys = next != .value || mayHoldKeys(pair?.value ?? "")
      if blank(number...min(last, count - 1), from: column) {
        if mayHoldKeys { gaps.append(Gap(line: number, column: entry.column)) }
        if next != .value { noteOwner(of: number) }
        return true
      }
      extent = Extent(rawValue: next.rawValue + 1)
    }
    return false
  }

  private func beginsWithTab(_ number: Int) -> Bool {
    file.bytes[offsets[number]...].prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
  }

  /// Notes the line that an entry was the first value of, in case no other follows.
  private mutating func noteOwner(of number: Int) {
    if let owner = (0..<number).last(where: { indent(of: $0) != nil }) { emptied.insert(owner) }
  }

  /// Whether a text has a colon behind a word that is a key of the schema.
  private func mayHoldKeys(_ text: String) -> Bool {
    text.split(whereSeparator: { " ,{".contains($0) }).contains { word in
      word.hasSuffix(":") && keys.hasSchemaKey(String(word.dropLast()))
    }
  }

  /// The last line of what belongs to an entry.
  private func lastLine(deeperThan column: Int, after number: Int) -> Int {
    var last = number
    while last + 1 < count, indent(of: last + 1).map({ $0 > column }) ?? true { last += 1 }
    return last
  }

  /// A line that holds nothing but the brackets which close what was left out before it, or that line.
  private func closing(after line: Int) -> Int {
    let lines = TextLines(file)
    var last = line
    while last + 1 < count {
      let text = lines[last + 1].text
      guard !text.isEmpty, text.allSatisfy({ "]}, ".contains($0) }) else { break }
      last += 1
    }
    return last
  }

  /// The line that an entry stands under.
  private func parent(of line: Int) -> Int? {
    let own = indent(of: line) ?? originalIndent(of: line)
    guard own > 0 else { return nil }
    return (0..<min(line, count)).last { indent(of: $0).map { $0 < own } ?? false }
  }

  /// The column that a line began in before it was left out.
  private func originalIndent(of line: Int) -> Int {
    guard let start = origin.offset(ofLine: line + 1) else { return 0 }
    return origin.bytes[start...].prefix { $0 == 0x20 }.count
  }

  // MARK: Bytes

  private var count: Int { offsets.count }

  /// The column that a line begins in; nil if it holds blanks and a comment alone.
  private func indent(of line: Int) -> Int? {
    let start = offsets[line]
    var index = start
    while index < file.bytes.count, file.bytes[index] == 0x20 || file.bytes[index] == 0x09 {
      index += 1
    }
    guard index < file.bytes.count, ![0x0A, 0x0D, 0x23].contains(file.bytes[index]) else {
      return nil
    }
    return index - start
  }

  /// - Returns: Whether anything but blanks stood there.
  private mutating func blank(_ lines: ClosedRange<Int>, from column: Int) -> Bool {
    touched.formUnion(lines)
    emptied.formUnion(lines)
    var start = offsets[lines.lowerBound]
    for _ in 0..<column where start < file.bytes.count {
      start += 1
      while start < file.bytes.count, file.bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    let end =
      lines.upperBound + 1 < offsets.count ? offsets[lines.upperBound + 1] : file.bytes.count
    guard start < end else { return false }
    let isLineEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let old = file.bytes[start..<end]
    guard old.contains(where: { $0 != 0x20 && !isLineEnd($0) }) else { return false }
    let blanks = old.compactMap { $0 & 0xC0 == 0x80 ? nil : isLineEnd($0) ? $0 : 0x20 }
    set(file.bytes[..<start] + blanks + file.bytes[end...])
    return true
  }

  /// Moves entries to the right, or to the left where blanks are before them.
  private mutating func move(_ entries: [Misalignment.Entry]) {
    var edits: [(bytes: Range<Int>, count: Int)] = []
    for entry in entries.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      for line in entry.lines {
        guard let indent = indent(of: line) else { continue }
        let columns = max(entry.target - entry.column, -indent)
        edits.append((offsets[line]..<(offsets[line] + max(0, -columns)), max(0, columns)))
        shifts[line, default: 0] += columns
        characters += columns
      }
    }
    put(edits.map { ($0.bytes, Array(repeating: 0x20, count: $0.count)) })
  }

  /// Puts texts in place of some bytes each, which stand in order.
  mutating func replace(_ edits: [LineMarks.Edit]) {
    for edit in edits {
      let more = edit.text.unicodeScalars.count - edit.columns.count
      if more != 0 { shifts[edit.line, default: 0] += more }
      characters += more
    }
    put(edits.map { ($0.bytes, Array($0.text.utf8)) })
  }

  private mutating func put(_ edits: [(bytes: Range<Int>, text: [UInt8])]) {
    var all: [UInt8] = []
    all.reserveCapacity(file.bytes.count + edits.count)
    var position = 0
    for (bytes, text) in edits {
      all += file.bytes[position..<bytes.lowerBound]
      all += text
      position = bytes.upperBound
    }
    set(all + file.bytes[position...])
  }

  private mutating func set(_ all: some Sequence<UInt8>) {
    file = SourceFile(path: origin.path, name: origin.name, bytes: Array(all))
    offsets = file.lineOffsets
  }

  // MARK: Places

  /// The column in the file of one in the text, both counted from 1.
  func column(_ column: Int, onLine line: Int) -> Int {
    guard !shifts.isEmpty, let shift = shifts[line - 1] else { return column }
    return max(column - shift, 1)
  }

  /// A problem found in the text as one of the file.
  func inOrigin(_ diagnostic: Diagnostic) -> Diagnostic {
    var own = diagnostic
    own.range = inOrigin(diagnostic.range)
    for index in own.notes.indices { own.notes[index].range = inOrigin(own.notes[index].range) }
    return own
  }

  /// A place in the text as one in the file.
  func inOrigin(_ range: SourceRange) -> SourceRange {
    guard isMoved || range.file !== origin else { return range }
    func position(_ place: SourcePosition) -> SourcePosition {
      SourcePosition(line: place.line, column: column(place.column, onLine: place.line))
    }
    return SourceRange(file: origin, start: position(range.start), end: position(range.end))
  }
}
