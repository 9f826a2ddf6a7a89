package import Diagnostics
package import LocatedYAML

/// The id spaces of an edition while it is read.
struct EditionIDs {
  /// Standards and items share one space: items by position, standards by the complement.
  var criteria = IDIndex("item", .unknownItem)
  var indicators = IDIndex("indicator", .unknownIndicator)
  var documentKinds = IDIndex("kind of document", .unknownDocumentKind)
  var designations = IDIndex("designation", .unknownDesignation)
  var areas = IDIndex("area", .unknownArea)
  var sources = IDIndex("source", .unknownSource)
  var consistency = IDIndex("consistency rule", .duplicateID)
  var levels: [String: Int] = [:]
  /// Where the scale is written, if it is.
  var scale: SourceRange?
  /// The editions that are laid over one another.
  var layers = LayerOrder()
  /// The spaces of which a part could not be read.
  private(set) var lost: IDSpaces = []

  /// Where ids were retired, by the code of a reference to nothing.
  var retired: [DiagnosticCode: [String: SourceRange]] {
    let spaces = [criteria, indicators, documentKinds, designations]
    return Dictionary(uniqueKeysWithValues: spaces.map { ($0.code, $0.retired) })
  }

  /// Notes that a part of some spaces could not be read; references to them then keep silent.
  mutating func lose(_ spaces: IDSpaces) {
    lost.formUnion(spaces)
    criteria.isComplete = !lost.contains(.criteria)
    indicators.isComplete = !lost.contains(.indicators)
    documentKinds.isComplete = !lost.contains(.documentKinds)
    designations.isComplete = !lost.contains(.designations)
    areas.isComplete = !lost.contains(.areas)
    sources.isComplete = !lost.contains(.sources)
  }

  /// The index of the level that a node names.
  func level(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Int? {
    guard let name = node.scalar(as: Identifier.self, what: "a level", reporting: problems) else {
      return nil
    }
    if let index = levels[name.text] { return index }
    guard !lost.contains(.levels) else { return nil }
    let known = levels.sorted { $0.value < $1.value }.map(\.key).joined(separator: ", ")
    let place = layers.blame(node.range, "asked for here", causedBy: scale)
    problems.report(
      .unknownLevel, "the scale has no level \(name.text.quoted)", at: place.at,
      notes: place.notes,
      suggestion: place.notes.isEmpty
        ? problems.wayOut(
          of: name.text, among: levels.keys, for: .unknownLevel,
          list: "its levels are: \(known)",
          isSafe: NearestName.isOtherCase(of: name.text, in: levels.keys))
        : .init("keep the level, or amend what asks for it"))
    return nil
  }

  /// The position of the item that a node names; a standard is not one.
  func item(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Int? {
    guard let position = criteria.resolve(node, reporting: problems) else { return nil }
    if position >= 0 { return position }
    problems.report(
      .unknownItem, "'\(node.text)' is a standard, not an item", at: node.range,
      suggestion: .init("name one of its items"))
    return nil
  }

  /// The ids of the sources that a list names.
  func sources(_ reader: MappingReader<Key>) -> [String] {
    reader.list(.sources).compactMap { node in
      sources.resolve(node, reporting: reader.problems).map { _ in node.text }
    }
  }
}

extension YAMLNode {
  /// One of a closed list of words; another word is reported with the nearest.
  package func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type, what: String, _ problems: DiagnosticCollector
  ) -> Word? {
    guard let text = word(what: what, reporting: problems) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    problems.report(
      .unknownWord,
      isToBeFilledIn
        ? "\(what) is still to be filled in"
        : "\(text.quoted) is not one of the words for \(what)", at: range,
      suggestion: problems.wayOut(
        of: text, among: words, for: .unknownWord,
        list: "write one of: \(words.joined(separator: ", "))", isSafe: true))
    return nil
  }
}

extension MappingReader<Key> {
  /// One of a closed list of words under a key.
  package func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: Key, _ type: Word.Type
  ) -> Word? {
    expect(key) { $0.value.isScalar(.word(type)) }
    return value(key).flatMap { $0.word(type, what: "'\(key.name)'", problems) }
  }

  /// A whole number under a key, from a lower bound up.
  package func whole(_ key: Key, from lowest: Int = 0) -> Int? {
    expect(key) { $0.value.isScalar(.whole) }
    guard let node = value(key),
      let number = node.scalar(as: Rational.self, what: "'\(key.name)'", reporting: problems)
    else { return nil }
    if let whole = number.integer, whole >= lowest { return whole }
    problems.report(
      .valueOutOfRange, "'\(key.name)' is a whole number from \(lowest) up", at: node.range,
      suggestion: .init("write digits, such as \(lowest + 1)"))
    return nil
  }

  /// Reports a format that this version does not read.
  package func checkFormat() {
    expect(.format) { $0.value.isScalar(.format) }
    guard let node = required(.format, only: "1"),
      let format = node.scalar(as: String.self, what: "'format'", reporting: problems),
      format != "1"
    else { return }
    problems.report(
      .unsupportedFormat, "format \(format.quoted) is not one this version reads", at: node.range,
      suggestion: .init("write 'format: 1'", replacement: "1"))
  }
}
