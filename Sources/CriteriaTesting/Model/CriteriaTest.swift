package import Diagnostics
package import Dossier

/// A small dossier, and what the edition must make of it.
package struct CriteriaTest: Sendable {
  package var id: String
  package var title: String?
  /// Where it is written.
  package var place: SourceRange
  package var dossier: Dossier
  package var expectations: [Expectation]
}
