import LocatedYAML

/// The values of a normal form in words.
enum FormText {
  /// A value on one line.
  static func words(_ node: YAMLNode) -> String {
    if node.isMapping {
      return node.entries.map { "\($0.key.text): \(inner($0.value))" }.joined(separator: ", ")
    }
    guard node.isSequence else { return node.text }
    let texts = node.elements.map(inner)
    // A text with a comma of its own would read as two; sentences stand apart, too.
    let isProse = texts.contains { $0.contains(",") || $0.contains(" ") }
    return texts.joined(separator: isProse ? "; " : ", ")
  }

  private static func inner(_ node: YAMLNode) -> String {
    node.isScalar ? node.text : "(\(words(node)))"
  }

  /// What a thing as a whole is: its title, else all that it says.
  static func title(_ node: YAMLNode) -> String {
    node.value(named: "title")?.text ?? words(node)
  }

  /// A crosswalk as a whole.
  static func crosswalk(_ node: YAMLNode) -> String {
    let count = node.value(named: "map")?.childCount ?? 0
    return "from \(node.value(named: "from")?.text ?? "nothing"), \(count) "
      + (count == 1 ? "entry" : "entries")
  }

  /// Two lists of the same names from where they begin to differ to where they end to.
  static func differing(_ old: [String], _ new: [String]) -> (old: String, new: String) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let cut = { (names: [String]) in
      names.dropFirst(start).dropLast(end).joined(separator: ", ")
    }
    return (cut(old), cut(new))
  }
}
