import Diagnostics
import LocatedYAML

extension LayeredEdition {
  /// Lays one chapter file over what the layers before it say of the chapter.
  mutating func applyChapter(_ node: YAMLNode, _ index: Int) {
    guard
      let reader = MappingReader<Key>(
        node, as: EditionShapes.chapter, reporting: problems),
      let numberNode = reader.required(.chapter), let number = reader.whole(.chapter),
      !isOfAnotherChapter(node, number, numberNode, index),
      let position = place(chapter: number, numberNode, node, index)
    else {
      lost.formUnion([.chapters, .criteria, .conditions])
      return
    }
    if reader.hasLost(.standards, unless: \.isSequence)
      || reader.hasLost(.items, unless: \.isMapping)
    {
      lost.formUnion([.criteria, .conditions])
    }
    for change in EntryChange.read(reader) { apply(change, toChapter: position, index) }
    var standards = chapters[position].standards
    let known = standards.count
    append(reader.list(.standards), to: &standards, index)
    for new in standards.indices.dropFirst(known) {
      standards[new].items = Self.itemNodes(of: standards[new].node).map {
        RawEntry($0, origin: index)
      }
    }
    chapters[position].standards = standards
    addItems(reader.pairs(.items), toChapter: position, index)
  }

  /// Whether a file only changes things of one other chapter, so that its number is wrong; reported
  /// once for all that it changes.
  private func isOfAnotherChapter(
    _ node: YAMLNode, _ number: Int, _ numberNode: YAMLNode, _ index: Int
  ) -> Bool {
    guard !ancestors[index].isEmpty, node.entry(Key.standards) == nil else { return false }
    let changed = [Key.replace, .amend, .retire].flatMap { key in
      node.entry(key)?.value.elements.compactMap { $0.entry(Key.id)?.value.text } ?? []
    }
    let named = changed + (node.entry(Key.items)?.value.entries.map(\.key.text) ?? [])
    guard let first = named.first, let other = chapter(of: first, under: index),
      other.number != number,
      named.allSatisfy({ chapter(of: $0, under: index)?.number == other.number })
    else { return false }
    // A title of its own tells that the number is meant.
    let titles = other.headers.compactMap { $0.node.entry(Key.title)?.value.text }
    if let title = node.entry(Key.title)?.value.text, !titles.contains(title) { return false }
    problems.report(
      .changedMissing, Self.elsewhere(first, other, number), at: numberNode.range,
      suggestion: .init("write 'chapter: \(other.number)'", replacement: String(other.number)))
    return true
  }

  /// The chapter in which the bases of a layer have a standard or item; nil if in none.
  private func chapter(of id: String, under index: Int) -> RawChapter? {
    chapters.first { chapter in
      chapter.standards.contains { standard in
        ancestors[index].contains(standard.origin)
          && (standard.id == id || standard.items.contains { $0.id == id })
      }
    }
  }

  private static func elsewhere(_ id: String, _ chapter: RawChapter, _ number: Int) -> String {
    "\(id.quoted) stands in chapter \(chapter.number), not in \(number)"
  }

  /// The position of a chapter, made now if it is new; nil if this layer has it twice.
  private mutating func place(
    chapter number: Int, _ numberNode: YAMLNode, _ node: YAMLNode, _ index: Int
  ) -> Int? {
    guard let position = chapters.firstIndex(where: { $0.number == number }) else {
      chapters.append(
        RawChapter(
          number: number, range: numberNode.range, origin: index, headers: [(index, node)]))
      return chapters.count - 1
    }
    if let twice = chapters[position].headers.first(where: { $0.layer == index }) {
      let first = twice.node.entry(Key.chapter)
      problems.report(
        .duplicateID, "chapter \(number) has two files", at: numberNode.range,
        notes: [.init("the other", at: first?.value.range ?? twice.node.headRange)],
        suggestion: .init("put all its standards into one of them"))
      return nil
    }
    for (layer, earlier) in chapters[position].headers {
      for key in [Key.title, .weight] {
        let before = earlier.entry(key)
        let now = node.entry(key)
        // A chapter's file repeats its title; only another one is a change.
        if let before, let now, before.value.text != now.value.text {
          checkParents(now.key, (layer, before.key.range), index)
        }
      }
    }
    chapters[position].headers.append((index, node))
    return position
  }

  private mutating func apply(_ change: EntryChange, toChapter position: Int, _ index: Int) {
    if chapters[position].standards.contains(where: { $0.id == change.id }) {
      apply(change, to: &chapters[position].standards, index)
      return
    }
    for standard in chapters[position].standards.indices {
      let entry = chapters[position].standards[standard]
      guard entry.items.contains(where: { $0.id == change.id }) else { continue }
      apply(change, to: &chapters[position].standards[standard].items, index)
      return
    }
    guard let other = chapter(of: change.id, under: index) else {
      reportMissing(change, of: .criteria)
      return
    }
    problems.report(
      .changedMissing, Self.elsewhere(change.id, other, chapters[position].number),
      at: change.node.range,
      suggestion: .init("move it into a file of chapter \(other.number)"))
  }

  private mutating func addItems(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], toChapter position: Int, _ index: Int
  ) {
    for (key, value) in pairs {
      let nodes = value.list(what: "the new items of '\(key.text)'", reporting: problems)
      let found = chapters[position].standards.firstIndex { $0.id == key.text }
      // Who adds to a list that a rival took away or made anew goes against the rival.
      if let rival = found.flatMap({ standard in
        chapters[position].standards[standard].listChanges.first {
          !ancestors[index].contains($0.layer) && $0.layer != index
        }
      }) {
        checkParents(key, rival, index)
        continue
      }
      guard let standard = found, chapters[position].standards[standard].retired == nil else {
        defer { lost.formUnion([.criteria, .conditions]) }
        guard !lost.contains(.criteria) else { continue }
        problems.report(
          .changedMissing,
          "chapter \(chapters[position].number) has no standard \(key.text.quoted)",
          at: key.range,
          suggestion: problems.wayOut(
            of: key.text, among: chapters[position].standards.compactMap(\.id),
            for: .changedMissing))
        continue
      }
      append(nodes, to: &chapters[position].standards[standard].items, index)
    }
  }
}
