/// How many items of a part stand in which state.
package struct ItemCounts: Hashable, Sendable {
  package var assessed = 0
  package var notAssessed = 0
  package var notApplicable = 0
  package var outOfScope = 0

  package mutating func add(_ state: ItemState) { add(1, state) }

  /// Counts an item that was counted in one state in another.
  mutating func move(from old: ItemState, to new: ItemState) {
    add(-1, old)
    add(1, new)
  }

  private mutating func add(_ number: Int, _ state: ItemState) {
    switch state {
    case .assessed: assessed += number
    case .notAssessed: notAssessed += number
    case .notApplicable: notApplicable += number
    case .outOfScope: outOfScope += number
    }
  }

  package static func += (left: inout ItemCounts, right: ItemCounts) {
    left.assessed += right.assessed
    left.notAssessed += right.notAssessed
    left.notApplicable += right.notApplicable
    left.outOfScope += right.outOfScope
  }

  /// The items that a score is over.
  package var applicable: Int { assessed + notAssessed }
}
