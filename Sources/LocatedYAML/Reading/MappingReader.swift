package import Diagnostics

/// Reads the keys of one mapping by type; what is wrong is reported and reading goes on.
///
/// A mapping may be amended: later mappings then hold new values for some of its keys.
///
/// Code for keys of any kind is slow, so what is done for every value compares plain numbers.
package struct MappingReader<Key: SchemaKey> {
  package let origin: Origin
  package let problems: DiagnosticCollector
  /// The declaration it is read by.
  package let shape: MappingShape<Key>
  /// False if a key that is missing may stand in a base, or in lines, that could not be read.
  private let isWhole: Bool
  /// Keys that a reported misspelling most likely stands for.
  private var misspelt: Set<Key> = []
  /// Whether a reported key is like none that may stand here, or a key could not be read, so that
  /// it may be meant as any.
  private var hasStrangers = false
  /// Values that a reported comma has cut, so that nothing they say is meant.
  private var cutValues: [Int] = []
  /// What is wrong with a number of the mapping, where its place is known.
  private let aboutNumber: ((String) -> ScalarProblem)?

  /// Opens a mapping and reports the keys that may not stand in it.
  ///
  /// What is wrong with its number, where a comma in braces cut it, is asked of `aboutNumber`.
  /// - Returns: nil, after a report, if the node is no mapping.
  package init?(
    _ node: YAMLNode, as shape: MappingShape<Key>, amendments: [YAMLNode] = [],
    aboutNumber: ((String) -> ScalarProblem)? = nil, reporting problems: DiagnosticCollector
  ) {
    self.init(
      node, shape, amendments, isFirst: true, isWhole: true, aboutNumber, reporting: problems)
  }

  /// Opens a mapping once more, whose shape and keys another reader has reported on.
  ///
  /// A missing key is reported only if the mapping is the whole of its kind.
  package init?(
    reopening node: YAMLNode, as shape: MappingShape<Key>, amendments: [YAMLNode] = [],
    isWhole: Bool = true, reporting problems: DiagnosticCollector
  ) {
    self.init(node, shape, amendments, isFirst: false, isWhole: isWhole, nil, reporting: problems)
  }

  private init?(
    _ node: YAMLNode, _ shape: MappingShape<Key>, _ amendments: [YAMLNode],
    isFirst: Bool, isWhole: Bool, _ aboutNumber: ((String) -> ScalarProblem)?,
    reporting problems: DiagnosticCollector
  ) {
    self.aboutNumber = aboutNumber
    origin = Origin(node, amendments: amendments)
    self.shape = shape
    let isGapped = node.isGapped || amendments.contains(where: \.isGapped)
    self.isWhole = isWhole && !isGapped
    hasStrangers = isGapped
    self.problems = problems
    guard node.isMapping else {
      if isFirst { reportShape() }
      return nil
    }
    if !node.hasKeys(in: shape.keySet) { refuseKeys(of: node, isFirst: isFirst) }
    for mapping in amendments where !mapping.hasKeys(in: shape.keySet) {
      refuseKeys(of: mapping, isFirst: isFirst)
    }
  }

  private mutating func refuseKeys(of mapping: YAMLNode, isFirst: Bool) {
    var entries = mapping.entries
    var last: YAMLNode?
    var cut: CutNumber?
    var misplaced: MisplacedEntries<Key>?
    while let (key, value) = entries.next() {
      if misplaced?.holds(key) == true { continue }
      let isCutOff = cut.map { key.range.start < $0.range.end } ?? false
      if !shape.keySet.contains(key.keyNumber), !isCutOff {
        cut = key.isLone(beside: value) ? CutNumber(key, after: last, before: entries) : nil
        if cut != nil, let last { cutValues.append(last.index) }
        if mapping.isRoot, cut == nil, !key.isRefused, guess(key) == nil,
          let found = MisplacedEntries(key, value, in: mapping, as: shape)
        {
          misplaced = found
          hasStrangers = true
          if isFirst {
            problems.report(
              found.code, found.message, at: found.range, suggestion: found.suggestion)
          }
          continue
        }
        refuse(key, value, after: last, in: mapping, cut, isFirst: isFirst)
      }
      last = value
    }
  }

  private mutating func refuse(
    _ key: YAMLNode, _ value: YAMLNode, after before: YAMLNode?, in mapping: YAMLNode,
    _ cut: CutNumber?, isFirst: Bool
  ) {
    if key.isRefused || !key.isScalar || key.isMergeKey { return }
    if problems.isFull(.unknownKey) {
      hasStrangers = true
      if isFirst { _ = problems.countsOnly(.unknownKey, in: key.document.file) }
      return
    }
    let allowed = shape.keys
    // Without a space after it, the colon and the value are part of the key.
    let glued = allowed.first { key.isPlain && key.text.hasPrefix("\($0.name):") }
    let isLone = key.isLone(beside: value)
    let spaced = isLone ? spaced(key, in: mapping) : nil
    // A text after a comma may be near to a key, and is meant as none.
    let meant = spaced?.name ?? (isLone && before != nil ? nil : guess(key))
    var isFree = false
    if let found = glued ?? allowed.first(where: { $0.name == meant }) {
      isFree = misspelt.insert(found).inserted && mapping.entry(found) == nil
    } else {
      hasStrangers = true
    }
    guard isFirst else { return }
    if let cut {
      problems.report(
        .unknownKey, cut.message, at: cut.range,
        suggestion: aboutNumber?(cut.written).suggestion ?? cut.suggestion)
      return
    }
    // In braces a comma ends a value, so that what follows it reads as a key without one.
    let isAfterComma = glued == nil && meant == nil && isLone
    let quotes =
      key.text.allSatisfy(\.isNumber)
      ? "write before it what it is, as 'key: \(key.text)'; a number has no commas"
      : before.map { $0.isScalar && LookAlike.beginsWithQuote($0.text) } == true
        ? "write the quotes of the keyboard, \", around the text: those of a word processor are part of it"
        : before.flatMap { Self.list(of: $0, key) }
          .map { "write '\($0)' if these are several; put quotes around a text that holds a comma" }
          ?? "put quotes around a text that holds a comma"
    if let spaced {
      let rest = key.text.dropFirst(spaced.name.count + 1)
      let line = "write '\(spaced.name): \(rest)'"
      problems.report(
        .unknownKey, "the colon after \(spaced.name.quoted) is missing", at: key.range,
        suggestion: .init(before?.isScalar == true ? "\(quotes), or \(line)" : line))
      return
    }
    problems.report(
      .unknownKey, "unknown key \(key.text.quoted) in \(subject)", at: key.range,
      suggestion: isAfterComma
        ? .init(quotes)
        : glued.map { .init(Self.wayToSpace(after: $0.name, in: key.text)) }
          ?? meant.map { meant in
            .meant(
              meant, by: key.text,
              isSafe: isFree && NearestName.isSure(meant, for: key.text, among: shape.names))
          }
          ?? .init(
            key.text.contains(" ")
              ? "indent the line deeper than the one above if it goes on with that text; keys here are: "
                + shape.listedNames
              : "its keys are: \(shape.listedNames)"))
  }

  /// The key that a lone text begins with, a blank in place of its colon; nil if it is given too.
  private func spaced(_ key: YAMLNode, in mapping: YAMLNode) -> Key? {
    let text = key.text
    return shape.keys.first { text.hasPrefix("\($0.name) ") && mapping.entry($0) == nil }
  }

  /// Whether a reported key most likely stands for one that is missing.
  package func isMisspelt(_ key: Key) -> Bool { misspelt.contains(key) }

  /// The value under a reported key that most likely stands for one that is missing.
  package func misspeltValue(_ key: Key) -> YAMLNode? {
    guard misspelt.contains(key), entry(key) == nil else { return nil }
    return node.entries.first { other, value in
      value.isScalar && !value.isEmptyScalar && guess(other) == key.name
    }?.value
  }

  /// The key that an unknown one most likely stands for.
  private func guess(_ key: YAMLNode) -> String? {
    problems.guess(key.text, among: shape.names, for: .unknownKey, in: subject)
  }

  /// Whether a reported key may be meant as one of some that all are missing.
  package func mayMean(_ keys: [Key]) -> Bool {
    hasStrangers || !misspelt.isDisjoint(with: keys)
  }

  /// Whether what a key should hold may be given, but under a faulty key or in another shape.
  ///
  /// The fault was reported, or will be; nothing else that follows from it should be.
  package func hasLost(_ key: Key, unless isSound: KeyPath<YAMLNode, Bool>) -> Bool {
    guard let value = entry(key)?.value else { return misspelt.contains(key) || hasStrangers }
    return !value[keyPath: isSound]
  }

  package var node: YAMLNode { origin.node }

  var subject: String { shape.subject }

  /// Holds reader and declaration together: a key is read as it is declared.
  package func expect(_ key: Key, _ isSo: (FieldShape<Key>) -> Bool) {
    assert(shape.declares(key, isSo), "'\(key.name)' of \(subject) is declared otherwise")
  }

  /// The key and value under a name, wherever it was set last; an empty value is a missing one.
  package func entry(_ key: Key) -> (key: YAMLNode, value: YAMLNode)? { origin.entry(key) }

  /// The value under a key; nil if missing, empty or refused by the loader.
  package func value(_ key: Key) -> YAMLNode? {
    assert(shape.keys.contains(key), "'\(key.name)' of \(subject) is not declared")
    guard let value = entry(key)?.value, isSound(value) else { return nil }
    return value
  }

  /// The value under a key that must be there.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - only: The only text that may stand there, if it is one.
  /// - Returns: The value; nil after a report.
  package func required(_ key: Key, only: String? = nil) -> YAMLNode? {
    expect(key) { $0.presence != .optional }
    guard let value = entry(key)?.value else {
      reportMissing(key, only: only)
      return nil
    }
    return isSound(value) ? value : nil
  }

  /// Whether nothing is reported of a value as a whole.
  private func isSound(_ value: YAMLNode) -> Bool {
    !value.isRefused && (cutValues.isEmpty || !cutValues.contains(value.index))
  }

  /// Reports a key that must be there, unless a reported fault explains why it is not.
  package func reportMissing(_ key: Key, only: String? = nil) {
    guard isWhole, !misspelt.contains(key),
      !problems.countsOnly(.missingKey, in: node.document.file)
    else { return }
    func empty() -> YAMLNode? {
      origin.mappings.reversed().lazy.compactMap { $0.entry(key) }.first?.key
    }
    if let empty = empty(), let comment = CommentedValue(behind: empty) {
      problems.withdraw(.textCut, onLine: comment.range.start.line, of: comment.range.file)
      problems.report(
        .missingKey, comment.message(about: key.name), at: comment.range,
        suggestion: comment.suggestion)
      return
    }
    problems.report(
      .missingKey, "\(subject) needs '\(key.name)'", at: empty()?.range ?? node.headRange,
      suggestion: empty() == nil
        ? wayToAdd("\(key.name): \(only ?? "…")", isWhole: only != nil)
        : .init(only.map { "write '\(key.name): \($0)'" } ?? "give it a value"))
  }

  /// To add a line to the mapping: what nobody need be asked for is put before the first key of a file.
  private func wayToAdd(_ line: String, isWhole: Bool) -> Diagnostic.Suggestion {
    guard isWhole, let first = node.firstKeyOfFile else { return .init("add '\(line)'") }
    let end = node.range.file.bytes.contains(0x0D) ? "\r\n" : "\n"
    return .init(
      "add '\(line)' as a line of its own", replacement: line + end + first, isSafe: true)
  }

  /// A scalar under a key, as the type that the place expects.
  package func scalar<Value: ScalarReadable>(_ key: Key, as type: Value.Type) -> Value? {
    expect(key) { $0.value.isScalar(type.shape) }
    guard let node = value(key) else { return nil }
    return node.scalar(as: type, what: "'\(key.name)'", reporting: problems)
  }

  /// A scalar under a key that must be there.
  package func required<Value: ScalarReadable>(_ key: Key, as type: Value.Type) -> Value? {
    expect(key) { $0.value.isScalar(type.shape) }
    guard let node = required(key) else { return nil }
    return node.scalar(as: type, what: "'\(key.name)'", reporting: problems)
  }

  /// A text under a key that must be there.
  package func required(_ key: Key, as type: String.Type) -> String? {
    expect(key) { $0.value.isScalar(type.shape) }
    guard let node = required(key) else { return nil }
    return node.scalar(as: type, what: "'\(key.name)'", reporting: problems)
  }

  package func text(_ key: Key) -> String? {
    expect(key) { $0.value.isScalar(String.shape) }
    guard let node = value(key) else { return nil }
    return node.scalar(as: String.self, what: "'\(key.name)'", reporting: problems)
  }
}
