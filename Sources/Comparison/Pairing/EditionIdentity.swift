package import Criteria

/// Which ids of one edition go on under which ids of another, through every crosswalk between.
///
/// What a crosswalk names goes where it says; everything else goes on under its own id.
package struct EditionIdentity: Sendable {
  /// The kinds of things that have ids of their own.
  package enum Space: CaseIterable, Sendable {
    case items, standards, indicators, documentKinds, conditions

    func ids(of edition: Edition) -> [String] {
      switch self {
      case .items: edition.items.map(\.id)
      case .standards: edition.standards.map(\.id)
      case .indicators: edition.indicators.map(\.id)
      case .documentKinds: edition.documentKinds.map(\.id)
      case .conditions: edition.conditions.compactMap(\.id)
      }
    }
  }

  /// Things of both sides that belong together.
  struct Group: Hashable {
    var old: [String]
    var new: [String]
  }

  /// Every thing of either side exactly once, by kind: those of the new side in their order, then
  /// what is retired.
  let groups: [Space: [Group]]
  private let successors: [Space: [String: [String]]]
  private let predecessors: [Space: [String: [String]]]
  /// What the crosswalks say besides, by id of either side.
  let notes: [String: String]
  /// Whether no crosswalk leads from one edition to the other, so that ids pair as they are.
  package let lacksCrosswalk: Bool
  private let path: [Edition]

  /// - Parameter path: The editions from the old to the new one, each joined to the next by a
  ///   crosswalk of either; at least one.
  package init(path: [Edition]) {
    var successors: [Space: [String: [String]]] = [:]
    var predecessors: [Space: [String: [String]]] = [:]
    var groups: [Space: [Group]] = [:]
    var notes: [String: [String]] = [:]
    var lacks = false
    let steps = zip(path, path.dropFirst()).map { CrosswalkStep($0, $1) }
    for step in steps {
      lacks = lacks || step.isUnmapped
      for entry in step.entries {
        guard let note = entry.note else { continue }
        for id in entry.from + entry.to where notes[id]?.contains(note) != true {
          notes[id, default: []].append(note)
        }
      }
    }
    for space in Space.allCases {
      guard let first = path.first, let last = path.last else { continue }
      var paths = first.identifiedByOwn(space)
      for (step, next) in zip(steps, path.dropFirst()) {
        let known = Set(space.ids(of: next))
        paths = paths.mapValues { ids in
          var seen: Set<String> = []
          return ids.flatMap { step.successors(of: $0, among: known) }
            .filter { seen.insert($0).inserted }
        }
      }
      let old = space.ids(of: first)
      var origins: [String: [String]] = [:]
      for id in old { for next in paths[id] ?? [] { origins[next, default: []].append(id) } }
      successors[space] = paths
      predecessors[space] = origins
      groups[space] = Self.groups(old, space.ids(of: last), paths, origins)
    }
    self.path = path
    self.successors = successors
    self.predecessors = predecessors
    self.groups = groups
    self.notes = notes.mapValues { $0.joined(separator: "; ") }
    lacksCrosswalk = lacks
  }

  /// The same pairs with the sides exchanged.
  var exchanged: EditionIdentity { EditionIdentity(path: path.reversed()) }

  /// What an id of the old edition goes on as; several if it was split, none if it was retired.
  func successors(of id: String, in space: Space) -> [String] {
    successors[space]?[id] ?? []
  }

  /// What an id of the new edition comes from; several if it was merged, none if it is new.
  func predecessors(of id: String, in space: Space) -> [String] {
    predecessors[space]?[id] ?? []
  }

  /// What everything of a group is called, by id of either side; no two groups share a name.
  func commonNames(in space: Space) -> (old: [String: String], new: [String: String]) {
    var names: (old: [String: String], new: [String: String]) = ([:], [:])
    for group in groups[space] ?? [] {
      // No id has a space, so what is retired never reads as a new thing of the same id.
      let name = group.new.first ?? "retired " + group.old.joined(separator: " ")
      for id in group.old { names.old[id] = name }
      for id in group.new { names.new[id] = name }
    }
    return names
  }

  /// What is joined by any path belongs together.
  private static func groups(
    _ old: [String], _ new: [String], _ paths: [String: [String]], _ origins: [String: [String]]
  ) -> [Group] {
    var groups: [Group] = []
    var placed: Set<String> = []
    for start in new where !placed.contains(start) {
      var members: (old: Set<String>, new: Set<String>) = ([], [start])
      var waiting = [start]
      while let id = waiting.popLast() {
        for before in origins[id] ?? [] where members.old.insert(before).inserted {
          for next in paths[before] ?? [] where members.new.insert(next).inserted {
            waiting.append(next)
          }
        }
      }
      placed.formUnion(members.new)
      let isPlain = members.old.count < 2 && members.new.count < 2
      groups.append(
        isPlain
          ? Group(old: Array(members.old), new: [start])
          : Group(old: old.filter(members.old.contains), new: new.filter(members.new.contains)))
    }
    return groups
      + old.filter { (paths[$0] ?? []).isEmpty }.map { Group(old: [$0], new: []) }
  }
}

extension Edition {
  fileprivate func identifiedByOwn(_ space: EditionIdentity.Space) -> [String: [String]] {
    Dictionary(space.ids(of: self).map { ($0, [$0]) }) { first, _ in first }
  }
}
