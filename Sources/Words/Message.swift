/// Something that is said of results: any language can say it from its arguments alone.
package protocol Message {
  /// What is said, for programs; it is the same in every language and never gets another meaning.
  var code: String { get }

  /// The sentence, or the part of one.
  func text(in language: any Language) -> String
}

extension Message {
  /// The sentence as reports have it.
  package var text: String { text(in: English()) }
}
