/// Whose words an edition's texts are.
package enum Standing: String, Hashable, Sendable, CaseIterable {
  case paraphrase, official, local
}
