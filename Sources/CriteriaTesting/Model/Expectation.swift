package import Diagnostics

/// One thing that a test says must come out.
package struct Expectation: Hashable, Sendable {
  package var subject: Subject
  package var outcome: Outcome
  /// Where the outcome is written.
  package var place: SourceRange
}
