/// Gathers the problems of one run; readers report here and go on.
package final class DiagnosticCollector {
  private var collected: [Diagnostic] = []

  package init() {}

  package func report(_ diagnostic: Diagnostic) {
    collected.append(diagnostic)
  }

  package func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange,
    notes: [Diagnostic.Note] = [], suggestion: Diagnostic.Suggestion? = nil
  ) {
    report(Diagnostic(code, message, at: range, notes: notes, suggestion: suggestion))
  }

  /// Whether anything was reported that stops the work.
  package var hasErrors: Bool { collected.contains { $0.severity == .error } }

  /// How many problems were reported so far.
  package var count: Int { collected.count }

  /// All problems, each once, by file, place, code and message.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return
      collected
      .filter { seen.insert($0).inserted }
      .sorted { left, right in
        if left.range.file.path != right.range.file.path {
          return left.range.file.path < right.range.file.path
        }
        if left.range.start != right.range.start { return left.range.start < right.range.start }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        return left.message < right.message
      }
  }
}
