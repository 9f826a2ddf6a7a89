internal import CLibYAML
package import Diagnostics

/// Turns the events of libyaml into a flat tree, and refuses what the format does not have.
package struct YAMLLoader {
  /// Reads one file.
  ///
  /// - Parameters:
  ///   - file: The bytes and the path to show.
  ///   - keys: The schema's keys.
  ///   - limits: What is too much.
  ///   - problems: Where everything found is reported.
  /// - Returns: The tree, without a root for a file that says nothing; nil if it cannot be read.
  package static func load(
    _ file: SourceFile, keys: KeyTable, limits: YAMLLimits = .input,
    reporting problems: DiagnosticCollector
  ) -> YAMLDocument? {
    guard
      let characters = EncodingCheck.characters(
        of: file, upTo: limits.fileSize, reporting: problems)
    else { return nil }
    let boundary = DocumentBoundary(file: file, problems: problems, characters: characters)
    guard !boundary.startsWithDirective else { return nil }
    var loader = YAMLLoader(
      file: file, keys: keys, limits: limits, problems: problems, boundary: boundary)
    guard loader.run() else { return nil }
    let document = loader.document
    TextCut.check(document, reporting: problems)
    return document
  }

  /// A list or mapping that is not closed yet.
  private struct OpenNode {
    var index: Int
    var isMapping: Bool
    var isFlow: Bool
    var lastChild = 0
    var children: UInt32 = 0

    /// Whether what comes next is a key: after every pair.
    var expectsKey: Bool { isMapping && children & 1 == 0 }
  }

  private let file: SourceFile
  private let limits: YAMLLimits
  private let problems: DiagnosticCollector
  private var keys: KeyTable
  private var nodes: [YAMLDocument.Node] = []
  private var text: [UInt8] = []
  private var open: [OpenNode] = []
  /// The innermost of the open ones, apart from the others since every event asks for it.
  private var inner: OpenNode?
  /// For every key the mapping that had it last, and where: finds duplicates without a set.
  private var lastSeen: [(mapping: Int, node: Int)] = []

  /// The lines of the file, once they were asked for.
  private var lines: TextLines?

  private let boundary: DocumentBoundary
  private let properties: PropertyCheck

  private init(
    file: SourceFile, keys: KeyTable, limits: YAMLLimits, problems: DiagnosticCollector,
    boundary: DocumentBoundary
  ) {
    self.file = file
    self.limits = limits
    self.keys = keys
    self.problems = problems
    self.boundary = boundary
    properties = PropertyCheck(file: file, problems: problems)
    nodes.reserveCapacity(file.bytes.count / 12 + 8)
    text.reserveCapacity(file.bytes.count)
  }

  private var document: YAMLDocument {
    YAMLDocument(file: file, nodes: nodes, text: text, keys: keys)
  }

  private mutating func run() -> Bool {
    let skipped = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return file.bytes.withUnsafeBufferPointer { bytes in
      guard var stream = EventStream(UnsafeBufferPointer(rebasing: bytes[skipped...])) else {
        problems.report(
          .unreadable, "there is no memory to read the file with", at: SourceRange(startOf: file))
        return false
      }
      while true {
        guard let event = stream.next() else {
          problems.report(SyntaxProblem.diagnostic(for: stream.failure, in: file))
          return false
        }
        switch event.pointee.type {
        case YAML_STREAM_END_EVENT: return true
        case YAML_DOCUMENT_END_EVENT: return !boundary.isFollowed(by: event.pointee.end_mark)
        default:
          guard accept(event) else { return false }
        }
      }
    }
  }

  /// - Returns: Whether to go on.
  private mutating func accept(_ event: Event) -> Bool {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return scalar(event)
    case YAML_MAPPING_START_EVENT:
      let style = event.pointee.data.mapping_start.style
      return begin(.mapping, event, isFlow: style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let style = event.pointee.data.sequence_start.style
      return begin(.sequence, event, isFlow: style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      end(event)
      return true
    case YAML_ALIAS_EVENT:
      properties.refuseAnchor(event)
      return append(Self.node(.refused, event))
    default: return true
    }
  }

  // MARK: Nodes

  private mutating func scalar(_ event: Event) -> Bool {
    let style = event.pointee.data.scalar.style
    var length = event.pointee.data.scalar.length
    properties.refuse(event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag, event)
    guard length <= limits.scalarLength else {
      problems.report(
        .scalarTooLong, "a text of \(length) bytes; at most \(limits.scalarLength) are read",
        at: event.range(in: file), suggestion: .init("keep long papers as documents, not here"))
      return false
    }
    guard let start = event.pointee.data.scalar.value else { return true }
    var node = Self.node(.scalar, event)
    node.style = Self.style(style)
    // A block of text ends with a line break that no other spelling has.
    let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
    while isBlock, length > 0, start[length - 1] == 0x0A { length -= 1 }
    let bytes = UnsafeBufferPointer(start: UnsafePointer(start), count: length)
    if style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, let fault = EncodingCheck.firstFault(in: bytes) {
      // The file's own bytes were looked at, so an escape has brought it in.
      problems.report(
        fault.code, "an escape that stands for \(fault.message)", at: event.range(in: file),
        suggestion: .init("take it out; for a backslash itself write two of them"))
      node.kind = .refused
      return append(node)
    }
    if let inner, inner.expectsKey {
      if !inner.isFlow, node.style == .plain, bytes.contains(0x7B),
        let brace = gluedBrace(in: Int(node.startLine) - 1)
      {
        problems.report(brace.diagnostic)
        node.kind = .refused
        return append(node) && !brace.isEntry
      }
      node.key = keys.intern(bytes)
      if node.style == .plain, length == 2, bytes.elementsEqual("<<".utf8) {
        problems.report(
          .mergeKey, "a merge key", at: event.range(in: file),
          suggestion: .init("write out the keys it should bring"))
      }
    } else {
      node.offset = UInt32(text.count)
      node.count = UInt32(length)
      text.append(contentsOf: bytes)
    }
    return append(node)
  }

  /// What is wrong with the brace in a key that nobody would write so.
  private mutating func gluedBrace(in line: Int) -> GluedBrace? {
    let lines = lines ?? TextLines(file)
    self.lines = lines
    return GluedBrace(in: lines, at: line, of: file)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLDocument.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func begin(_ kind: YAMLDocument.Kind, _ event: Event, isFlow: Bool) -> Bool {
    let isMapping = kind == .mapping
    if isMapping {
      properties.refuse(
        event.pointee.data.mapping_start.anchor, event.pointee.data.mapping_start.tag, event)
    } else {
      properties.refuse(
        event.pointee.data.sequence_start.anchor, event.pointee.data.sequence_start.tag, event)
    }
    guard open.count + (inner == nil ? 0 : 1) < limits.depth else {
      var range = event.range(in: file)
      range.end = SourcePosition(line: range.start.line, column: range.start.column + 1)
      problems.report(
        .nestedTooDeep, "more than \(limits.depth) levels of lists and mappings", at: range)
      return false
    }
    if let inner, inner.expectsKey {
      problems.report(
        .keyNotText, "a list or mapping as a key", at: event.range(in: file),
        suggestion: .init("put quotes around a text that begins with a bracket or brace"))
    }
    var node = Self.node(kind, event)
    node.style = isFlow ? .flow : .block
    guard append(node) else { return false }
    if let inner { open.append(inner) }
    inner = OpenNode(index: nodes.count - 1, isMapping: isMapping, isFlow: isFlow)
    return true
  }

  private mutating func end(_ event: Event) {
    guard let closed = inner else { return }
    inner = open.popLast()
    nodes[closed.index].next = UInt32(nodes.count)
    nodes[closed.index].count = closed.children
    // The end mark of a block is where the next token starts, so the last child tells the end.
    if closed.isFlow || closed.lastChild == 0 {
      nodes[closed.index].endLine = UInt32(event.pointee.end_mark.line + 1)
      nodes[closed.index].endColumn = UInt32(event.pointee.end_mark.column + 1)
    } else {
      nodes[closed.index].endLine = nodes[closed.lastChild].endLine
      nodes[closed.index].endColumn = nodes[closed.lastChild].endColumn
    }
    if closed.isMapping { reportDuplicates(in: closed.index) }
  }

  private mutating func append(_ node: YAMLDocument.Node) -> Bool {
    let index = nodes.count
    guard index < limits.nodes else {
      problems.report(
        .tooManyNodes, "more than \(limits.nodes) values in one file",
        at: range(of: index - 1),
        suggestion: .init("split it into several files in a folder of the same name"))
      return false
    }
    var node = node
    node.next = UInt32(index + 1)
    nodes.append(node)
    inner?.children += 1
    inner?.lastChild = index
    return true
  }

  private mutating func reportDuplicates(in mapping: Int) {
    while lastSeen.count < keys.count { lastSeen.append((-1, -1)) }
    var index = mapping + 1
    let end = Int(nodes[mapping].next)
    while index < end {
      let key = Int(nodes[index].key)
      if key >= 0 {
        if lastSeen[key].mapping == mapping, !isPartOfNumber(index) {
          let name = keys.withBytes(of: Int32(key)) { String(decoding: $0, as: UTF8.self) }
          problems.report(
            .duplicateKey, "key \(name.quoted) stands twice in one mapping", at: range(of: index),
            notes: [.init("first here", at: range(of: lastSeen[key].node))],
            suggestion: .init("keep one of the two"))
          nodes[index].kind = .refused
        } else {
          lastSeen[key] = (mapping, index)
        }
      }
      index = Int(nodes[Int(nodes[index].next)].next)
    }
  }

  /// Whether a key is digits alone without a colon: a number with commas in braces has several alike,
  /// and whoever reads the mapping tells of it.
  private func isPartOfNumber(_ index: Int) -> Bool {
    let (key, value) = (nodes[index], nodes[Int(nodes[index].next)])
    return value.kind == .scalar && value.count == 0 && key.endLine == value.startLine
      && key.endColumn == value.startColumn
      && keys.withBytes(of: key.key) { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  // MARK: Places

  private func range(of index: Int) -> SourceRange {
    let node = nodes[index]
    return SourceRange(
      file: file,
      start: SourcePosition(line: Int(node.startLine), column: Int(node.startColumn)),
      end: SourcePosition(line: Int(node.endLine), column: Int(node.endColumn)))
  }

  private static func node(_ kind: YAMLDocument.Kind, _ event: Event) -> YAMLDocument.Node {
    YAMLDocument.Node(
      kind: kind,
      startLine: UInt32(event.pointee.start_mark.line + 1),
      startColumn: UInt32(event.pointee.start_mark.column + 1),
      endLine: UInt32(event.pointee.end_mark.line + 1),
      endColumn: UInt32(event.pointee.end_mark.column + 1))
  }
}
