import Diagnostics
import LocatedYAML

/// Walks over a stored report and the one derived from its inputs, side by side.
struct ReportWalk {
  /// Whether sentences count; another version of the program may word them otherwise.
  let comparesWords: Bool

  /// The parts that hold sentences or advice, or that another version may spell otherwise at one meaning.
  ///
  /// The normal forms have been checked against their digests by then.
  private static let words: Set<String> = [
    "disclaimer", "reasons", "missing", "why", "text", "asked", "failing", "leftOut", "reason",
    "title", "value", "digest", "normalForm", "firstSteps",
  ]

  /// The first part in which the two differ, in the order of the derived one.
  func firstDifference(
    _ stored: YAMLNode, _ derived: YAMLNode, path: [String] = []
  ) -> ReportDifference? {
    if stored.isMapping, derived.isMapping { return mapping(stored, derived, path) }
    if stored.isSequence, derived.isSequence { return sequence(stored, derived, path) }
    let isSame =
      stored.isScalar && derived.isScalar && stored.text == derived.text
      && stored.isPlain == derived.isPlain
    guard !isSame else { return nil }
    guard stored.isScalar, derived.isScalar, !stored.isPlain, !derived.isPlain else {
      return difference(path, stored, Self.text(derived))
    }
    let texts = Self.differing(stored.text, derived.text)
    return difference(path, stored, texts.1, says: texts.0)
  }

  private func mapping(
    _ stored: YAMLNode, _ derived: YAMLNode, _ path: [String]
  ) -> ReportDifference? {
    for (key, value) in derived.entries {
      let name = key.text
      if !comparesWords, Self.words.contains(name) { continue }
      guard let other = stored.value(named: name) else {
        // An older version may not have written the part yet.
        if !comparesWords { continue }
        return difference(path + [name], stored, Self.text(value), says: "nothing")
      }
      if let found = firstDifference(other, value, path: path + [name]) { return found }
    }
    for (key, value) in stored.entries where derived.value(named: key.text) == nil {
      return difference(path + [key.text], value, "no such part")
    }
    return nil
  }

  private func sequence(
    _ stored: YAMLNode, _ derived: YAMLNode, _ path: [String]
  ) -> ReportDifference? {
    for (position, pair) in zip(stored.elements, derived.elements).enumerated() {
      let name = Self.name(of: pair.1) ?? String(position + 1)
      if let found = firstDifference(pair.0, pair.1, path: path + [name]) { return found }
    }
    guard stored.childCount != derived.childCount else { return nil }
    return difference(
      path, stored, "\(derived.childCount) entries", says: "\(stored.childCount) entries")
  }

  /// What an element of a list is called in a path.
  private static func name(of node: YAMLNode) -> String? {
    ["id", "indicator", "date", "path", "item", "part"].lazy
      .compactMap { node.value(named: $0)?.text }.first
  }

  private func difference(
    _ path: [String], _ stored: YAMLNode, _ derived: String, says: String? = nil
  ) -> ReportDifference {
    ReportDifference(
      part: path.joined(separator: " › "), stored: says ?? Self.text(stored), derived: derived,
      range: stored.headRange)
  }

  /// Two texts as messages quote them, from a little before where they begin to differ.
  private static func differing(_ one: String, _ two: String) -> (String, String) {
    let same = zip(one, two).prefix { $0 == $1 }.count
    let shown = 12
    guard same > shown else { return (one.quoted, two.quoted) }
    let cut = { (text: String) in ("…" + text.dropFirst(same - shown)).quoted }
    return (cut(one), cut(two))
  }

  /// A value in a few words.
  private static func text(_ node: YAMLNode) -> String {
    if node.isMapping { return "keys with values" }
    if node.isSequence { return "a list of \(node.childCount)" }
    return node.isPlain ? node.text : node.text.quoted
  }
}
