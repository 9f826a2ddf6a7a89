/// From the level that is proven to the best that is still possible.
///
/// Levels are indices of the scale, where a smaller index is better.
package struct LevelInterval: Hashable, Sendable {
  package var low: Int
  package var high: Int

  package init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// Neither end better than a level.
  package func capped(at level: Int) -> LevelInterval {
    LevelInterval(low: max(level, low), high: max(level, high))
  }
}

/// Whether an item counts, and whether the centre has answered it.
package enum ItemState: String, Hashable, Sendable, CaseIterable {
  case assessed
  case notAssessed = "not-assessed"
  case notApplicable = "not-applicable"
  case outOfScope = "out-of-scope"

  /// Whether the item is in the count.
  package var isApplicable: Bool { self == .assessed || self == .notAssessed }
}
