/// Whether an item counts, and whether the centre has answered it.
package enum ItemState: String, Hashable, Sendable, CaseIterable {
  case assessed
  case notAssessed = "not-assessed"
  case notApplicable = "not-applicable"
  case outOfScope = "out-of-scope"

  /// Whether the item is in the count.
  package var isApplicable: Bool { self == .assessed || self == .notAssessed }
}
