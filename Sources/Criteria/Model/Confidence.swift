/// How sure a statement about the criteria is.
package enum Confidence: String, Hashable, Sendable, CaseIterable {
  case seen, secondary, inferred, ours
}
