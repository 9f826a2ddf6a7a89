package import Criteria

/// The edition that was assessed against.
package struct EditionReference: Hashable, Sendable {
  package var id: String
  package var title: String
  package var revision: String?
  package var standing: Standing
  package var digest: String
}
