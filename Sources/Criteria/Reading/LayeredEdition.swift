import Diagnostics
import LocatedYAML

/// An edition with its base editions laid under it, entry by entry, not decoded yet.
struct LayeredEdition {
  /// The layers, each after those it extends; the edition itself is last.
  private(set) var layers: [EditionLayer] = []
  /// For every layer those it extends, directly or not.
  private(set) var ancestors: [Set<Int>] = []
  var isComplete = true

  var header: YAMLNode?
  var headerAmendments: [YAMLNode] = []
  var areas: [RawPair] = []
  var policy: [RawPair] = []
  var sources: [RawPair] = []
  var dimensions: [RawPair] = []
  var scale: RawPair?
  var indicators: [RawEntry] = []
  var consistency: [RawEntry] = []
  var documentKinds: [RawEntry] = []
  var preconditions: [RawEntry] = []
  var criteria: [RawEntry] = []
  var designations: [RawEntry] = []
  var chapters: [RawChapter] = []

  let problems: DiagnosticCollector

  init(
    _ folder: EditionFolder, lookup: EditionFolder.Lookup, reporting problems: DiagnosticCollector
  ) {
    self.problems = problems
    var numbers: [String: Int] = [:]
    _ = addLayer(folder, lookup, &numbers, path: [])
    for index in layers.indices { apply(index) }
    chapters.sort { $0.number < $1.number }
  }

  /// Adds a layer after those it extends.
  private mutating func addLayer(
    _ folder: EditionFolder, _ lookup: EditionFolder.Lookup, _ numbers: inout [String: Int],
    path: [String]
  ) -> Int {
    if let known = numbers[folder.name] { return known }
    let layer = EditionLayer(folder, reporting: problems)
    var bases: Set<Int> = []
    for (name, range) in layer.extends {
      if name == folder.name || path.contains(name) {
        problems.report(
          .cycle, "edition '\(folder.name)' extends '\(name)', which extends it in turn", at: range,
          suggestion: .init("let one of them stand on its own"))
        isComplete = false
        continue
      }
      guard let base = lookup(name) else {
        problems.report(
          .unknownEdition, "no edition '\(name)' is found", at: range,
          suggestion: .init("put its folder beside this edition's, or name another"))
        isComplete = false
        continue
      }
      let number = addLayer(base, lookup, &numbers, path: path + [folder.name])
      bases.insert(number)
      bases.formUnion(ancestors[number])
    }
    isComplete = isComplete && layer.isComplete
    layers.append(layer)
    ancestors.append(bases)
    numbers[folder.name] = layers.count - 1
    return layers.count - 1
  }

  // MARK: Applying one layer

  private mutating func apply(_ index: Int) {
    let layer = layers[index]
    if let node = layer.edition { applyHeader(node, index) }
    if let node = layer.indicators {
      applyLists(
        of: node, "the quantitative questionnaire", index,
        [(.indicators, \.indicators), (.consistency, \.consistency)], also: [.dimensions])
      if let reader = quiet(node), reader.value(.dimensions) != nil {
        merge(reader.pairs(.dimensions), into: \.dimensions, index)
      }
    }
    if let node = layer.documents {
      applyLists(
        of: node, "the list of document kinds", index, [(.documents, \.documentKinds)], also: [])
    }
    if let node = layer.designation {
      applyLists(
        of: node, "the designation rules", index,
        [
          (.preconditions, \.preconditions), (.criteria, \.criteria),
          (.designations, \.designations),
        ], also: [])
    }
    for node in layer.chapters { applyChapter(node, index) }
  }

  private mutating func applyHeader(_ node: YAMLNode, _ index: Int) {
    guard
      let reader = MappingReader<Key>(
        node, as: "an edition", allowed: EditionLayer.keys, reporting: problems)
    else { return }
    if header == nil { header = node } else { headerAmendments.append(node) }
    merge(reader.pairs(.areas), into: \.areas, index)
    merge(reader.pairs(.policy), into: \.policy, index)
    merge(reader.pairs(.sources), into: \.sources, index)
    if let entry = reader.entry(.scale) {
      if let before = scale { checkParents(entry.key, [before.layer], index, before.key.range) }
      scale = RawPair(key: entry.key, value: entry.value, layer: index)
    }
  }

  private mutating func merge(
    _ pairs: [(key: YAMLNode, value: YAMLNode)],
    into path: WritableKeyPath<LayeredEdition, [RawPair]>, _ index: Int
  ) {
    let inherited = self[keyPath: path]
    var positions: [String: Int] = [:]
    for (position, pair) in inherited.enumerated() { positions[pair.key.text] = position }
    for (key, value) in pairs {
      let pair = RawPair(key: key, value: value, layer: index)
      if let position = positions[key.text] {
        let before = self[keyPath: path][position]
        checkParents(key, [before.layer], index, before.key.range)
        self[keyPath: path][position] = pair
      } else {
        self[keyPath: path].append(pair)
      }
    }
  }

  /// Two base editions, neither of which extends the other, must not change the same thing.
  func checkParents(
    _ node: YAMLNode, _ earlier: [Int], _ index: Int, _ range: SourceRange
  ) {
    guard let rival = earlier.first(where: { $0 != index && !ancestors[index].contains($0) })
    else { return }
    problems.report(
      .parentsDisagree,
      "'\(node.text)' is changed by both '\(layers[rival].name)' and '\(layers[index].name)'",
      at: node.range, notes: [.init("also here", at: range)],
      suggestion: .init("let one of the two extend the other"))
  }

  /// A reader that reports nothing about keys, because another one has.
  private func quiet(_ node: YAMLNode) -> MappingReader<Key>? {
    MappingReader(node, as: "", allowed: Key.allCases, reporting: problems)
  }

  // MARK: Lists

  typealias ListPath = WritableKeyPath<LayeredEdition, [RawEntry]>

  private mutating func applyLists(
    of node: YAMLNode, _ subject: String, _ index: Int, _ lists: [(Key, ListPath)], also: [Key]
  ) {
    let allowed = lists.map(\.0) + also + [.replace, .amend, .retire]
    guard
      let reader = MappingReader<Key>(node, as: subject, allowed: allowed, reporting: problems)
    else { return }
    for change in EntryChange.read(reader) {
      guard let path = lists.map(\.1).first(where: { self[keyPath: $0].has(change.id) }) else {
        reportMissing(change)
        continue
      }
      apply(change, to: &self[keyPath: path], index)
    }
    for (key, path) in lists {
      append(reader.list(key), to: &self[keyPath: path], index)
    }
  }

  /// Adds new entries at the end; one whose id a base edition has already is an error.
  func append(_ nodes: [YAMLNode], to entries: inout [RawEntry], _ index: Int) {
    var inherited: [String: SourceRange] = [:]
    for entry in entries { if let id = entry.id { inherited[id] = entry.range } }
    for node in nodes where !node.isRefused {
      let entry = RawEntry(node, origin: index)
      if let id = entry.id, let before = inherited[id] {
        problems.report(
          .newExists, "'\(id)' is in a base edition already", at: entry.range,
          notes: [.init("there", at: before)],
          suggestion: .init("move it under 'replace' or 'amend', or give it another id"))
      } else {
        entries.append(entry)
      }
    }
  }

  /// Changes one entry of a list.
  func apply(_ change: EntryChange, to entries: inout [RawEntry], _ index: Int) {
    guard let position = entries.firstIndex(where: { $0.id == change.id }) else { return }
    apply(change, to: &entries[position], index)
  }

  private func apply(_ change: EntryChange, to entry: inout RawEntry, _ index: Int) {
    if entry.layers.contains(index) {
      problems.report(
        .duplicateID, "'\(change.id)' is changed twice, or is new here", at: change.node.range,
        notes: [.init("also here", at: entry.range)],
        suggestion: .init("say the change once"))
      return
    }
    guard ancestors[index].contains(entry.origin) else {
      reportMissing(change)
      return
    }
    checkParents(change.node, entry.changes, index, entry.range)
    guard entry.retired == nil else {
      if entry.changes.allSatisfy(ancestors[index].contains) { reportMissing(change) }
      return
    }
    checkID(change, entry)
    switch change.kind {
    case .replace(let node):
      let items = entry.items
      entry.node = node
      entry.amendments = []
      if !items.isEmpty || !Self.itemNodes(of: node).isEmpty {
        for item in items { checkParents(change.node, item.changes, index, item.range) }
        entry.items = Self.itemNodes(of: node).map { RawEntry($0, origin: index) }
      }
    case .amend(let node):
      entry.amendments.append(node)
      let items = Self.itemNodes(of: node)
      if !items.isEmpty { entry.items = items.map { RawEntry($0, origin: index) } }
    case .retire:
      entry.retired = change.node.range
      for position in entry.items.indices {
        entry.items[position].retired = change.node.range
        entry.items[position].changes.append(index)
      }
    }
    entry.changes.append(index)
  }

  private func checkID(_ change: EntryChange, _ entry: RawEntry) {
    let node: YAMLNode
    switch change.kind {
    case .replace(let whole): node = whole
    case .amend(let set): node = set
    case .retire: return
    }
    let given = node.entries.first { Key(number: $0.key.keyNumber) == .id }?.value
    if let given, given.text != change.id {
      problems.report(
        .changedID, "the change of '\(change.id)' must keep its id", at: given.range,
        suggestion: .init("write 'id: \(change.id)'", replacement: change.id))
    }
  }

  func reportMissing(_ change: EntryChange) {
    problems.report(
      .changedMissing, "no base edition has '\(change.id)'", at: change.node.range,
      suggestion: .init("a new thing stands in the list itself, not under a change"))
  }

  static func itemNodes(of node: YAMLNode) -> [YAMLNode] {
    let value = node.entries.first { Key(number: $0.key.keyNumber) == .items }?.value
    return value.map { Array($0.elements) } ?? []
  }
}

extension [RawEntry] {
  fileprivate func has(_ id: String) -> Bool { contains { $0.id == id && $0.retired == nil } }
}
