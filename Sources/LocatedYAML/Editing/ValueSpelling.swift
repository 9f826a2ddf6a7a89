/// How a new value is written as lines of its own, or inside braces and brackets.
struct ValueSpelling {
  /// The line end of the file around it.
  var lineBreak: String
  /// By how much what is inside stands further right.
  var step: Int

  /// A value on one line.
  func flow(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): scalar(text, isWord: false, .init(isFlow: true))
    case .word(let text): scalar(text, isWord: true, .init(isFlow: true))
    case .sequence(let values): "[" + values.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\(key($0.key, inFlow: true)): \(flow($0.value))" }
        .joined(separator: ", ") + "}"
    }
  }

  /// What comes after `key:` for a value in a block mapping, with the blank or line break before it.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - indent: The indent of the key.
  ///   - isFlow: Whether lists and mappings stand in brackets and braces.
  /// - Returns: The rest of the line, and the lines below it.
  func afterKey(_ value: YAMLValue, indent: Int, isFlow: Bool) -> String {
    switch value {
    case .text(""), .word(""): " \"\""
    case .text(let text):
      " " + scalar(text, isWord: false, .init(isFlow: false, blockIndent: indent + step))
    case .word(let text):
      " " + scalar(text, isWord: true, .init(isFlow: false, blockIndent: indent + step))
    case .sequence(let values) where !isFlow && !values.isEmpty:
      lineBreak + element(values, indent: indent + step)
    case .mapping(let entries) where !isFlow && !entries.isEmpty:
      lineBreak + margin(indent + step)
        + mapping(entries, indent: indent + step)
    case .sequence, .mapping: " " + flow(value)
    }
  }

  /// The lines of a block mapping; the first without its indent.
  func mapping(_ entries: [YAMLValue.Entry], indent: Int) -> String {
    entries.map { entry in
      key(entry.key, inFlow: false) + ":"
        + afterKey(entry.value, indent: indent, isFlow: isShort(entry.value))
    }.joined(separator: lineBreak + margin(indent))
  }

  /// What comes after the dash of an element.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - indent: Where the value begins, for what is below it.
  ///   - isFlow: Whether lists and mappings stand in brackets and braces.
  /// - Returns: The rest of the line, and the lines below it.
  func afterDash(_ value: YAMLValue, indent: Int, isFlow: Bool) -> String {
    switch value {
    case .mapping(let entries) where !isFlow && !entries.isEmpty: mapping(entries, indent: indent)
    case .text(let text):
      scalar(text, isWord: false, .init(isFlow: false, blockIndent: indent))
    case .word(let text): scalar(text, isWord: true, .init(isFlow: false, blockIndent: indent))
    case .sequence, .mapping: flow(value)
    }
  }

  private func element(_ values: [YAMLValue], indent: Int) -> String {
    values.map {
      margin(indent) + "- " + afterDash($0, indent: indent + 2, isFlow: false)
    }.joined(separator: lineBreak)
  }

  func key(_ key: String, inFlow: Bool) -> String {
    scalar(key, isWord: true, .init(isFlow: inFlow))
  }

  func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }

  /// Whether a value is a list of words, or a mapping to them, as the files write on one line.
  private func isShort(_ value: YAMLValue) -> Bool {
    func isWord(_ value: YAMLValue) -> Bool {
      if case .word = value { true } else { false }
    }
    return switch value {
    case .sequence(let values): values.allSatisfy(isWord)
    case .mapping(let entries): entries.count < 4 && entries.allSatisfy { isWord($0.value) }
    default: false
    }
  }

  private func scalar(_ text: String, isWord: Bool, _ place: ScalarSpelling.Place) -> String {
    ScalarSpelling.spell(text, isWord: isWord, at: place, lineBreak: lineBreak)
  }
}
