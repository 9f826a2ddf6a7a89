import Diagnostics
import LocatedYAML

extension EditionReader {
  mutating func readDerivation(of position: Int, _ entry: RawEntry) {
    guard
      let reader = MappingReader<Key>(
        reopening: entry.node, as: EditionShapes.indicator, amendments: entry.amendments,
        reporting: problems),
      let node = reader.value(.derived),
      let derived = MappingReader<Key>(
        node, as: EditionShapes.derivation, reporting: problems)
    else { return }
    let kind = unclearIndicators.contains(position) ? nil : edition.indicators[position].kind
    let isSum = derived.entry(.sum) != nil
    let isQuotient = derived.entry(.numerator) != nil || derived.entry(.denominator) != nil
    if !isSum, !isQuotient, derived.mayMean(derived.shape.keys) { return }
    guard isSum != isQuotient else {
      problems.report(
        .notExactlyOne, "a derivation has either 'sum', or 'numerator' and 'denominator'",
        at: node.headRange,
        suggestion: .init("write {sum: [a, b]}, or {numerator: a, denominator: b}"))
      return
    }
    if isSum {
      if let kind, kind != .count, kind != .amount {
        report(kind, of: position, "a count or an amount is derived by 'sum'", node)
        return
      }
      let nodes = derived.list(.sum)
      if nodes.isEmpty, let list = derived.value(.sum), list.isSequence {
        problems.report(
          .emptyList, "a sum needs parts", at: list.range,
          suggestion: .init("list the indicators it is the sum of"))
      }
      var parts: [Int] = []
      var known: Set<Int> = []
      for node in nodes {
        guard let part = part(node, of: kind) else { continue }
        if !known.insert(part).inserted {
          problems.report(
            .derivation, "'\(edition.indicators[part].id)' is summed twice", at: node.range,
            suggestion: .init("name each part once"))
        }
        parts.append(part)
      }
      edition.indicators[position].derivation = .sum(parts)
    } else {
      if let kind, kind != .share, kind != .ratio {
        report(
          kind, of: position, "a share or a ratio is derived by 'numerator' and 'denominator'", node
        )
        return
      }
      guard let above = derived.required(.numerator), let below = derived.required(.denominator),
        let numerator = part(above, of: kind), let denominator = part(below, of: kind)
      else { return }
      edition.indicators[position].derivation = .quotient(
        numerator: numerator, denominator: denominator)
    }
    if let states = reader.entry(.states) {
      problems.report(
        .derivation, "a derived indicator has no figures of its own that could state anything",
        at: states.key.range, suggestion: .init("put 'states' at its parts"))
    }
  }

  private func report(
    _ kind: Indicator.Kind, of position: Int, _ rule: String, _ node: YAMLNode
  ) {
    let place = ids.layers.blame(
      node.headRange, "the derivation",
      causedBy: edition.indicators[position].origin.place(ofKey: Key.kind))
    problems.report(
      .derivation, "a \(kind.rawValue) cannot be derived so", at: place.at, notes: place.notes,
      suggestion: .init(place.notes.isEmpty ? rule : LayerOrder.kindWayOut))
  }

  /// A part of a derived indicator: given, no flag, never below 0; of a whole sum also whole.
  ///
  /// Where a kind is not known nothing is said about it.
  private func part(_ node: YAMLNode, of kind: Indicator.Kind?) -> Int? {
    guard let position = ids.indicators.resolve(node, reporting: problems) else { return nil }
    let part = edition.indicators[position]
    let isDerived = part.origin.entry(Key.derived) != nil
    let reason: String? =
      if isDerived { "it is derived itself" } else if unclearIndicators.contains(position) {
        nil
      } else if part.kind == .flag {
        "it is a flag"
      } else if part.kind == .number {
        "it may lie below 0"
      } else if kind == .count, part.kind != .count {
        "a count is a sum of counts"
      } else { nil }
    guard let reason else { return position }
    let place = ids.layers.blame(
      node.range, "the derivation",
      causedBy: part.origin.place(ofKey: isDerived ? Key.derived : .kind))
    problems.report(
      .derivation, "'\(part.id)' cannot be a part: \(reason)", at: place.at, notes: place.notes,
      suggestion: .init(
        place.notes.isEmpty ? "name a given indicator of a fitting kind" : LayerOrder.kindWayOut))
    return nil
  }

  mutating func readConsistency(_ entry: RawEntry) {
    let operators = EditionShapes.comparisons
    guard let reader = open(entry, as: EditionShapes.consistencyRule) else { return }
    let id = reader.required(.id, as: Identifier.self)
    let title = reader.required(.title, as: String.self)
    let indicator = reader.required(.indicator).flatMap(comparable)
    let given = operators.filter { reader.entry($0) != nil }
    if given.isEmpty, reader.mayMean(operators) { return }
    guard given.count == 1, let key = given.first else {
      problems.report(
        .notExactlyOne,
        "a consistency rule has exactly one of "
          + operators.map { "'\($0.name)'" }.joined(separator: ", "), at: entry.node.headRange,
        suggestion: .init("write one, such as 'at-most: {indicator: …}'"))
      return
    }
    guard let node = reader.value(key),
      let other = MappingReader<Key>(
        node, as: EditionShapes.otherSide, reporting: problems),
      let second = other.required(.indicator).flatMap(comparable),
      let id, let title, let indicator, let comparison = Comparison(rawValue: key.name)
    else { return }
    edition.consistency.append(
      ConsistencyRule(
        id: id.text, title: title, indicator: indicator, comparison: comparison, other: second,
        sources: ids.sources(reader), origin: entry.place))
  }

  private func comparable(_ node: YAMLNode) -> Int? {
    guard let position = ids.indicators.resolve(node, reporting: problems) else { return nil }
    guard edition.indicators[position].kind == .flag else { return position }
    problems.report(
      .kindMismatch, "'\(edition.indicators[position].id)' is a flag and has no size",
      at: node.range, suggestion: .init("name an indicator that has a number"))
    return nil
  }
}
