import Assessment
import Criteria
import Diagnostics
import Dossier
import LocatedYAML

/// Reads what a test expects.
struct ExpectationReader {
  private let dossier: DossierReader
  private var edition: Edition { dossier.edition }
  private var problems: DiagnosticCollector { dossier.problems }
  private(set) var expectations: [Expectation] = []

  init(_ dossier: DossierReader) {
    self.dossier = dossier
  }

  mutating func read(_ node: YAMLNode) {
    guard let reader = MappingReader<Key>(node, as: TestShapes.expectation, reporting: problems)
    else { return }
    let before = problems.count
    for (key, value) in reader.pairs(.designations) {
      let index = dossier.designation(key)
      expect(index.map { .designation($0) }, verdict(value), at: value)
    }
    if let value = reader.value(.reached) { expect(.reached, reached(value), at: value) }
    for (key, value) in reader.pairs(.criteria) {
      let slot = condition(key, "criterion", among: edition.criteria)
      expect(slot.map { .condition($0) }, verdict(value), at: value)
    }
    for (key, value) in reader.pairs(.conditions) {
      let slot = condition(key, "condition", among: Array(edition.conditions.indices))
      expect(slot.map { .condition($0) }, verdict(value), at: value)
    }
    for (key, value) in reader.pairs(.items) { read(item: key, value) }
    if let value = reader.value(.coreGate) {
      expect(.coreGate, value.isNone ? .verdict(nil) : verdict(value), at: value)
    }
    if let value = reader.value(.scores) { read(scores: value) }
    if let value = reader.value(.readiness) { read(readiness: value) }
    // What a test expects of a part that an edition has lost to an error is not there to be read.
    let isKnown = !dossier.criteria.isFaulty && !reader.mayMean(reader.shape.keys)
    if expectations.isEmpty, problems.count == before, isKnown {
      problems.report(
        .emptyList, "the test expects nothing", at: node.headRange,
        suggestion: .init("say what must come out, such as 'reached: …'"))
    }
  }

  private mutating func expect(_ subject: Subject?, _ outcome: Outcome?, at node: YAMLNode) {
    guard let subject, let outcome else { return }
    expectations.append(Expectation(subject: subject, outcome: outcome, place: node.headRange))
  }

  // MARK: Verdicts

  private func verdict(_ node: YAMLNode) -> Outcome? {
    node.word(Verdict.self, what: "a verdict", problems).map { .verdict($0) }
  }

  private func reached(_ node: YAMLNode) -> Outcome? {
    node.isNone ? .reached(nil) : dossier.designation(node).map { .reached($0) }
  }

  private func condition(_ key: YAMLNode, _ subject: String, among slots: [Int]) -> Int? {
    if let slot = edition.conditionIndex[key.text], slots.contains(slot) { return slot }
    dossier.unknown(
      .unknownCondition, .conditions, subject, key.text,
      slots.compactMap { edition.conditions[$0].id }, key.range)
    return nil
  }

  // MARK: Items

  private mutating func read(item key: YAMLNode, _ value: YAMLNode) {
    let item = dossier.item(key)
    guard
      let reader = MappingReader<Key>(
        value, as: TestShapes.expectedItem, reporting: problems)
    else { return }
    if let node = reader.value(.state) {
      let state = node.word(ItemState.self, what: "a state", problems)
      expect(item.map { .state(item: $0) }, state.map { .state($0) }, at: node)
    }
    if let node = reader.value(.supported) {
      expect(item.map { .supported(item: $0) }, levels(node), at: node)
    }
    if let node = reader.value(.evidenced) {
      // A scale may have a level of that name.
      let isNone = node.isNone && edition.scale.index(of: node.text) == nil
      let outcome = isNone ? .levels(nil) : levels(node)
      expect(item.map { .evidenced(item: $0) }, outcome, at: node)
    }
  }

  private func levels(_ node: YAMLNode) -> Outcome? {
    ends(of: node, "levels") { node in dossier.level(node) }.map { low, high in
      .levels(LevelInterval(low: low, high: high))
    }
  }

  // MARK: Scores

  private mutating func read(scores node: YAMLNode) {
    guard let reader = MappingReader<Key>(node, as: TestShapes.scores, reporting: problems)
    else { return }
    if let value = reader.value(.whole) { read(score: value, of: .whole) }
    for (key, value) in reader.pairs(.areas) {
      let area = edition.areas.firstIndex { $0.id == key.text }
      if area == nil {
        dossier.unknown(.unknownArea, .areas, "area", key.text, edition.areas.map(\.id), key.range)
      }
      read(score: value, of: area.map { .area($0) })
    }
    for (key, value) in reader.pairs(.chapters) {
      let chapter = edition.chapters.firstIndex { $0.id == key.text }
      if chapter == nil {
        dossier.unknown(
          .unknownChapter, .chapters, "chapter", key.text, edition.chapters.map(\.id), key.range)
      }
      read(score: value, of: chapter.map { .chapter($0) })
    }
    for (key, value) in reader.pairs(.standards) {
      let standard = edition.standardIndex[key.text]
      if standard == nil {
        dossier.unknown(
          .unknownItem, .criteria, "standard", key.text, edition.standardIndex.keys, key.range)
      }
      read(score: value, of: standard.map { .standard($0) })
    }
  }

  private mutating func read(score node: YAMLNode, of part: Subject.Part?) {
    guard let reader = MappingReader<Key>(node, as: TestShapes.score, reporting: problems)
    else { return }
    for (key, view) in [
      (Key.claimed, Subject.View.claimed), (.evidenced, .evidenced), (.reviewed, .reviewed),
    ] {
      guard let value = reader.value(key) else { continue }
      let outcome: Outcome? =
        value.isNone
        ? .score(nil)
        : ends(of: value, "a score") {
          $0.scalar(as: Rational.self, what: "a score", reporting: problems)
        }.map { .score(ScoreInterval(low: $0, high: $1)) }
      expect(part.map { .score($0, view) }, outcome, at: value)
    }
  }

  // MARK: Readiness

  private mutating func read(readiness node: YAMLNode) {
    guard node.isMapping else {
      expect(.readiness(nil), ready(node), at: node)
      return
    }
    for (key, value) in node.pairs(what: "the readiness", reporting: problems) {
      let check = key.word(Readiness.Check.self, what: "a check", problems)
      expect(check.map { .readiness($0) }, ready(value), at: value)
    }
  }

  private func ready(_ node: YAMLNode) -> Outcome? {
    node.word(Outcome.Go.self, what: "readiness", problems).map { .ready($0) }
  }

  // MARK: Intervals

  /// Both ends of an interval: a list of low and high, or one value for both.
  private func ends<Value>(
    of node: YAMLNode, _ what: String, _ read: (YAMLNode) -> Value?
  ) -> (Value, Value)? {
    guard node.isSequence else { return read(node).map { ($0, $0) } }
    let nodes = Array(node.elements)
    guard nodes.count == 2 else {
      problems.report(
        .wrongShape, "\(what) from low to high are two values", at: node.headRange,
        suggestion: .init("write [low, high], or one value for both"))
      return nil
    }
    guard let low = read(nodes[0]), let high = read(nodes[1]) else { return nil }
    return (low, high)
  }
}

extension YAMLNode {
  /// Whether a test says that there is none.
  fileprivate var isNone: Bool { isScalar && text == Outcome.none }
}
