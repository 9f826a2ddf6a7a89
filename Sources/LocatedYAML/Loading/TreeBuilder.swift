internal import CLibYAML
import Diagnostics

/// Turns the events of libyaml into a flat tree, and refuses what the format does not have.
struct TreeBuilder {
  /// How reading ended.
  enum Outcome {
    case read
    /// At a limit, or behind the one document of the file; it was reported.
    case refused
    case fault(SyntaxFault)
  }

  /// A list or mapping that is not closed yet.
  struct OpenNode {
    var index: Int
    var isMapping: Bool
    var isFlow: Bool
    var lastChild = 0
    var children: UInt32 = 0

    /// Whether what comes next is a key: after every pair.
    var expectsKey: Bool { isMapping && children & 1 == 0 }
  }

  let source: RecoveredText
  private let file: SourceFile
  private let isMoved: Bool
  let isRecovered: Bool
  private let limits: YAMLLimits
  let problems: DiagnosticCollector
  private(set) var keys: KeyTable
  var nodes: [YAMLDocument.Node] = []
  private var text: [UInt8] = []
  private var open: [OpenNode] = []
  /// The innermost of the open ones, apart from the others since every event asks for it.
  private(set) var inner: OpenNode?
  /// For every key the mapping that had it last, and where: finds duplicates without a set.
  var lastSeen: [(mapping: Int, node: Int)] = []

  /// The lines of the file, once they were asked for.
  private var lines: TextLines?
  private let properties: PropertyCheck
  /// What was left out of the text and no mapping is known for yet.
  var gaps: [RecoveredText.Gap]
  /// A fault that no parser would stop at.
  private var fault: SyntaxFault?

  /// Begins to read a text; what is found wrong with values is reported, a fault is returned.
  init(
    _ source: RecoveredText, keys: KeyTable, limits: YAMLLimits, problems: DiagnosticCollector
  ) {
    self.source = source
    file = source.origin
    isMoved = source.isMoved
    isRecovered = !source.isWhole
    self.limits = limits
    self.keys = keys
    self.problems = problems
    gaps = source.gaps
    properties = PropertyCheck(source: source, problems: problems)
    nodes.reserveCapacity(file.bytes.count / 12 + 8)
    text.reserveCapacity(file.bytes.count)
  }

  /// What was read.
  var document: YAMLDocument {
    YAMLDocument(nodes: nodes, text: text, keys: keys, of: source)
  }

  /// Reads the text to its end, or to what keeps from reading on.
  mutating func run() -> Outcome {
    let skipped = source.file.prefixLength
    return source.file.bytes.withUnsafeBufferPointer { bytes in
      guard var stream = EventStream(UnsafeBufferPointer(rebasing: bytes[skipped...])) else {
        problems.report(
          .unreadable, "there is no memory to read the file with", at: SourceRange(startOf: file))
        return .refused
      }
      while true {
        guard let event = stream.next() else { return .fault(fault(for: stream.failure)) }
        switch event.pointee.type {
        case YAML_STREAM_END_EVENT:
          if !gaps.isEmpty, !nodes.isEmpty { nodes[0].isGapped = true }
          return .read
        case YAML_DOCUMENT_END_EVENT:
          let boundary = DocumentBoundary(source: source, problems: problems)
          switch boundary.follower(of: event.pointee.end_mark) {
          case nil: break
          case .reported: return .refused
          case .fault(let fault): return .fault(fault)
          }
        default:
          guard accept(event) else { return fault.map(Outcome.fault) ?? .refused }
        }
      }
    }
  }

  private func fault(for failure: EventStream.Failure) -> SyntaxFault {
    var fault = SyntaxProblem.fault(
      for: failure, after: nodes.last, in: source.file, keys: keys)
    // Within brackets of several lines nobody knows where an entry ends.
    let outer = (open + (inner.map { [$0] } ?? [])).first(where: \.isFlow)
    if let outer, !TextLines(source.file)[fault.line].isWholeInBraces {
      fault.line = min(fault.line, Int(nodes[outer.index].startLine) - 1)
      fault.isWithinBrackets = true
    }
    return fault
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
      return append(node(.refused, event))
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
        .scalarTooLong,
        "a text of \(length) bytes; at most \(limits.scalarLength) are read\(YAMLLoader.nothingElseChecked)",
        at: range(of: event), suggestion: .init("keep long papers as documents, not here"))
      return false
    }
    guard let start = event.pointee.data.scalar.value else { return true }
    var node = node(.scalar, event)
    node.style = Self.style(style)
    // A block of text ends with a line break that no other spelling has.
    let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
    while isBlock, length > 0, start[length - 1] == 0x0A { length -= 1 }
    let bytes = UnsafeBufferPointer(start: UnsafePointer(start), count: length)
    if style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, let fault = EncodingCheck.firstFault(in: bytes) {
      // The file's own bytes were looked at, so an escape has brought it in.
      problems.report(
        fault.code, "an escape that stands for \(fault.message)", at: range(of: event),
        suggestion: .init("take it out; for a backslash itself write two of them"))
      node.kind = .refused
      return append(node)
    }
    if let inner, inner.expectsKey {
      if !inner.isFlow, node.style == .plain, bytes.contains(0x7B),
        let brace = gluedBrace(in: Int(node.startLine) - 1)
      {
        node.kind = .refused
        guard !brace.isEntry else {
          let noticed = (Int(node.startLine) - 1, brace.column)
          fault = SyntaxFault(brace.diagnostic, noticed: noticed)
          return false
        }
        problems.report(source.inOrigin(brace.diagnostic))
        return append(node)
      }
      node.key = keys.intern(bytes)
      if node.style == .plain, length == 2, bytes.elementsEqual("<<".utf8) {
        problems.report(
          .mergeKey, "a merge key", at: range(of: event),
          suggestion: .init("write out the keys it should bring"))
      }
    } else {
      let hasProperty =
        event.pointee.data.scalar.tag != nil || event.pointee.data.scalar.anchor != nil
      if length == 0, hasProperty || isEmptied(node) { node.kind = .refused }
      node.offset = UInt32(text.count)
      node.count = UInt32(length)
      text.append(contentsOf: bytes)
    }
    return append(node)
  }

  /// What is wrong with the brace in a key that nobody would write so.
  private mutating func gluedBrace(in line: Int) -> GluedBrace? {
    let lines = lines ?? TextLines(source.file)
    self.lines = lines
    return GluedBrace(in: lines, at: line, of: source.file)
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
      var range = range(of: event)
      range.end = SourcePosition(line: range.start.line, column: range.start.column + 1)
      problems.report(
        .nestedTooDeep,
        "more than \(limits.depth) levels of lists and mappings"
          + YAMLLoader.nothingElseChecked, at: range)
      return false
    }
    if let inner, inner.expectsKey {
      problems.report(
        .keyNotText, "a list or mapping as a key", at: range(of: event),
        suggestion: .init("put quotes around a text that begins with a bracket or brace"))
    }
    var node = node(kind, event)
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
    let end = range(of: event).end
    if !gaps.isEmpty { noteGaps(in: closed, endingBefore: end) }
    // The end mark of a block is where the next token starts, so the last child tells the end.
    if closed.isFlow || closed.lastChild == 0 {
      nodes[closed.index].endLine = UInt32(end.line)
      nodes[closed.index].endColumn = UInt32(end.column)
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
        .tooManyNodes,
        "more than \(limits.nodes) values in one file\(YAMLLoader.nothingElseChecked)",
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

  // MARK: Places

  func range(of index: Int) -> SourceRange {
    let node = nodes[index]
    return SourceRange(
      file: file,
      start: SourcePosition(line: Int(node.startLine), column: Int(node.startColumn)),
      end: SourcePosition(line: Int(node.endLine), column: Int(node.endColumn)))
  }

  private func range(of event: Event) -> SourceRange { source.inOrigin(event.range(in: file)) }

  private func node(_ kind: YAMLDocument.Kind, _ event: Event) -> YAMLDocument.Node {
    var node = YAMLDocument.Node(
      kind: kind,
      startLine: UInt32(event.pointee.start_mark.line + 1),
      startColumn: UInt32(event.pointee.start_mark.column + 1),
      endLine: UInt32(event.pointee.end_mark.line + 1),
      endColumn: UInt32(event.pointee.end_mark.column + 1))
    if isMoved {
      node.startColumn = UInt32(
        source.column(Int(node.startColumn), onLine: Int(node.startLine)))
      node.endColumn = UInt32(source.column(Int(node.endColumn), onLine: Int(node.endLine)))
    }
    return node
  }
}
