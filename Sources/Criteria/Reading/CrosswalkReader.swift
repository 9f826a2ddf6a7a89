import Diagnostics
import LocatedYAML

/// Reads the crosswalk of an edition, whose ids are of two editions.
struct CrosswalkReader {
  /// The ids of an edition.
  struct Side {
    var edition: Edition
    /// Whether an id that is not found is there for nobody.
    var isComplete: Bool

    init(_ result: EditionReader.Result) {
      edition = result.edition
      isComplete = result.lost.isDisjoint(with: .crosswalk)
    }
  }

  /// The edition that a crosswalk comes from.
  enum Other {
    case found(Side)
    /// It is not found; the way out, if there is one.
    case missing(Diagnostic.Suggestion?)
    /// The crosswalk was checked before.
    case notNeeded
  }

  let problems: DiagnosticCollector

  /// - Parameters:
  ///   - node: The root of the file.
  ///   - own: The edition that the crosswalk leads to.
  ///   - lookup: Finds the other edition by its name.
  /// - Returns: The crosswalk; nil after a report.
  func read(_ node: YAMLNode, to own: Side, _ lookup: (String) -> Other) -> Crosswalk? {
    guard
      let reader = MappingReader<Key>(node, as: EditionShapes.crosswalk, reporting: problems),
      let fromNode = reader.required(.from),
      let from = fromNode.scalar(as: Identifier.self, what: "'from'", reporting: problems)
    else { return nil }
    var other: Side?
    switch lookup(from.text) {
    case .found(let side): other = side
    case .notNeeded: break
    case .missing(let wayOut):
      problems.report(
        .unknownEdition, "no edition \(from.text.quoted) is found", at: fromNode.range,
        suggestion: wayOut)
    }
    var entries: [Crosswalk.Entry] = []
    for element in reader.list(.map) {
      guard
        let entry = MappingReader<Key>(element, as: EditionShapes.pairing, reporting: problems)
      else { continue }
      let (from, to) = (entry.list(.from), entry.list(.to))
      let old = ids(from, in: other)
      let new = ids(to, in: own)
      guard let node = entry.required(.relation),
        let relation = node.word(Crosswalk.Relation.self, what: "'relation'", problems)
      else { continue }
      if !entry.hasLost(.from, unless: \.isSequence), !entry.hasLost(.to, unless: \.isSequence) {
        check(relation, from: Self.count(of: from), to: Self.count(of: to), at: node)
      }
      entries.append(
        Crosswalk.Entry(from: old, to: new, relation: relation, note: entry.text(.note)))
    }
    return Crosswalk(from: from.text, entries: entries)
  }

  /// How many different ids are listed, whether or not an edition has them.
  private static func count(of nodes: [YAMLNode]) -> Int { Set(nodes.map(\.text)).count }

  /// Reports a relation that says something else than the numbers of ids.
  private func check(_ relation: Crosswalk.Relation, from: Int, to: Int, at node: YAMLNode) {
    guard !relation.fits(from: from, to: to) else { return }
    let fitting = Crosswalk.Relation.allCases.filter { $0.fits(from: from, to: to) }
    let names = fitting.map { "'\($0.rawValue)'" }
    problems.report(
      .relationDiffers,
      "'\(relation.rawValue)' leads from \(relation.counts.from.words) to "
        + "\(relation.counts.to.words), and here from \(from) to \(to)",
      at: node.range,
      suggestion: .init(
        from + to == 0
          ? "list the ids that it pairs, or leave the entry out"
          : fitting.isEmpty
            ? "write an entry of its own for each id"
            : "write \(names.joined(separator: " or ")), or correct the ids",
        replacement: fitting.count == 1 ? fitting.first?.rawValue : nil))
  }

  private func ids(_ nodes: [YAMLNode], in side: Side?) -> [String] {
    guard let side, side.isComplete else { return nodes.map(\.text) }
    return nodes.compactMap { known($0, in: side.edition) }
  }

  /// The id of a standard, item, indicator, kind of document or condition of an edition.
  private func known(_ node: YAMLNode, in edition: Edition) -> String? {
    guard let id = node.scalar(as: Identifier.self, what: "an id", reporting: problems)?.text
    else { return nil }
    let indices = [
      edition.itemIndex, edition.standardIndex, edition.indicatorIndex, edition.documentKindIndex,
      edition.conditionIndex,
    ]
    if indices.contains(where: { $0[id] != nil }) { return id }
    problems.report(
      .unknownItem, "edition '\(edition.id)' has nothing with the id \(id.quoted)", at: node.range,
      suggestion: problems.wayOut(
        of: id, among: indices.flatMap(\.keys).sorted(), for: .unknownItem))
    return nil
  }
}
