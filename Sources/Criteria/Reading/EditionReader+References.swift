import Diagnostics
import LocatedYAML

extension EditionReader {
  /// Orders items and named conditions so that each comes after all it refers to.
  ///
  /// A walk with a list of its own in place of recursion: a chain of references may be long.
  mutating func orderReferences() {
    enum Mark { case new, open, done }
    let items = edition.items.count
    let total = items + edition.conditions.count
    var marks = Array(repeating: Mark.new, count: total)
    var order: [Edition.Reference] = []
    var blamed: Set<Int> = []
    for start in 0..<total where marks[start] == .new {
      var stack: [(node: Int, next: [Int])] = [(start, targets(of: start))]
      marks[start] = .open
      while let top = stack.last {
        guard let target = top.next.last else {
          marks[top.node] = .done
          order.append(reference(top.node))
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next.removeLast()
        switch marks[target] {
        case .new:
          marks[target] = .open
          stack.append((target, targets(of: target)))
        case .open:
          // Cycles that share a member are one tangle; the first of them is enough to see it.
          let path = stack.map(\.node).drop { $0 != target }
          if blamed.isDisjoint(with: path) { reportCycle(path + [target]) }
          blamed.formUnion(path)
        case .done: break
        }
      }
    }
    edition.evaluationOrder = order
  }

  private func reference(_ node: Int) -> Edition.Reference {
    node < edition.items.count ? .item(node) : .condition(node - edition.items.count)
  }

  private func targets(of node: Int) -> [Int] {
    let conditions: [Condition] =
      switch reference(node) {
      case .item(let item): edition.items[item].levels.compactMap { $0 }
      case .condition(let slot): [edition.conditions[slot]]
      }
    return conditions.flatMap(\.flattened).compactMap { condition in
      switch condition.form {
      case .item(let item, _): item
      case .reference(let slot): edition.items.count + slot
      default: nil
      }
    }
  }

  private func reportCycle(_ path: [Int]) {
    func name(_ node: Int) -> String {
      switch reference(node) {
      case .item(let item): edition.items[item].id
      case .condition(let slot): edition.conditions[slot].id ?? ""
      }
    }
    func place(_ node: Int) -> SourceRange? {
      switch reference(node) {
      case .item(let item): ids.criteria.place(of: edition.items[item].id)
      case .condition(let slot): conditions.place(of: slot)
      }
    }
    guard let first = path.first, let range = place(first) else { return }
    problems.report(
      .cycle, "'\(name(first))' refers back to itself: \(path.map(name).joined(separator: " → "))",
      at: range,
      notes: path.dropFirst().dropLast().compactMap { node in
        place(node).map { .init("'\(name(node))' is on the way", at: $0) }
      },
      suggestion: .init("take one of these references out"))
  }

  /// Every threshold that a designation's rule reads must have a number for it.
  func checkThresholdsOfRules() {
    for (index, designation) in edition.designations.enumerated()
    where ids.designations.positions[designation.id] == index {
      for place in edition.missingThresholds(for: index, from: [designation.requires]) {
        let place = ids.layers.blame(
          place, "the threshold", causedBy: ids.designations.place(of: designation.id))
        problems.report(
          .thresholdMissing, "the threshold has no number for '\(designation.id)'", at: place.at,
          notes: place.notes,
          suggestion: .init(
            (place.notes.isEmpty ? "add" : "amend the threshold with")
              + " '\(designation.id): …'; its rule is judged by it"))
      }
    }
  }

  /// - Parameter lookup: Finds the other edition; nil where the ids in it were checked before.
  mutating func readCrosswalk(_ lookup: EditionFolder.Lookup?) {
    guard let node = layered.layers.last?.crosswalk,
      let reader = MappingReader<Key>(
        node, as: EditionShapes.crosswalk, reporting: problems)
    else { return }
    guard let fromNode = reader.required(.from),
      let from = fromNode.scalar(as: Identifier.self, what: "'from'", reporting: problems)
    else { return }
    var other: Edition?
    var otherLost = IDSpaces.edition
    if let lookup, let folder = lookup(from.text) {
      let result = EditionReader.read(folder, lookup: lookup, reporting: DiagnosticCollector())
      other = result.edition
      otherLost = result.lost
    } else if lookup != nil {
      problems.report(
        .unknownEdition, "no edition \(from.text.quoted) is found", at: fromNode.range,
        suggestion: self.folder.wayOut(ofUnknown: from.text, reporting: problems))
    }
    let knowsOld = otherLost.isDisjoint(with: .crosswalk)
    let knowsNew = lost.isDisjoint(with: .crosswalk)
    var entries: [Crosswalk.Entry] = []
    for element in reader.list(.map) {
      guard
        let entry = MappingReader<Key>(
          element, as: EditionShapes.pairing, reporting: problems)
      else { continue }
      let old = entry.list(.from).compactMap { knowsOld ? known($0, in: other) : $0.text }
      let new = entry.list(.to).compactMap { knowsNew ? known($0, in: edition) : $0.text }
      guard
        let relation = entry.required(.relation)?.word(
          Crosswalk.Relation.self, what: "'relation'", problems)
      else { continue }
      entries.append(
        Crosswalk.Entry(from: old, to: new, relation: relation, note: entry.text(.note)))
    }
    edition.crosswalk = Crosswalk(from: from.text, entries: entries)
  }

  /// The id of a standard, item, indicator, kind of document or condition of an edition.
  private func known(_ node: YAMLNode, in edition: Edition?) -> String? {
    guard let edition,
      let id = node.scalar(as: Identifier.self, what: "an id", reporting: problems)?.text
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
