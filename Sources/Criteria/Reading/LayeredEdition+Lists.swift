import Diagnostics
import LocatedYAML

extension LayeredEdition {
  typealias ListPath = WritableKeyPath<LayeredEdition, [RawEntry]>

  /// Applies the lists of one file, each with the id spaces that its entries feed.
  mutating func applyLists(
    of node: YAMLNode, _ shape: EditionShapes.Mapping, _ index: Int,
    _ lists: [(key: Key, path: ListPath, spaces: IDSpaces)]
  ) -> MappingReader<Key>? {
    let spaces = lists.reduce(into: IDSpaces()) { $0.formUnion($1.spaces) }
    guard let reader = MappingReader<Key>(node, as: shape, reporting: problems) else {
      lost.formUnion(spaces)
      if shape.keys.contains(.dimensions) { lost.formUnion(.dimensions) }
      return nil
    }
    for change in EntryChange.read(reader) {
      guard let path = lists.map(\.path).first(where: { self[keyPath: $0].has(change.id) }) else {
        reportMissing(change, of: spaces)
        continue
      }
      apply(change, to: &self[keyPath: path], index)
    }
    for (key, path, spaces) in lists {
      if reader.hasLost(key, unless: \.isSequence) { lost.formUnion(spaces) }
      append(reader.list(key), to: &self[keyPath: path], index)
    }
    return reader
  }

  /// Entries without an id that can be read leave a gap where they belong.
  mutating func loseUnnamed() {
    func isUnnamed(_ entry: RawEntry) -> Bool { entry.id == nil }
    if indicators.contains(where: isUnnamed) { lost.formUnion(.indicators) }
    if documentKinds.contains(where: isUnnamed) { lost.formUnion(.documentKinds) }
    if criteria.contains(where: isUnnamed) { lost.formUnion(.conditions) }
    if designations.contains(where: isUnnamed) { lost.formUnion(.designations) }
    let hasGaps = chapters.contains { chapter in
      chapter.standards.contains {
        isUnnamed($0) || $0.items.contains(where: isUnnamed) || !$0.hasItemList
      }
    }
    if hasGaps { lost.formUnion([.criteria, .conditions]) }
  }

  /// Adds new entries at the end; one whose id a base edition has already is an error.
  func append(_ nodes: [YAMLNode], to entries: inout [RawEntry], _ index: Int) {
    var inherited: [String: RawEntry] = [:]
    for entry in entries { if let id = entry.id { inherited[id] = entry } }
    for node in nodes {
      let entry = RawEntry(node, origin: index)
      if let id = entry.id, let before = inherited[id] {
        reportTwice(entry, before)
      } else {
        entries.append(entry)
      }
    }
  }

  /// Reports two entries of one id, which two layers made.
  func reportTwice(_ left: RawEntry, _ right: RawEntry) {
    let (old, new) = left.origin < right.origin ? (left, right) : (right, left)
    let id = (new.id ?? "").quoted
    guard ancestors[new.origin].contains(old.origin) else {
      let names = "'\(layers[old.origin].name)' and '\(layers[new.origin].name)'"
      problems.report(
        .parentsDisagree, "\(id) is added by both \(names)", at: new.range,
        notes: [.init("also here", at: old.range)],
        suggestion: .init("let one of the two extend the other"))
      return
    }
    problems.report(
      .newExists, "\(id) is in a base edition already", at: new.range,
      notes: [.init("there", at: old.range)],
      suggestion: .init("move it under 'replace' or 'amend', or give it another id"))
  }

  /// Changes one entry of a list.
  func apply(_ change: EntryChange, to entries: inout [RawEntry], _ index: Int) {
    guard let position = entries.firstIndex(where: { $0.id == change.id }) else { return }
    apply(change, to: &entries[position], index)
  }

  private func apply(_ change: EntryChange, to entry: inout RawEntry, _ index: Int) {
    if entry.origin == index || entry.changes.contains(where: { $0.layer == index }) {
      problems.report(
        .duplicateID, "\(change.id.quoted) is changed twice, or is new here", at: change.node.range,
        notes: [.init("also here", at: entry.range)],
        suggestion: .init("say the change once"))
      return
    }
    guard ancestors[index].contains(entry.origin) else {
      reportMissing(change)
      return
    }
    checkParents(change, entry, index)
    guard entry.retired == nil else {
      if entry.changes.allSatisfy({ ancestors[index].contains($0.layer) }) { reportMissing(change) }
      return
    }
    checkID(change, entry)
    switch change.kind {
    case .replace(let node):
      entry.node = node
      entry.amendments = []
      rebuildItems(of: &entry, from: Self.itemNodes(of: node), change, index)
    case .amend(let node):
      checkEffect(of: node, on: entry, change, index)
      entry.amendments.append(node)
      let items = Self.itemNodes(of: node)
      if !items.isEmpty { rebuildItems(of: &entry, from: items, change, index) }
    case .retire:
      checkItems(change, of: entry, index)
      entry.listChanges.append((index, change.node.range))
      entry.retired = change.node.range
      for position in entry.items.indices {
        entry.items[position].retired = change.node.range
        entry.items[position].changes.append((index, change.node.range))
      }
    }
    entry.changes.append((index, change.node.range))
  }

  /// Gives a standard new items: those it had keep their history, those that go are retired.
  private func rebuildItems(
    of entry: inout RawEntry, from nodes: [YAMLNode], _ change: EntryChange, _ index: Int
  ) {
    checkItems(change, of: entry, index)
    entry.listChanges.append((index, change.node.range))
    var old: [String: RawEntry] = [:]
    for item in entry.items { if let id = item.id { old[id] = item } }
    entry.items = nodes.map { node in
      var item = RawEntry(node, origin: index)
      if let before = item.id.flatMap({ old.removeValue(forKey: $0) }) {
        item.origin = before.origin
        item.changes = before.changes + [(index, change.node.range)]
      }
      return item
    }
    for var gone in old.values.sorted(by: { ($0.id ?? "") < ($1.id ?? "") }) {
      gone.retired = gone.retired ?? change.node.range
      gone.changes.append((index, change.node.range))
      entry.items.append(gone)
    }
  }

  /// A change of a standard's list of items is one of each item in it, also of one that a rival added.
  private func checkItems(_ change: EntryChange, of entry: RawEntry, _ index: Int) {
    let earlier = entry.items.flatMap { [($0.origin, $0.range)] + $0.changes }
    let rival = earlier.first { $0.0 != index && !ancestors[index].contains($0.0) }
    if let rival { checkParents(change.node, rival, index) }
  }

  /// An amendment that says what stands there already was hardly meant so.
  ///
  /// A list of items is always taken for a change: bases may have added to it elsewhere.
  private func checkEffect(
    of set: YAMLNode, on entry: RawEntry, _ change: EntryChange, _ index: Int
  ) {
    // What a rival set is an error of its own.
    guard set.isMapping, entry.changes.allSatisfy({ ancestors[index].contains($0.layer) })
    else { return }
    let before = entry.place
    reportDroppedParts(of: set, on: before, change.id)
    let usual: [Key: String] = [.core: "false", .weight: "1"]
    for (key, value) in set.entries {
      guard let known = Key(number: key.keyNumber), known != .items else { return }
      let now = before.entry(known)?.value
      guard value.isEmptyScalar ? now == nil : now?.says(value) ?? (usual[known] == value.text)
      else { return }
    }
    problems.report(
      .changesNothing, "the amendment of \(change.id.quoted) changes nothing",
      at: change.node.range,
      suggestion: .init("set what was meant, or leave the amendment out"))
  }

  /// The first rival among the earlier changes of an entry is reported.
  private func checkParents(_ change: EntryChange, _ entry: RawEntry, _ index: Int) {
    let rival = entry.changes.first { $0.layer != index && !ancestors[index].contains($0.layer) }
    if let rival { checkParents(change.node, rival, index) }
  }

  private func checkID(_ change: EntryChange, _ entry: RawEntry) {
    let node: YAMLNode
    switch change.kind {
    case .replace(let whole): node = whole
    case .amend(let set): node = set
    case .retire: return
    }
    let given = node.entry(Key.id)?.value
    if let given, given.isScalar, !given.isEmptyScalar, given.text != change.id {
      problems.report(
        .changedID, "the change of \(change.id.quoted) must keep its id", at: given.range,
        suggestion: .init("write 'id: \(change.id)'", replacement: change.id))
    }
  }

  /// Reports a change of nothing, unless what it changes may be in a part that was lost.
  func reportMissing(_ change: EntryChange, of spaces: IDSpaces = []) {
    guard lost.isDisjoint(with: spaces) else { return }
    problems.report(
      .changedMissing, "no base edition has \(change.id.quoted)", at: change.node.range,
      suggestion: .init("a new entry stands in the list itself, not under a change"))
  }

  static func itemNodes(of node: YAMLNode) -> [YAMLNode] {
    let value = node.entry(Key.items)?.value
    return value.map { Array($0.elements) } ?? []
  }
}

extension [RawEntry] {
  fileprivate func has(_ id: String) -> Bool { contains { $0.id == id } }
}
