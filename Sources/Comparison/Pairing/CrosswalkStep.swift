import Criteria

/// The step from one edition to the next, by the crosswalk of either, read in its direction.
struct CrosswalkStep {
  let entries: [Crosswalk.Entry]
  /// Whether the editions are different ones and neither has a crosswalk from the other.
  let isUnmapped: Bool

  private var targets: [String: [String]] = [:]
  private var taken: Set<String> = []

  init(_ old: Edition, _ new: Edition) {
    if let own = new.crosswalk, own.from == old.id {
      entries = own.entries
      isUnmapped = false
    } else if let own = old.crosswalk, own.from == new.id {
      entries = own.entries.map { entry in
        var inverse = entry
        swap(&inverse.from, &inverse.to)
        inverse.relation = Self.inverse[entry.relation] ?? entry.relation
        return inverse
      }
      isUnmapped = false
    } else {
      entries = []
      isUnmapped = old.id != new.id
    }
    for entry in entries {
      var entry = entry
      // What a split or a merger names on one side only goes on under its own id besides.
      if entry.relation == .split || entry.relation == .merged {
        let both = Set(entry.from).union(entry.to)
        if entry.from.count < 2, entry.relation == .merged { entry.from = both.sorted() }
        if entry.to.count < 2, entry.relation == .split { entry.to = both.sorted() }
      }
      for id in entry.from { targets[id, default: []] += entry.to }
      taken.formUnion(entry.to)
    }
  }

  private static let inverse: [Crosswalk.Relation: Crosswalk.Relation] = [
    .split: .merged, .merged: .split, .retired: .new, .new: .retired,
  ]

  /// What an id goes on as in the next edition.
  func successors(of id: String, among known: Set<String>) -> [String] {
    if let named = targets[id] { return named.filter(known.contains) }
    return known.contains(id) && !taken.contains(id) ? [id] : []
  }
}
