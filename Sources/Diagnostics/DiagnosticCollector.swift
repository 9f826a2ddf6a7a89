/// Gathers the problems of one run; readers report here and go on.
package final class DiagnosticCollector {
  /// The most problems of one code that are kept; a file with more has one fault, not thousands.
  package static let limit = 1000

  private var collected: [Diagnostic] = []
  private var counts = CodeCounts()

  /// How a project sees a problem: with another severity, or not at all.
  package var judge: ((Diagnostic) -> Diagnostic?)?

  package init() {}

  package func report(_ reported: Diagnostic) {
    guard let diagnostic = judge.map({ $0(reported) }) ?? reported else { return }
    keep(diagnostic)
  }

  private func keep(_ diagnostic: Diagnostic) {
    counts[diagnostic.code] += 1
    if counts[diagnostic.code] <= Self.limit {
      collected.append(diagnostic)
    } else {
      unkept.note(diagnostic.code, in: diagnostic.range.file)
    }
  }

  private var unkept = FilesByCode()

  /// The paths of the files that have problems of a severity which were not kept.
  package func filesNotKept(of severity: Severity) -> Set<String> {
    let codes = dropped.keys.filter {
      Self.count(of: severity, in: [$0: 1], beside: collected) > 0
    }
    return codes.reduce(into: []) { $0.formUnion(unkept[$1]) }
  }

  /// What a collector holds, to be handed to another.
  package struct Findings: Sendable {
    fileprivate var collected: [Diagnostic] = []
    fileprivate var dropped: [DiagnosticCode: Int] = [:]
    fileprivate var unkept = FilesByCode()

    /// Nothing.
    package init() {}

    fileprivate init(
      collected: [Diagnostic], dropped: [DiagnosticCode: Int], unkept: FilesByCode
    ) {
      self.collected = collected
      self.dropped = dropped
      self.unkept = unkept
    }
  }

  /// Everything that was reported so far.
  package var findings: Findings {
    Findings(collected: collected, dropped: dropped, unkept: unkept)
  }

  /// Takes over everything that another collector holds and this one does not: what is wrong with an
  /// edition is told to everyone who asks for it.
  package func absorb(_ other: Findings) {
    let isFirst = collected.isEmpty
    var fresh: Set<DiagnosticCode> = []
    for reported in other.collected {
      guard let diagnostic = judge.map({ $0(reported) }) ?? reported else { continue }
      if !isFirst, isHeld(diagnostic) { continue }
      fresh.insert(diagnostic.code)
      keep(diagnostic)
    }
    // Where all that is kept of a code was held, so was what is not kept.
    for (code, count) in other.dropped where fresh.contains(code) {
      counts[code] += count
      unkept.note(code, in: other.unkept[code])
    }
  }

  /// What is held, as far as it was looked at when others were absorbed.
  private var held: Set<Diagnostic> = []
  private var heldCount = 0

  private func isHeld(_ diagnostic: Diagnostic) -> Bool {
    while heldCount < collected.count {
      held.insert(collected[heldCount])
      heldCount += 1
    }
    return held.contains(diagnostic)
  }

  /// How many problems of each code were not kept.
  package var dropped: [DiagnosticCode: Int] {
    counts.excess(over: Self.limit)
  }

  /// Whether no more problems of a code are kept, so that nothing need be said about another.
  package func isFull(_ code: DiagnosticCode) -> Bool {
    counts[code] >= Self.limit
  }

  /// Counts a problem if no more of its code are kept, so that nothing need be said about it.
  ///
  /// - Parameters:
  ///   - code: The problem.
  ///   - file: Where it is.
  /// - Returns: Whether it was counted; if not, it is to be reported.
  package func countsOnly(_ code: DiagnosticCode, in file: SourceFile) -> Bool {
    guard isFull(code) else { return false }
    counts[code] += 1
    unkept.note(code, in: file)
    return true
  }

  /// The way out for a name that nothing has: the one most likely meant, or those there are.
  ///
  /// - Parameters:
  ///   - name: What is written.
  ///   - candidates: The names there are.
  ///   - code: The problem.
  ///   - list: How to say what names there are; made up if nil.
  ///   - isSafe: Whether a mistyped name that is near to one alone may be mended without asking.
  /// - Returns: nil after so many problems of a code that nobody reads another, unless there is a list.
  package func wayOut(
    of name: String, among candidates: some Sequence<String>, for code: DiagnosticCode,
    list: String? = nil, isSafe: Bool = false
  ) -> Diagnostic.Suggestion? {
    if let meant = guess(name, among: candidates, for: code) {
      let isSure = isSafe && NearestName.isSure(meant, for: name, among: candidates)
      return .meant(meant, by: name, isSafe: isSure || LookAlike.plain(name) == meant)
    }
    if let list { return .init(list) }
    return guessed[code] < Self.mostGuesses ? .oneOf(candidates, for: name) : nil
  }

  /// The known name that is most likely meant; nil after so many different names of a code that
  /// nobody reads another guess, for each costs a look at every known name.
  ///
  /// - Parameters:
  ///   - name: What stands there.
  ///   - candidates: The known names.
  ///   - code: The problem that the name makes.
  ///   - place: Where the candidates are always the same, so that no name is looked for twice; nil
  ///     for ids, of which each edition and dossier has its own.
  /// - Returns: The nearest known name, if any is near.
  package func guess(
    _ name: String, among candidates: @autoclosure () -> some Sequence<String>,
    for code: DiagnosticCode, in place: String? = nil
  ) -> String? {
    let asked = place.map { Guess(code: code, place: $0, name: name) }
    if let asked, let known = guesses[asked] { return known }
    guard guessed[code] < Self.mostGuesses else { return nil }
    guessed[code] += 1
    let found = NearestName.meant(by: name, among: candidates())
    if let asked { guesses[asked] = .some(found) }
    return found
  }

  private struct Guess: Hashable {
    var code: DiagnosticCode
    var place: String
    var name: String
  }

  private var guesses: [Guess: String?] = [:]
  private var guessed = CodeCounts()
  private static let mostGuesses = 100

  /// Reports a problem; what is said about it is made up only if it is kept.
  package func report(
    _ code: DiagnosticCode, _ message: @autoclosure () -> String,
    at range: @autoclosure () -> SourceRange,
    notes: @autoclosure () -> [Diagnostic.Note] = [],
    suggestion: @autoclosure () -> Diagnostic.Suggestion? = nil
  ) {
    if isFull(code), countsOnly(code, in: range().file) { return }
    report(Diagnostic(code, message(), at: range(), notes: notes(), suggestion: suggestion()))
  }

  /// Takes back a problem of a code in a line, where another one says more of the same fault.
  package func withdraw(_ code: DiagnosticCode, onLine line: Int, of file: SourceFile) {
    guard
      let index = collected.lastIndex(where: {
        $0.code == code && $0.range.file === file && $0.range.start.line == line
      }), index >= heldCount
    else { return }
    collected.remove(at: index)
    counts[code] -= 1
  }

  /// Whether anything was reported that stops the work.
  package var hasErrors: Bool { collected.contains { $0.severity == .error } }

  /// The paths of the files in which anything was found that stops the work.
  package var filesWithErrors: Set<String> {
    collected.reduce(into: filesNotKept(of: .error)) { files, problem in
      if problem.severity == .error { files.insert(problem.range.file.path) }
    }
  }

  /// How many problems stop the work, those not kept included.
  package var errorCount: Int {
    collected.count { $0.severity == .error }
      + Self.count(of: .error, in: dropped, beside: collected)
  }

  /// How many problems of a severity there are, each once, those not kept included.
  package func count(of severity: Severity) -> Int {
    let each = sorted
    return each.count { $0.severity == severity }
      + Self.count(of: severity, in: dropped, beside: each)
  }

  /// How many problems were reported so far, those not kept included.
  package var count: Int { counts.total }

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
      self.severity(of: more.key, beside: kept) == severity ? sum + more.value : sum
    }
  }

  /// How grave those problems of a code are that were not kept: as those are that were.
  static func severity(of code: DiagnosticCode, beside kept: [Diagnostic]) -> Severity {
    kept.first { $0.code == code }?.severity ?? code.defaultSeverity
  }

  /// Says that there are more problems of a code than are shown.
  package static func note(of count: Int, notShown code: DiagnosticCode) -> String {
    "\(count) more of \(code.rawValue) \(count == 1 ? "is" : "are") not shown"
  }

  /// All problems, each once, by file, place, code and message.
  ///
  /// One fault that shows in several places is one problem with a note for each.
  package var sorted: [Diagnostic] {
    let inOrder = collected.sorted { Self.order($0, $1) == .before }
    var each: [Diagnostic] = []
    // Where those begin that differ from the last in their notes or way out alone, if at all.
    var alike = 0
    var merged: Set<Int> = []
    for diagnostic in inOrder {
      if let last = each.last, Self.order(last, diagnostic) != .alike { alike = each.count }
      let same = each[alike...].firstIndex { $0.suggestion == diagnostic.suggestion }
      guard let same else {
        each.append(diagnostic)
        continue
      }
      let notes = diagnostic.notes.filter { !each[same].notes.contains($0) }
      if !notes.isEmpty { merged.insert(same) }
      each[same].notes += notes
    }
    for index in merged { each[index].notes = Self.first(of: each[index].notes) }
    return each
  }

  /// Of many places that one fault shows in the first few, and how many more there are.
  private static func first(of notes: [Diagnostic.Note]) -> [Diagnostic.Note] {
    guard notes.count > mostNotes else { return notes }
    var first = Array(notes.prefix(mostNotes))
    let more = notes.count - mostNotes
    first[mostNotes - 1].message += ", and in \(more) more \(more == 1 ? "place" : "places")"
    return first
  }

  private static let mostNotes = 3

  private enum Order { case before, alike, after }

  private static func order(_ left: Diagnostic, _ right: Diagnostic) -> Order {
    func order<Value: Comparable>(_ left: Value, _ right: Value) -> Order? {
      left == right ? nil : left < right ? .before : .after
    }
    let (one, two) = (left.range.file, right.range.file)
    return (one === two ? nil : order(one.path, two.path))
      ?? order(left.range.start, right.range.start)
      ?? order(left.code.rawValue, right.code.rawValue)
      ?? order(left.message, right.message) ?? .alike
  }
}
