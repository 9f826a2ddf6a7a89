import Diagnostics
import LocatedYAML

extension EditionReader {
  mutating func readChapters() {
    for raw in layered.chapters { readChapter(raw) }
    for (id, position) in ids.criteria.positions {
      if position >= 0 {
        edition.itemIndex[id] = position
      } else {
        edition.standardIndex[id] = ~position
      }
    }
  }

  private mutating func readChapter(_ raw: RawChapter) {
    guard let first = raw.headers.first?.node,
      let reader = MappingReader<Key>(
        reopening: first, as: EditionShapes.chapter,
        amendments: raw.headers.dropFirst().map(\.node), isWhole: layered.hasAllChapters,
        reporting: problems)
    else { return }
    let title = reader.required(.title, as: String.self) ?? ""
    if reader.entry(.standards) == nil { reader.reportMissing(.standards) }
    let start = edition.standards.count
    for entry in raw.standards where entry.retired == nil { readStandard(entry) }
    edition.chapters.append(
      Chapter(
        number: raw.number, title: title, weight: weights.weight(reader),
        standards: start..<edition.standards.count, origin: reader.origin))
  }

  private mutating func readStandard(_ entry: RawEntry) {
    let position = edition.standards.count
    var standard = Standard(
      id: entry.id ?? "", title: "", area: 0, chapter: edition.chapters.count, weight: .one,
      origin: entry.place)
    let start = edition.items.count
    if let reader = MappingReader<Key>(
      entry.node, as: EditionShapes.standard, amendments: entry.amendments, reporting: problems)
    {
      _ = reader.required(.id, as: Identifier.self)
      standard.title = reader.required(.title, as: String.self) ?? ""
      if let area = reader.required(.area) {
        standard.area = ids.areas.resolve(area, reporting: problems) ?? 0
      }
      standard.appliesTo = designations(reader)
      standard.sources = ids.sources(reader)
      standard.confidence = reader.word(.confidence, Confidence.self)
      standard.weight = weights.weight(reader)
      if let items = reader.required(.items) {
        _ = items.list(what: "'items'", reporting: problems)
      }
    }
    for item in entry.items where item.retired == nil { readItem(item, of: position) }
    standard.items = start..<edition.items.count
    edition.standards.append(standard)
  }

  private func designations(_ reader: MappingReader<Key>) -> [Int]? {
    guard let node = reader.value(.appliesTo) else { return nil }
    let nodes = node.list(what: "'applies-to'", ofWords: true, reporting: problems)
    if node.isSequence, nodes.isEmpty {
      problems.report(
        .emptyList, "'applies-to' names no designation", at: node.range,
        suggestion: .init("leave the key out where the standard applies to all"))
    }
    return nodes.compactMap { ids.designations.resolve($0, reporting: problems) }.sorted()
  }

  private mutating func readItem(_ entry: RawEntry, of standard: Int) {
    var item = Item(
      id: entry.id ?? "", text: "", standard: standard, weight: .one, origin: entry.place)
    item.levels = Array(repeating: nil, count: edition.scale.levels.count)
    defer { edition.items.append(item) }
    guard
      let reader = MappingReader<Key>(
        entry.node, as: EditionShapes.item, amendments: entry.amendments, reporting: problems)
    else { return }
    _ = reader.required(.id, as: Identifier.self)
    // Licensed words that are not at hand yet may be left open; a warning says so.
    item.text = reader.required(.text)?.word(what: "'text'", reporting: reader.problems) ?? ""
    item.sources = ids.sources(reader)
    item.confidence = reader.word(.confidence, Confidence.self)
    item.weight = weights.weight(reader)
    let before = problems.count
    item.isCore = reader.scalar(.core, as: Bool.self) ?? false
    let permission = reader.word(.notApplicable, EditionShapes.Permission.self)
    item.allowsNotApplicable = permission.map { $0 == .allowed } ?? !item.isCore
    item.answers = answers(reader)
    readEvidence(reader, into: &item)
    let holdsRefused = ([entry.node] + entry.amendments).contains(where: \.holdsRefused)
    if problems.count > before || holdsRefused
      || reader.mayMean([.core, .notApplicable, .answers, .evidence])
    {
      unclearItems.insert(edition.items.count)
    }
    readLevels(reader, into: &item)
    checkLevels(of: item, reader, entry)
  }

  private func answers(_ reader: MappingReader<Key>) -> [Int]? {
    guard let node = reader.value(.answers) else { return nil }
    let nodes = node.list(what: "'answers'", ofWords: true, reporting: problems)
    if node.isSequence, nodes.isEmpty {
      problems.report(
        .emptyList, "'answers' allows no level", at: node.range,
        suggestion: .init("leave the key out where every level may be claimed"))
    }
    return nodes.compactMap { ids.level($0, problems) }.sorted()
  }

  private func readEvidence(_ reader: MappingReader<Key>, into item: inout Item) {
    let pairs = reader.pairs(.evidence)
    item.evidence.reserveCapacity(pairs.count)
    for (key, value) in pairs {
      guard let phase = Phase(rawValue: key.text) else {
        let phases = Phase.allCases.map(\.rawValue)
        problems.report(
          .unknownKey, "\(key.text.quoted) is not a phase", at: key.range,
          suggestion: problems.wayOut(
            of: key.text, among: phases, for: .unknownKey,
            list: "the phases are: \(phases.joined(separator: ", "))"))
        continue
      }
      guard let text = value.scalar(as: String.self, what: key.text.quoted, reporting: problems)
      else { continue }
      item.phases.insert(phase)
      item.evidence.append(PhaseEvidence(phase: phase, text: text))
    }
    item.evidence.sort { $0.phase.position < $1.phase.position }
  }

  private mutating func readLevels(_ reader: MappingReader<Key>, into item: inout Item) {
    for (key, value) in reader.pairs(.levels) {
      guard let level = ids.level(key, problems) else { continue }
      if value.isEmptyScalar {
        problems.report(
          .missingKey, "the condition of '\(key.text)' is empty", at: key.range,
          suggestion: .init("say what the level needs, or remove it"))
        continue
      }
      item.levels[level] = conditions.read(value)
      if level == edition.scale.worst, !ids.lost.contains(.levels) {
        problems.report(
          .conditionOfWorstLevel, "'\(key.text)' is the worst level and needs nothing",
          at: key.range, suggestion: .init("remove the condition"))
        item.levels[level] = nil
      }
    }
  }

  /// Nothing is supported by silence: without phases every level above the worst has a condition.
  ///
  /// Where an overlay is to blame, the place is in the overlay: what it set of the item, or its scale.
  private func checkLevels(of item: Item, _ reader: MappingReader<Key>, _ entry: RawEntry) {
    let knowsLevels = !ids.lost.contains(.levels) && !reader.hasLost(.levels, unless: \.isMapping)
    guard item.phases.isEmpty, knowsLevels, !reader.hasLost(.evidence, unless: \.isMapping),
      reader.pairs(.evidence).isEmpty
    else { return }
    let given = reader.pairs(.levels).map { edition.scale.index(of: $0.key.text) }
    let silent = (0..<edition.scale.worst).filter { !given.contains($0) }
    // A level of another name is reported, and most likely one of the silent.
    guard !silent.isEmpty, !given.contains(nil) else { return }
    let names = silent.map { "'\(edition.scale.levels[$0].name)'" }.joined(separator: ", ")
    let place = ids.layers.blame(
      reader.node.entry(Key.levels)?.key.range ?? entry.range, "the item",
      causedBy: ids.scale, reader.origin.amended(Key.levels, .evidence))
    problems.report(
      .levelWithoutCondition,
      "item \(item.id.quoted) has no phases and no condition for \(names)", at: place.at,
      notes: place.notes,
      suggestion: .init("say under 'evidence' what would show it, or give each level a condition"))
  }
}
