package import LocatedYAML

/// A cross-check between two indicators, as auditors make it; reported, never scored.
package struct ConsistencyRule: Hashable, Sendable {
  package var id: String
  package var title: String
  package var indicator: Int
  package var comparison: Comparison
  package var other: Int
  package var sources: [String] = []
  /// Where it is written.
  package var origin: Origin
}
