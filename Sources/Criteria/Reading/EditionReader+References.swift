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
      let subjects = condition.subjects
      return subjects.item ?? subjects.reference.map { edition.items.count + $0 }
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
}
