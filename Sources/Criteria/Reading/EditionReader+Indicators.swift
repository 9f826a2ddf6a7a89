import Diagnostics
package import LocatedYAML

extension EditionReader {
  static let indicatorKeys: [Key] = [
    .id, .title, .definition, .unit, .kind, .sources, .states, .derived,
  ]

  /// Gives every id its position before anything refers to it.
  mutating func defineIDs() {
    define(layered.indicators, in: \.indicators)
    define(layered.documentKinds, in: \.documentKinds)
    define(layered.designations, in: \.designations)
    define(layered.consistency, in: \.consistency)
    var item = 0
    var standard = 0
    for entry in layered.chapters.flatMap(\.standards) {
      if let place = entry.retired {
        if let id = entry.id { ids.criteria.retire(id, at: place) }
      } else {
        if let id = entry.id {
          ids.criteria.define(id, as: ~standard, at: entry.range, reporting: problems)
        }
        standard += 1
      }
      for child in entry.items {
        guard let id = child.id else {
          if child.retired == nil { item += 1 }
          continue
        }
        if let place = child.retired {
          ids.criteria.retire(id, at: place)
        } else {
          ids.criteria.define(id, as: item, at: child.range, reporting: problems)
          item += 1
        }
      }
    }
  }

  private mutating func define(
    _ entries: [RawEntry], in space: WritableKeyPath<EditionIDs, IDIndex>
  ) {
    var position = 0
    for entry in entries {
      guard entry.retired == nil else {
        if let id = entry.id { ids[keyPath: space].retire(id, at: entry.retired ?? entry.range) }
        continue
      }
      if let id = entry.id {
        ids[keyPath: space].define(id, as: position, at: entry.range, reporting: problems)
      }
      position += 1
    }
  }

  mutating func readIndicators() {
    for entry in layered.indicators where entry.retired == nil {
      edition.indicators.append(indicator(entry))
    }
    edition.indicatorIndex = ids.indicators.positions
    for (position, entry) in layered.indicators.filter({ $0.retired == nil }).enumerated() {
      readDerivation(of: position, entry)
    }
    for entry in layered.consistency where entry.retired == nil { readConsistency(entry) }
  }

  private func open(
    _ entry: RawEntry, as subject: String, allowed: [Key]
  ) -> MappingReader<Key>? {
    MappingReader(
      entry.node, as: subject, allowed: allowed, amendments: entry.amendments, reporting: problems)
  }

  private func indicator(_ entry: RawEntry) -> Indicator {
    var indicator = Indicator(id: entry.id ?? "", title: "", kind: .number)
    guard let reader = open(entry, as: "an indicator", allowed: Self.indicatorKeys) else {
      return indicator
    }
    _ = reader.required(.id, as: Identifier.self)
    indicator.title = reader.required(.title, as: String.self) ?? ""
    if let kind = reader.required(.kind) {
      indicator.kind = kind.word(Indicator.Kind.self, what: "'kind'", problems) ?? .number
    }
    indicator.definition = reader.text(.definition)
    indicator.unit = reader.text(.unit)
    indicator.sources = ids.sources(reader)
    indicator.states = edition.statements(reader)
    return indicator
  }

  private mutating func readDerivation(of position: Int, _ entry: RawEntry) {
    guard let reader = open(entry, as: "an indicator", allowed: Key.allCases),
      let node = reader.value(.derived),
      let derived = MappingReader<Key>(
        node, as: "a derivation", allowed: [.numerator, .denominator, .sum], reporting: problems)
    else { return }
    let kind = edition.indicators[position].kind
    let isSum = derived.entry(.sum) != nil
    let isQuotient = derived.entry(.numerator) != nil || derived.entry(.denominator) != nil
    guard isSum != isQuotient else {
      problems.report(
        .notExactlyOne, "a derivation has either 'sum', or 'numerator' and 'denominator'",
        at: node.headRange)
      return
    }
    if isSum {
      guard kind == .count || kind == .amount else {
        report(kind, "a count or an amount is derived by 'sum'", node)
        return
      }
      let nodes = derived.list(.sum)
      if nodes.isEmpty, derived.value(.sum)?.isSequence == true {
        problems.report(.emptyList, "a sum needs parts", at: node.headRange)
      }
      var parts: [Int] = []
      for part in nodes.compactMap({ part($0, of: kind) }) {
        if parts.contains(part) {
          problems.report(
            .derivation, "'\(edition.indicators[part].id)' is summed twice", at: node.headRange)
        }
        parts.append(part)
      }
      edition.indicators[position].derivation = .sum(parts)
    } else {
      guard kind == .share || kind == .ratio else {
        report(kind, "a share or a ratio is derived by 'numerator' and 'denominator'", node)
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

  private func report(_ kind: Indicator.Kind, _ rule: String, _ node: YAMLNode) {
    problems.report(
      .derivation, "a \(kind.rawValue) cannot be derived so", at: node.headRange,
      suggestion: .init(rule))
  }

  /// A part of a derived indicator: given, no flag, never below 0; of a whole sum also whole.
  private func part(_ node: YAMLNode, of kind: Indicator.Kind) -> Int? {
    guard let position = ids.indicators.resolve(node, reporting: problems) else { return nil }
    let part = edition.indicators[position]
    let isDerived = layered.indicators.filter { $0.retired == nil }[position].isDerived
    let reason: String? =
      if isDerived { "it is derived itself" } else if part.kind == .flag {
        "it is a flag"
      } else if part.kind == .number {
        "it may lie below 0"
      } else if kind == .count, part.kind != .count {
        "a count is a sum of counts"
      } else { nil }
    guard let reason else { return position }
    problems.report(
      .derivation, "'\(part.id)' cannot be a part: \(reason)", at: node.range,
      suggestion: .init("name a given indicator of a fitting kind"))
    return nil
  }

  private mutating func readConsistency(_ entry: RawEntry) {
    let operators: [Key] = [.moreThan, .atLeast, .lessThan, .atMost]
    guard
      let reader = open(
        entry, as: "a consistency rule",
        allowed: [.id, .title, .indicator, .sources] + operators)
    else { return }
    let id = reader.required(.id, as: Identifier.self)
    let title = reader.required(.title, as: String.self)
    let indicator = reader.required(.indicator).flatMap(comparable)
    let given = operators.filter { reader.entry($0) != nil }
    guard given.count == 1, let key = given.first, let node = reader.value(key) else {
      problems.report(
        .notExactlyOne,
        "a consistency rule has exactly one of "
          + operators.map { "'\($0.name)'" }.joined(separator: ", "), at: entry.node.headRange)
      return
    }
    guard
      let other = MappingReader<Key>(
        node, as: "the other side", allowed: [.indicator], reporting: problems),
      let second = other.required(.indicator).flatMap(comparable),
      let id, let title, let indicator, let comparison = Comparison(rawValue: key.name)
    else { return }
    edition.consistency.append(
      ConsistencyRule(
        id: id.text, title: title, indicator: indicator, comparison: comparison, other: second,
        sources: ids.sources(reader)))
  }

  private func comparable(_ node: YAMLNode) -> Int? {
    guard let position = ids.indicators.resolve(node, reporting: problems) else { return nil }
    guard edition.indicators[position].kind == .flag else { return position }
    problems.report(
      .kindMismatch, "'\(edition.indicators[position].id)' is a flag and has no size",
      at: node.range)
    return nil
  }
}

extension RawEntry {
  fileprivate var isDerived: Bool {
    var isDerived = false
    for mapping in [node] + amendments {
      for (key, value) in mapping.entries where Key(number: key.keyNumber) == .derived {
        isDerived = !value.isEmptyScalar
      }
    }
    return isDerived
  }
}

extension Edition {
  /// What `states` asks or says, checked against the dimensions, sorted.
  package func statements(_ reader: MappingReader<Key>) -> [Statement] {
    var statements: [Statement] = []
    for (key, node) in reader.pairs(.states) {
      guard
        let value = node.scalar(
          as: Identifier.self, what: "a statement", reporting: reader.problems)
      else { continue }
      guard let dimension = dimensions.first(where: { $0.id == key.text }) else {
        reader.problems.report(
          .unknownDimension, "no dimension is called '\(key.text)'", at: key.range,
          suggestion: NearestName.of(key.text, among: dimensions.map(\.id)).map {
            .init("did you mean '\($0)'?", replacement: $0)
          })
        continue
      }
      guard dimension.values.contains(value.text) else {
        reader.problems.report(
          .unknownDimension, "'\(dimension.id)' has no value '\(value.text)'", at: node.range,
          suggestion: NearestName.of(value.text, among: dimension.values).map {
            .init("did you mean '\($0)'?", replacement: $0)
          } ?? .init("its values are: \(dimension.values.joined(separator: ", "))"))
        continue
      }
      statements.append(Statement(dimension: key.text, value: value.text))
    }
    return statements.sorted { ($0.dimension, $0.value) < ($1.dimension, $1.value) }
  }
}
