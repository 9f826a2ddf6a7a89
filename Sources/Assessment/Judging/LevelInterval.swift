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
