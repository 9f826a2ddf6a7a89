package import Diagnostics

extension YAMLNode {
  /// The value under a name, in a mapping whose keys belong to no schema; nil if it has none.
  package func value(named name: String) -> YAMLNode? {
    entries.first { $0.key.text == name }?.value
  }

  /// The scalar as the type that its place expects; what is wrong is reported.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - what: The thing, for messages.
  ///   - problems: Where to report.
  /// - Returns: The value; nil after a report.
  package func scalar<Value: ScalarReadable>(
    as type: Value.Type, what: @autoclosure () -> String, reporting problems: DiagnosticCollector
  ) -> Value? {
    guard isScalar, !isEmptyScalar else {
      reportNoScalar(what(), to: problems)
      return nil
    }
    do throws(ScalarProblem) {
      return try withBytes { (bytes) throws(ScalarProblem) in try Value(scalar: bytes) }
    } catch {
      let problem = error.naming(lookAlikesIn: text) { (bytes) throws(ScalarProblem) in
        _ = try Value(scalar: bytes)
      }
      report(problem, to: problems)
      return nil
    }
  }

  /// Whether it is the sign that a dossier begins with where something is to be filled in.
  package var isToBeFilledIn: Bool { isScalar && Placeholder.isPlaceholder(text) }

  /// The scalar as a text; what is wrong is reported, also a sign of what is still to be filled in.
  ///
  /// Most values are texts, so they do not go the way of all types.
  package func scalar(
    as type: String.Type, what: @autoclosure () -> String, reporting problems: DiagnosticCollector
  ) -> String? {
    guard let text = word(what: what(), reporting: problems) else { return nil }
    if Placeholder.isPlaceholder(text) {
      problems.report(
        .toBeFilledIn, "\(what()) is still to be filled in: \(text.quoted) is a placeholder",
        at: range,
        suggestion: .init(
          "put a value in its place; where the key may be missing, remove it until there is one"))
      return nil
    }
    return text
  }

  /// The scalar as a text that must be one of those which the caller knows, and reports if it is not.
  package func word(
    what: @autoclosure () -> String, reporting problems: DiagnosticCollector
  ) -> String? {
    guard isScalar, !isEmptyScalar else {
      reportNoScalar(what(), to: problems)
      return nil
    }
    return text
  }

  private func reportNoScalar(_ what: String, to problems: DiagnosticCollector) {
    if isRefused { return }
    if isScalar {
      problems.report(
        .missingKey, "\(what) is empty", at: range,
        suggestion: .init("give it a value, or remove it"))
    } else {
      problems.report(
        .wrongShape, "\(what) must be a single value, not a list or a mapping",
        at: headRange,
        suggestion: .init(wayToOneValue))
    }
  }

  /// How to write one value where a list or keys with values stand.
  private var wayToOneValue: String {
    if isSequence {
      let all = Array(elements)
      if all.count == 1, all[0].isScalar, !all[0].isEmptyScalar {
        return "write \(all[0].text.quoted) alone, without \(style == .flow ? "brackets" : "'- '")"
      }
      return style == .flow
        ? "keep one of them, without brackets; a text that begins with '[' needs quotes"
        : "keep one of them, after the colon and without '- '"
    }
    return style == .flow
      ? "write one value without braces; a text that begins with '{' needs quotes"
      : "write one value after the colon; a text that holds ': ' needs quotes"
  }

  /// Reports why the text is no value of its type, with the right spelling where that is sure.
  package func report(_ problem: ScalarProblem, to problems: DiagnosticCollector) {
    problems.report(problem.code, problem.message, at: range, suggestion: problem.suggestion)
  }

  /// The elements of a list; anything else is reported.
  ///
  /// - Parameters:
  ///   - what: The thing, for messages.
  ///   - ofWords: Whether its elements are words or ids, so that blanks can only stand between them.
  ///   - problems: Where to report.
  /// - Returns: The elements; none after a report.
  package func list(
    what: @autoclosure () -> String, ofWords: Bool = false, reporting problems: DiagnosticCollector
  ) -> [YAMLNode] {
    if isSequence { return Array(elements) }
    if !isRefused {
      let list = ofWords ? listOfWords : nil
      problems.report(
        .wrongShape, "\(what()) must be a list", at: headRange,
        suggestion: .init(
          "write it as \(list ?? "[\(shortText ?? "a, b")]"), or one entry per line, each after '- '",
          replacement: list, isSafe: true))
    }
    return []
  }

  /// A text of words or ids as the list of them, whatever stands between them.
  private var listOfWords: String? {
    guard isScalar, isPlain, range.start.line == range.end.line else { return nil }
    let words = text.split { " ,;/+&".contains($0) }
      .filter { !["and", "und", "et", "y", "e", "en"].contains($0) }
    guard (1...Self.mostWords).contains(words.count) else { return nil }
    return "[\(words.joined(separator: ", "))]"
  }

  private static let mostWords = 20

  /// The pairs of a mapping; anything else is reported.
  package func pairs(
    what: @autoclosure () -> String, reporting problems: DiagnosticCollector
  ) -> [(key: YAMLNode, value: YAMLNode)] {
    if isMapping { return entries.filter { $0.key.isScalar } }
    if !isRefused {
      problems.report(
        .wrongShape, "\(what()) must be a mapping of keys to values", at: headRange,
        suggestion: .init(
          isListOfMappings
            ? "remove the '- ' before each key"
            : "write it as '\(firstText.map { "\($0): …" } ?? "key: value")', one per line"))
    }
    return []
  }

  private var isListOfMappings: Bool {
    isSequence && !isFlow && elements.contains { $0.isMapping }
  }

  /// The key that a file begins with, where a line can be put before it.
  var firstKeyOfFile: String? {
    guard isRoot, style == .block, let key = entries.first(where: { _ in true })?.key,
      key.isScalar, key.isPlain, headRange == key.range, key.range.start.column == 1
    else { return nil }
    return key.text
  }

  /// The first element of a list in the same way.
  private var firstText: String? { elements.first { _ in true }?.shortText }

  /// The text, where a message can give it as part of an example.
  var shortText: String? {
    guard isScalar, !isEmptyScalar, isPlain, text.count <= 20 else { return nil }
    return text
  }
}
