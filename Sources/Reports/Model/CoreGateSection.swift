package import Assessment

/// The core gate in words and ids.
package struct CoreGateSection: Sendable {
  package var verdict: Verdict?
  package var level: String?
  package var known: Int
  package var isComplete: Bool
  package var failing: [String]
  package var unproven: [String]
}
