/// How many items of a part stand in which state.
package struct ItemCounts: Hashable, Sendable {
  package var assessed = 0
  package var notAssessed = 0
  package var notApplicable = 0
  package var outOfScope = 0

  package mutating func add(_ state: ItemState) {
    switch state {
    case .assessed: assessed += 1
    case .notAssessed: notAssessed += 1
    case .notApplicable: notApplicable += 1
    case .outOfScope: outOfScope += 1
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
