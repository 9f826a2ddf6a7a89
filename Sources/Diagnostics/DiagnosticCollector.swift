/// Gathers the problems of one run; readers report here and go on.
package final class DiagnosticCollector {
  /// The most problems of one code that are kept; a file with more has one fault, not thousands.
  package static let limit = 1000

  private var collected: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]

  /// How a project sees a problem: with another severity, or not at all.
  package var judge: ((Diagnostic) -> Diagnostic?)?

  package init() {}

  package func report(_ reported: Diagnostic) {
    guard let diagnostic = judge.map({ $0(reported) }) ?? reported else { return }
    counts[diagnostic.code, default: 0] += 1
    if counts[diagnostic.code, default: 0] <= Self.limit { collected.append(diagnostic) }
  }

  /// What a collector holds, to be handed to another.
  package struct Findings: Sendable {
    fileprivate var collected: [Diagnostic] = []
    fileprivate var dropped: [DiagnosticCode: Int] = [:]

    /// Nothing.
    package init() {}

    fileprivate init(collected: [Diagnostic], dropped: [DiagnosticCode: Int]) {
      self.collected = collected
      self.dropped = dropped
    }
  }

  /// Everything that was reported so far.
  package var findings: Findings { Findings(collected: collected, dropped: dropped) }

  /// Takes over everything that another collector holds.
  package func absorb(_ other: Findings) {
    for diagnostic in other.collected { report(diagnostic) }
    for (code, count) in other.dropped { counts[code, default: 0] += count }
  }

  /// How many problems of each code were not kept.
  package var dropped: [DiagnosticCode: Int] {
    counts.compactMapValues { $0 > Self.limit ? $0 - Self.limit : nil }
  }

  /// Whether no more problems of a code are kept, so that nothing need be said about another.
  package func isFull(_ code: DiagnosticCode) -> Bool {
    counts[code, default: 0] >= Self.limit
  }

  /// The way out for a name that nothing has.
  ///
  /// No guess is made after so many problems of a code that nobody reads another, for each costs a
  /// look at every name.
  ///
  /// - Parameters:
  ///   - name: What is written.
  ///   - candidates: The names there are.
  ///   - code: The problem.
  ///   - list: How to say what names there are; made up if nil.
  ///   - isSafe: Whether a mistyped name that is near to one alone may be mended without asking.
  /// - Returns: The name that is most likely meant, or those there are; nil if there is none.
  package func wayOut(
    of name: String, among candidates: some Sequence<String>, for code: DiagnosticCode,
    list: String? = nil, isSafe: Bool = false
  ) -> Diagnostic.Suggestion? {
    guard counts[code, default: 0] < Self.guesses else { return list.map { .init($0) } }
    return .inPlainSigns(of: name, among: candidates)
      ?? NearestName.of(name, among: candidates).map { meant in
        .init(
          "did you mean '\(meant)'?", replacement: meant,
          isSafe: isSafe && NearestName.isSure(meant, for: name, among: candidates))
      } ?? list.map { .init($0) } ?? .oneOf(candidates)
  }

  private static let guesses = 100

  /// Reports a problem; what is said about it is made up only if it is kept.
  package func report(
    _ code: DiagnosticCode, _ message: @autoclosure () -> String,
    at range: @autoclosure () -> SourceRange,
    notes: @autoclosure () -> [Diagnostic.Note] = [],
    suggestion: @autoclosure () -> Diagnostic.Suggestion? = nil
  ) {
    guard !isFull(code) else {
      counts[code, default: 0] += 1
      return
    }
    report(Diagnostic(code, message(), at: range(), notes: notes(), suggestion: suggestion()))
  }

  /// Whether anything was reported that stops the work.
  package var hasErrors: Bool { collected.contains { $0.severity == .error } }

  /// How many problems stop the work, those not kept included.
  package var errorCount: Int {
    collected.count { $0.severity == .error }
      + Self.count(of: .error, in: dropped, beside: collected)
  }

  /// How many problems were reported so far, those not kept included.
  package var count: Int { counts.values.reduce(0, +) }

  /// How many problems of a severity were not kept.
  ///
  /// - Parameters:
  ///   - severity: The severity.
  ///   - dropped: How many of each code were not kept.
  ///   - kept: Those that were, which tell how grave each code is.
  /// - Returns: The number.
  package static func count(
    of severity: Severity, in dropped: [DiagnosticCode: Int], beside kept: [Diagnostic]
  ) -> Int {
    dropped.reduce(0) { sum, more in
      let own = kept.first { $0.code == more.key }?.severity ?? more.key.defaultSeverity
      return own == severity ? sum + more.value : sum
    }
  }

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
