/// How the text of a scalar is spelled, and what other programs may take it for.
///
/// This program reads the text as its place expects it. Other parsers guess first: an id `1.10`
/// reaches a JSON Schema as a number, and to YAML 1.1 `no` is a boolean.
package struct ScalarShape: Hashable, Sendable {
  /// The numbers that a right text may be taken for.
  package enum Numbers: Hashable, Sendable {
    case none, any
    case within(ClosedRange<Int>)
    case whole(ClosedRange<Int>)
  }

  /// A regular expression (ECMA 262) of the whole text; nil for any text.
  package var pattern: String?
  /// The texts that are right, if they are few; there is no pattern then.
  package var words: [String] = []
  package var numbers = Numbers.none
  /// Whether a right text may be taken for a boolean.
  package var isBoolean = false

  package init(pattern: String?, numbers: Numbers = .none, isBoolean: Bool = false) {
    self.pattern = pattern
    self.numbers = numbers
    self.isBoolean = isBoolean
  }

  /// One of a few words, none of which any parser takes for something else.
  package init(words: [String]) {
    self.words = words
  }

  /// One of the words of a type.
  package static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type
  ) -> ScalarShape {
    ScalarShape(words: type.allCases.map(\.rawValue))
  }
}
