import Criteria
import Diagnostics
import LocatedYAML

extension DossierReader {
  /// What stands under `shows`, where it is keys with values.
  func showsPairs(_ reader: MappingReader<Key>) -> [(key: YAMLNode, value: YAMLNode)] {
    guard let node = reader.value(.shows), !node.isMapping, !node.isRefused else {
      return reader.pairs(.shows)
    }
    let items = node.isScalar ? [node] : Array(node.elements)
    let ids = items.filter(\.isScalar).map(\.text)
    let example = ids.first { edition.itemIndex[$0] != nil } ?? "GOV-04.1"
    problems.report(
      .wrongShape, "'shows' does not say which phases are documented", at: node.headRange,
      suggestion: .init(
        "write the phases after each item, such as {\(example): [plan, do]}"))
    return []
  }

  /// The phases of items that are said to be shown.
  func shows(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> [EvidenceDocument.Showing] {
    var shows: [EvidenceDocument.Showing] = []
    var skipped = 0
    for (index, (key, value)) in pairs.enumerated() {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      let rest = pairs[(index + 1)...]
      if key.isLone(beside: value) {
        if reportCutID(key, rest) {
          skipped = 1
        } else if item(key) != nil {
          problems.report(
            .wrongShape, "no phases are given for \(key.text.quoted)", at: key.range,
            suggestion: .init("write '\(key.text): [plan, do]' with the phases that it shows"))
        }
        continue
      }
      let item = item(key)
      if let count = reportPhases(of: key, value, rest) {
        skipped = count
      } else if value.isMapping {
        let pages = value.pairs(what: "the phases", reporting: problems)
        for (name, page) in pages {
          guard let phase = phase(name, of: item) else { continue }
          let text =
            page.isEmptyScalar
            ? nil : page.scalar(as: String.self, what: "the page", reporting: problems)
          if let item { shows.append(.init(item: item, phase: phase, page: text)) }
        }
      } else {
        let nodes = value.list(
          what: "the phases of \(key.text.quoted)", ofWords: true, reporting: problems)
        for node in nodes {
          guard let phase = phase(node, of: item, in: value), let item else { continue }
          let showing = EvidenceDocument.Showing(item: item, phase: phase, page: nil)
          if !shows.contains(showing) { shows.append(showing) }
        }
      }
    }
    return shows.sorted {
      ($0.item, $0.phase.position) < ($1.item, $1.phase.position)
    }
  }

  /// Reports an item's id that a comma cuts in braces, as in `{GOV-04,1: [plan]}`.
  ///
  /// - Returns: Whether it is one.
  private func reportCutID(
    _ key: YAMLNode, _ rest: ArraySlice<(key: YAMLNode, value: YAMLNode)>
  ) -> Bool {
    guard let next = rest.first, key.isPlain, next.key.isPlain else { return false }
    let id = "\(key.text).\(next.key.text)"
    guard edition.itemIndex[id] != nil else { return false }
    var range = key.range
    range.end = next.key.range.end
    problems.report(
      .unknownItem, "in braces a comma ends a key, so '\(key.text),\(next.key.text)' is not an id",
      at: range, suggestion: .init("write '\(id)'", replacement: id, isSafe: true))
    return true
  }

  /// Reports phases that are no list yet but can be told: without brackets around them, which read as
  /// one and keys without a value, in round brackets, in quotes, or as one word for all.
  ///
  /// - Returns: How many of the following keys belong to them; nil if they are none of these.
  private func reportPhases(
    of item: YAMLNode, _ first: YAMLNode, _ rest: ArraySlice<(key: YAMLNode, value: YAMLNode)>
  ) -> Int? {
    guard first.isScalar else { return nil }
    let lone = rest.prefix {
      $0.key.isLone(beside: $0.value) && Self.phases(in: $0.key.text) != nil
    }
    guard var phases = Self.phases(in: first.text) else { return nil }
    phases += lone.flatMap { Self.phases(in: $0.key.text) ?? [] }
    let list = "[\(phases.map(\.rawValue).joined(separator: ", "))]"
    var range = first.range
    if let last = lone.last { range.end = last.key.range.end }
    problems.report(
      .wrongShape, "the phases of \(item.text.quoted) must be a list", at: range,
      suggestion: .init("write it as \(list)", replacement: list, isSafe: true))
    return lone.count
  }

  /// The phases that a text names, whatever stands between them; nil if it holds anything else.
  private static func phases(in text: String) -> [Phase]? {
    if all.contains(text.lowercased()) { return Phase.allCases }
    let words = text.split { " ,;/+&()-–[]".contains($0) }.map(String.init)
    let phases = words.compactMap(Phase.init(rawValue:))
    return phases.isEmpty || phases.count < words.filter { $0 != "and" }.count ? nil : phases
  }

  /// Words that people write for all four phases.
  private static let all: Set = ["all", "pdca", "full", "complete", "alle", "tutte", "toutes"]

  /// A phase, which the item must have.
  ///
  /// - Parameters:
  ///   - node: Its name.
  ///   - item: The item, nil if it is not known.
  ///   - list: The list it stands in, if it does.
  /// - Returns: The phase; nil after a report.
  private func phase(_ node: YAMLNode, of item: Int?, in list: YAMLNode? = nil) -> Phase? {
    if let list, node.isScalar, Phase(rawValue: node.text) == nil,
      let several = Self.phases(in: node.text)
    {
      let words = several.map(\.rawValue).joined(separator: ", ")
      let isFlow = list.isFlow
      problems.report(
        .unknownWord, "\(node.text.quoted) is not one of the words for a phase", at: node.range,
        suggestion: .init(
          isFlow ? "write '\(words)'" : "write each on a line of its own, after '- '",
          replacement: isFlow ? words : nil, isSafe: true))
      return nil
    }
    guard let phase = Phase(rawValue: node.text) ?? node.word(Phase.self, what: "a phase", problems)
    else { return nil }
    guard let item, !criteria.unclearItems.contains(item),
      !edition.items[item].phases.contains(phase)
    else {
      return phase
    }
    let own = edition.items[item].phases.phases.map(\.rawValue).joined(separator: ", ")
    problems.report(
      .phaseOfItem, "item '\(edition.items[item].id)' has no phase '\(phase.rawValue)'",
      at: node.range,
      suggestion: .init(own.isEmpty ? "the item has no phases" : "its phases are: \(own)"))
    return nil
  }
}
