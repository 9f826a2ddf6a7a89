import Diagnostics
import LocatedYAML

/// Reads conditions, wherever they stand; those with an id can be referred to from anywhere.
struct ConditionReader {
  /// The keys that decide which form a condition has.
  private static let forms = EditionShapes.condition.formKeys

  let ids: EditionIDs
  let problems: DiagnosticCollector
  /// The indicators, and the kind of each; nil where it is not known.
  var indicators: [Indicator] = []
  var kinds: [Indicator.Kind?] = []
  var designationCount = 0
  /// Whether a threshold was read that has no number for one of the designations.
  private(set) var hasPartialThresholds = false
  /// False if a condition was lost that may have had an id.
  private(set) var isComplete: Bool

  /// The slot of every id that was given or referred to.
  private(set) var slots: [String: Int] = [:]
  private var found: [Condition?] = []
  private var places: [SourceRange?] = []
  private var mentions: [(id: String, range: SourceRange)] = []
  private var retired: [String: SourceRange] = [:]

  init(ids: EditionIDs, problems: DiagnosticCollector) {
    self.ids = ids
    self.problems = problems
    isComplete = !ids.lost.contains(.conditions)
  }

  /// Every condition with an id, by slot, once all are read.
  var named: [Condition] { found.map { $0 ?? Condition(form: .group(.all, [])) } }

  /// Where the condition of a slot was given its id.
  func place(of slot: Int) -> SourceRange? { places[slot] }

  mutating func retire(_ id: String, at range: SourceRange) {
    retired[id] = range
  }

  /// Reports references to conditions that nobody gave.
  func finish() {
    var index = IDIndex("condition", .unknownCondition)
    index.isComplete = isComplete
    for (id, slot) in slots where found[slot] != nil {
      guard let place = places[slot] else { continue }
      _ = index.define(id, as: slot, at: place)
    }
    for (id, place) in retired { index.retire(id, at: place) }
    for (id, range) in mentions where index.positions[id] == nil {
      index.reportUnknown(id, at: range, reporting: problems)
    }
  }

  /// Reads one condition; nil after a report.
  mutating func read(
    _ node: YAMLNode, as shape: EditionShapes.Mapping = EditionShapes.condition,
    needsID: Bool = false, amendments: [YAMLNode] = []
  ) -> Condition? {
    guard !node.isScalar || node.isRefused else {
      isComplete = false
      problems.report(
        .wrongShape, "a condition is keys with values, not a text", at: node.range,
        suggestion: .init("refer to one that has an id: {ref: \(node.text)}"))
      return nil
    }
    guard
      let reader = MappingReader<Key>(
        node, as: shape, amendments: amendments, reporting: problems)
    else {
      isComplete = false
      return nil
    }
    if reader.hasLost(.id, unless: \.isScalar) { isComplete = false }
    let idNode = needsID ? reader.required(.id) : reader.value(.id)
    let id = reader.scalar(.id, as: Identifier.self)
    let title = reader.text(.title)
    let sources = ids.sources(reader)
    let slot = id.map { self.slot(of: $0.text) }
    if let slot, let id, let idNode {
      if let first = places[slot] {
        problems.report(
          .duplicateID, "condition \(id.text.quoted) is given twice", at: idNode.range,
          notes: [.init("first here", at: first)],
          suggestion: .init("give one of the two another id"))
      } else {
        places[slot] = idNode.range
      }
    }
    guard let form = form(reader) else {
      // A faulty condition still answers to its name, so that no reference is blamed for it.
      if let slot, found[slot] == nil { found[slot] = Condition(form: .group(.all, [])) }
      return nil
    }
    let condition = Condition(
      id: id?.text, title: title, sources: sources, form: form, origin: reader.origin)
    if let slot, found[slot] == nil { found[slot] = condition }
    return condition
  }

  private mutating func slot(of id: String) -> Int {
    if let slot = slots[id] { return slot }
    slots[id] = found.count
    found.append(nil)
    places.append(nil)
    return found.count - 1
  }

  // MARK: Forms

  private mutating func form(_ reader: MappingReader<Key>) -> Condition.Form? {
    let given = Self.forms.filter { reader.entry($0) != nil }
    guard given.count == 1, let key = given.first else {
      reportForms(given, reader)
      return nil
    }
    refuseKeys(ofOthersThan: key, reader)
    switch key {
    case .indicator: return comparison(reader)
    case .document: return document(reader)
    case .item: return item(reader)
    case .all: return group(.all, key, reader)
    case .any: return group(.any, key, reader)
    case .of:
      guard let count = quota(reader) else { return nil }
      return group(.atLeast(count), key, reader)
    default:
      guard let node = reader.value(.ref),
        let id = node.scalar(as: Identifier.self, what: "'ref'", reporting: problems)
      else { return nil }
      mentions.append((id.text, node.range))
      return .reference(slot(of: id.text))
    }
  }

  private func reportForms(_ given: [Key], _ reader: MappingReader<Key>) {
    if given.isEmpty, reader.mayMean(Self.forms) { return }
    let names = Self.forms.map { "'\($0.name)'" }.joined(separator: ", ")
    let empty = reader.node.entries.first { entry in
      Key(number: entry.key.keyNumber).map(Self.forms.contains) ?? false
    }
    let place = given.last.flatMap { reader.entry($0)?.key.range } ?? empty?.key.range
    problems.report(
      .notExactlyOne,
      given.isEmpty
        ? "the condition does not say what it looks at" : "the condition has two forms",
      at: place ?? reader.node.headRange,
      suggestion: .init("a condition has exactly one of \(names)"))
  }

  /// Reports keys of other forms, which would be ignored in silence.
  private func refuseKeys(ofOthersThan form: Key, _ reader: MappingReader<Key>) {
    for key in reader.shape.foreignKeys[form] ?? [] {
      guard let entry = reader.entry(key) else { continue }
      problems.report(
        .notExactlyOne, "'\(key.name)' does not belong to this kind of condition",
        at: entry.key.range, suggestion: .init("remove it, or split the condition in two"))
    }
  }

  private mutating func comparison(_ reader: MappingReader<Key>) -> Condition.Form? {
    let operators = EditionShapes.operators
    let indicator = reader.value(.indicator).flatMap {
      ids.indicators.resolve($0, reporting: problems)
    }
    let given = operators.filter { reader.entry($0) != nil }
    if given.isEmpty, reader.mayMean(operators) { return nil }
    guard given.count == 1, let key = given.first else {
      let names = operators.map { "'\($0.name)'" }.joined(separator: ", ")
      let place = given.last.flatMap { reader.entry($0)?.key.range }
      problems.report(
        .notExactlyOne, "the indicator needs exactly one of \(names)",
        at: place ?? reader.node.headRange,
        suggestion: .init("write one, such as 'at-least: 10', or 'is: true' for a flag"))
      return nil
    }
    guard let indicator, let kind = kinds[indicator], let node = reader.value(key) else {
      return nil
    }
    let isFlag = kind == .flag
    guard isFlag == (key == .is) else {
      let place = ids.layers.blame(
        reader.entry(key)?.key.range ?? node.range, "the condition",
        causedBy: indicators[indicator].origin.place(ofKey: Key.kind))
      problems.report(
        .kindMismatch,
        isFlag ? "a flag is true or false and has no size" : "only a flag can be true or false",
        at: place.at, notes: place.notes,
        suggestion: .init(
          !place.notes.isEmpty
            ? LayerOrder.kindWayOut
            : isFlag ? "write 'is: true'" : "compare with 'at-least' or another"))
      return nil
    }
    if key == .is {
      return node.scalar(as: Bool.self, what: "'is'", reporting: problems)
        .map { .flag(indicator: indicator, is: $0) }
    }
    guard let comparison = Comparison(rawValue: key.name),
      let threshold = threshold(node, allowingSign: kind.allowsSign)
    else { return nil }
    return .comparison(indicator: indicator, comparison, threshold)
  }

  private mutating func threshold(_ node: YAMLNode, allowingSign: Bool) -> Threshold? {
    guard node.isMapping else {
      return node.number(
        NumberPlace(allowsSign: allowingSign), what: "a threshold", reporting: problems
      ).map { .same($0) }
    }
    var values: [Rational?] = Array(repeating: nil, count: designationCount)
    var isFaulty = false
    for (key, value) in node.pairs(what: "a threshold", reporting: problems) {
      let index = ids.designations.positions[key.text]
      if index == nil {
        ids.designations.reportUnknown(key.text, at: key.range, reporting: problems)
      }
      let number = value.number(
        NumberPlace(allowsSign: allowingSign), what: "a threshold", reporting: problems)
      if let index, index < values.count, let number {
        values[index] = number
      } else {
        isFaulty = true
      }
    }
    if values.contains(nil) { hasPartialThresholds = true }
    return isFaulty ? nil : .perDesignation(values, place: node.headRange)
  }

  private func document(_ reader: MappingReader<Key>) -> Condition.Form? {
    let within = reader.scalar(.within, as: CalendarPeriod.self)
    let count = reader.entry(.count) == nil ? 1 : reader.whole(.count)
    guard let node = reader.value(.document),
      let kind = ids.documentKinds.resolve(node, reporting: problems), let count,
      reader.entry(.within) == nil || within != nil
    else { return nil }
    return .document(kind: kind, within: within, count: count)
  }

  private func item(_ reader: MappingReader<Key>) -> Condition.Form? {
    let item = reader.value(.item).flatMap { ids.item($0, problems) }
    let level = reader.required(.atLeast).flatMap { ids.level($0, problems) }
    guard let item, let level else { return nil }
    return .item(item, atLeast: level)
  }

  private func quota(_ reader: MappingReader<Key>) -> Int? {
    guard reader.required(.atLeast) != nil else { return nil }
    return reader.whole(.atLeast)
  }

  private mutating func group(
    _ quota: Condition.Quota, _ key: Key, _ reader: MappingReader<Key>
  ) -> Condition.Form? {
    guard let node = reader.value(key) else { return nil }
    let nodes = node.list(what: "'\(key.name)'", reporting: problems)
    guard !nodes.isEmpty else {
      if node.isSequence {
        problems.report(
          .emptyList, "'\(key.name)' has no conditions", at: node.range,
          suggestion: .init("list what must hold, or remove the condition"))
      }
      return nil
    }
    var members: [Condition] = []
    for node in nodes {
      if let member = read(node) { members.append(member) }
    }
    return members.count == nodes.count ? .group(quota, members) : nil
  }
}
