package import Criteria
package import Diagnostics
import Dossier
import LocatedYAML

/// Reads the tests of an edition, `tests/*.yaml` in its folder; reports every fault and goes on.
package struct CriteriaTestReader {
  /// A test as it is written, before the test that it starts from is laid under it.
  private struct RawTest {
    var id: String
    var own: MappingReader<Key>
    var base: YAMLNode?
    /// The defaults of its file.
    var defaults: YAMLNode?
  }

  private let criteria: EditionReader.Result
  private let problems: DiagnosticCollector
  private var raw: [RawTest] = []
  private var positions: [String: Int] = [:]
  /// Whether a test may be missing, so that nobody is blamed for naming it.
  private var hasLost = false

  /// Reads the tests of an edition.
  ///
  /// - Parameters:
  ///   - files: The files, whatever their names.
  ///   - criteria: The edition.
  ///   - problems: Where everything found is reported.
  /// - Returns: The tests in the order of files and lines; they mean nothing if errors were
  ///   reported.
  package static func read(
    _ files: [SourceFile], criteria: EditionReader.Result, reporting problems: DiagnosticCollector
  ) -> [CriteriaTest] {
    var reader = CriteriaTestReader(criteria: criteria, problems: problems)
    for file in files.sorted(by: { $0.name < $1.name }) { reader.open(file) }
    return reader.raw.indices.compactMap { reader.test($0) }
  }

  private init(criteria: EditionReader.Result, problems: DiagnosticCollector) {
    self.criteria = criteria
    self.problems = problems
  }

  private mutating func open(_ file: SourceFile) {
    guard file.name.hasSuffix(".yaml") else {
      hasLost = true
      problems.report(
        .unrecognisedFile, "unexpected file '\(file.name)' among the tests",
        at: SourceRange(startOf: file), suggestion: .init("let its name end with '.yaml'"))
      return
    }
    let document = YAMLLoader.recover(file, keys: Key.table, reporting: problems)
    if document?.hasGaps ?? true { hasLost = true }
    guard let document else { return }
    guard let root = document.root, !root.isEmptyScalar else { return }
    guard let reader = MappingReader<Key>(root, as: TestShapes.tests, reporting: problems) else {
      hasLost = true
      return
    }
    if reader.hasLost(.tests, unless: \.isSequence) { hasLost = true }
    let defaults = reader.value(.defaults)
    if let defaults {
      _ = MappingReader<Key>(defaults, as: TestShapes.defaults, reporting: problems)
    }
    for node in reader.list(.tests) {
      add(node, defaults: defaults?.isMapping == true ? defaults : nil)
    }
  }

  private mutating func add(_ node: YAMLNode, defaults: YAMLNode?) {
    guard
      let own = MappingReader<Key>(node, as: TestShapes.test, reporting: problems),
      let idNode = own.required(.id),
      let id = own.scalar(.id, as: Identifier.self)?.text
    else {
      hasLost = true
      return
    }
    if let first = positions[id] {
      problems.report(
        .duplicateID, "test \(id.quoted) is given twice", at: idNode.range,
        notes: [.init("first here", at: raw[first].own.origin.place(of: Key.id))],
        suggestion: .init("give one of the two another id"))
    } else {
      positions[id] = raw.count
    }
    raw.append(
      RawTest(id: id, own: own, base: own.value(.base), defaults: defaults))
  }

  private func test(_ position: Int) -> CriteriaTest? {
    let test = raw[position]
    guard let layers = layers(under: position) else { return nil }
    guard
      let sketch = MappingReader<Key>(
        reopening: layers[0], as: TestShapes.test, amendments: Array(layers.dropFirst()),
        reporting: problems)
    else { return nil }
    let missing = [Key.designation, .year, .asOf].filter { sketch.entry($0) == nil }
    // Nobody knows which key a fault in one of the files has hidden.
    if !layers.contains(where: \.document.hasGaps) {
      for key in missing { test.own.reportMissing(key) }
    }
    let title = test.own.text(.title)
    let expected = test.own.required(.expect)
    guard missing.isEmpty else { return nil }
    let dossier = DossierReader.read(
      sketch: sketch, named: test.id, criteria: criteria)
    var reader = ExpectationReader(dossier)
    if let expected { reader.read(expected) }
    return CriteriaTest(
      id: test.id, title: title, place: test.own.origin.place(of: Key.id),
      dossier: dossier.dossier, expectations: reader.expectations)
  }

  /// What is laid one over the other for a test: the defaults of the file of the first, the tests
  /// from that one on, and the test itself.
  ///
  /// - Returns: nil after a report, here or at the test that has the fault.
  private func layers(under position: Int) -> [YAMLNode]? {
    var chain = [position]
    while let last = chain.last, let base = raw[last].base {
      guard
        let id = base.scalar(as: Identifier.self, what: "'base'", reporting: problems)?.text
      else { return nil }
      guard let next = positions[id] else {
        reportUnknown(id, at: base.range)
        return nil
      }
      if let start = chain.firstIndex(of: next) {
        // Every test that leads into the circle finds it; the first that is in it tells of it.
        if chain[start...].min() == position { reportCircle(chain) }
        return nil
      }
      guard chain.count <= Self.longestChain else {
        problems.report(
          .baseTooFar, "the test starts from more than \(Self.longestChain) others, one by one",
          at: raw[position].base?.range ?? base.range,
          suggestion: .init("let it, or one on the way, state all it needs"))
        return nil
      }
      chain.append(next)
    }
    let first = chain.last.flatMap { raw[$0].defaults }
    return (first.map { [$0] } ?? []) + chain.reversed().map { raw[$0].own.node }
  }

  /// How many tests may be laid under one; each is read for every test over it.
  private static let longestChain = 64

  private func reportCircle(_ chain: [Int]) {
    guard let first = chain.first, let base = raw[first].base else { return }
    let names = (chain + [first]).map { raw[$0].id }
    problems.report(
      .cycle, "'\(raw[first].id)' starts from itself: \(names.joined(separator: " → "))",
      at: base.range, suggestion: .init("let one of these tests state all it needs"))
  }

  private func reportUnknown(_ id: String, at range: SourceRange) {
    guard !hasLost else { return }
    problems.report(
      .unknownTest, "no test has the id \(id.quoted)", at: range,
      suggestion: problems.wayOut(of: id, among: positions.keys, for: .unknownTest))
  }
}
