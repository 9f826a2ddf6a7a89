import Diagnostics
package import LocatedYAML

extension EditionReader {
  /// Gives every id its position before anything refers to it.
  mutating func defineIDs() {
    define(layered.indicators, in: \.indicators)
    define(layered.documentKinds, in: \.documentKinds)
    define(layered.designations, in: \.designations)
    define(layered.consistency, in: \.consistency)
    var item = 0
    var standard = 0
    var owners: [String: RawEntry] = [:]
    for entry in layered.chapters.flatMap(\.standards) {
      if let place = entry.retired {
        if let id = entry.id { ids.criteria.retire(id, at: place) }
      } else {
        define(entry, as: ~standard, in: \.criteria, &owners)
        standard += 1
      }
      for child in entry.items {
        if let place = child.retired {
          if let id = child.id { ids.criteria.retire(id, at: place) }
        } else {
          define(child, as: item, in: \.criteria, &owners)
          item += 1
        }
      }
    }
  }

  private mutating func define(
    _ entries: [RawEntry], in space: WritableKeyPath<EditionIDs, IDIndex>
  ) {
    var owners: [String: RawEntry] = [:]
    var position = 0
    for entry in entries {
      if let place = entry.retired {
        if let id = entry.id { ids[keyPath: space].retire(id, at: place) }
      } else {
        define(entry, as: position, in: space, &owners)
        position += 1
      }
    }
  }

  /// Gives an entry's id its position; the second time is an error with both places.
  private mutating func define(
    _ entry: RawEntry, as position: Int, in space: WritableKeyPath<EditionIDs, IDIndex>,
    _ owners: inout [String: RawEntry]
  ) {
    guard let id = entry.id else { return }
    if ids[keyPath: space].define(id, as: position, at: entry.range) {
      owners[id] = entry
      return
    }
    guard let owner = owners[id] else { return }
    if owner.origin != entry.origin {
      layered.reportTwice(owner, entry)
      return
    }
    problems.report(
      .duplicateID, "\(ids[keyPath: space].subject) \(id.quoted) is given twice", at: entry.range,
      notes: [.init("first here", at: owner.range)],
      suggestion: .init("give one of the two another id"))
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

  func open(
    _ entry: RawEntry, as shape: EditionShapes.Mapping
  ) -> MappingReader<Key>? {
    MappingReader(entry.node, as: shape, amendments: entry.amendments, reporting: problems)
  }

  private mutating func indicator(_ entry: RawEntry) -> Indicator {
    var indicator = Indicator(id: entry.id ?? "", title: "", kind: .number, origin: entry.place)
    let reader = open(entry, as: EditionShapes.indicator)
    let kind = reader?.required(.kind)?.word(Indicator.Kind.self, what: "'kind'", problems)
    let isClear = kind != nil && reader?.hasLost(.unit, unless: \.isScalar) == false
    if !isClear { unclearIndicators.insert(edition.indicators.count) }
    guard let reader else { return indicator }
    _ = reader.required(.id, as: Identifier.self)
    indicator.title = reader.required(.title, as: String.self) ?? ""
    indicator.kind = kind ?? .number
    indicator.definition = reader.text(.definition)
    indicator.unit = reader.text(.unit)
    indicator.sources = ids.sources(reader)
    indicator.states = edition.statements(reader, isComplete: !lost.contains(.dimensions))
    return indicator
  }
}

extension Edition {
  /// What `states` asks or says, sorted; checked against the dimensions if these are complete.
  package func statements(_ reader: MappingReader<Key>, isComplete: Bool) -> [Statement] {
    var statements: [Statement] = []
    for (key, node) in reader.pairs(.states) {
      guard
        let value = node.scalar(
          as: Identifier.self, what: "a statement", reporting: reader.problems)
      else { continue }
      guard isComplete else { continue }
      guard let dimension = dimensions.first(where: { $0.id == key.text }) else {
        reader.problems.report(
          .unknownDimension, "no dimension is called \(key.text.quoted)", at: key.range,
          suggestion: reader.problems.wayOut(
            of: key.text, among: dimensions.map(\.id), for: .unknownDimension))
        continue
      }
      guard dimension.values.contains(value.text) else {
        reader.problems.report(
          .unknownDimension, "'\(dimension.id)' has no value \(value.text.quoted)", at: node.range,
          suggestion: reader.problems.wayOut(
            of: value.text, among: dimension.values, for: .unknownDimension,
            list: "its values are: \(dimension.values.joined(separator: ", "))"))
        continue
      }
      statements.append(Statement(dimension: key.text, value: value.text))
    }
    return statements.sorted { ($0.dimension, $0.value) < ($1.dimension, $1.value) }
  }
}
