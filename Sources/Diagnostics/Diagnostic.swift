/// One problem in a user's file: a stable code, a sentence, a place and a way out.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that explains the problem, such as the first of two duplicates.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var range: SourceRange

    package init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// What to do next; with a replacement where the text to write is known.
  package struct Suggestion: Hashable, Sendable {
    package var message: String
    /// The text to put in place of the diagnostic's range.
    package var replacement: String?
    /// Whether what stands there can mean nothing else, so that nobody need be asked.
    ///
    /// A guess at an id never is: it could move evidence to another item.
    package var isSafe: Bool

    package init(_ message: String, replacement: String? = nil, isSafe: Bool = false) {
      self.message = message
      self.replacement = replacement
      self.isSafe = isSafe && replacement != nil
    }
  }

  package var code: DiagnosticCode
  package var severity: Severity
  /// One line, lower case, without a full stop.
  package var message: String
  package var range: SourceRange
  package var notes: [Note]
  package var suggestion: Suggestion?

  package init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, notes: [Note] = [],
    suggestion: Suggestion? = nil
  ) {
    self.code = code
    self.severity = code.defaultSeverity
    self.message = message
    self.range = range
    self.notes = notes
    self.suggestion = suggestion
  }
}
