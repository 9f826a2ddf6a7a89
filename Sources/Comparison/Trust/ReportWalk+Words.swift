import Assessment
import Diagnostics
import LocatedYAML
import Words

/// What two values are called where they are compared.
extension ReportWalk {
  /// Whether two values without parts are the same, and of the same type.
  static func isSame(_ stored: YAMLNode, _ derived: YAMLNode) -> Bool {
    stored.isScalar && derived.isScalar && stored.text == derived.text
      && stored.isPlain == derived.isPlain
  }

  /// How many sentences of a part are worded otherwise than they should be.
  ///
  /// - Returns: nil if something else differs: one is missing, or no sentence.
  static func sentences(_ stored: YAMLNode, besides derived: YAMLNode) -> Int? {
    func isSentence(_ node: YAMLNode) -> Bool {
      node.isScalar && !node.isPlain && !node.isEmptyScalar
    }
    if isSentence(stored), isSentence(derived) { return stored.text == derived.text ? 0 : 1 }
    guard stored.isSequence, derived.isSequence,
      (stored.childCount > 0) == (derived.childCount > 0),
      stored.elements.allSatisfy(isSentence)
    else { return nil }
    return stored.says(derived) ? 0 : stored.childCount
  }

  /// What the elements of a list are called in a path; nil if they have no names of their own.
  static func names(of elements: [YAMLNode]) -> [String]? {
    let names = elements.compactMap { element in
      ["id", "indicator", "date", "path", "item", "part"].lazy
        .compactMap { element.value(named: $0)?.text }.first
    }
    return names.count == elements.count && Set(names).count == names.count ? names : nil
  }

  /// Two values in a few words, from a little before where they begin to differ.
  static func texts(_ stored: YAMLNode, _ derived: YAMLNode) -> (String, String) {
    if let one = Verdict(rawValue: stored.text), let two = Verdict(rawValue: derived.text) {
      return (one.word.quoted, two.word.quoted)
    }
    let isText = [stored, derived].allSatisfy { $0.isScalar && !$0.isPlain }
    let before = 12
    let same = isText ? zip(stored.text, derived.text).prefix { $0 == $1 }.count : 0
    let first = same > before ? same - before : 0
    return (text(stored, from: first), text(derived, from: first))
  }

  /// A value in a few words.
  static func text(_ node: YAMLNode, from first: Int = 0) -> String {
    if node.isMapping { return "keys with values" }
    if node.isSequence { return entries(node.childCount) }
    let rest = (first > 0 ? "…" : "") + node.text.dropFirst(first)
    return node.isPlain ? String(rest.prefix(40)) : rest.quoted
  }

  static func entries(_ count: Int) -> String {
    count == 0 ? "an empty list" : count == 1 ? "one entry" : "\(count) entries"
  }
}
