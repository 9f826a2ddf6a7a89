internal import CLibYAML
import Diagnostics

/// Puts libyaml's words into those of someone who has never seen YAML, at the place to look at.
enum SyntaxProblem {
  /// What is at fault where a parser stopped.
  ///
  /// - Parameters:
  ///   - failure: What it says.
  ///   - last: The last value that it read.
  ///   - file: The text as it was read.
  ///   - keys: The keys of the schema.
  /// - Returns: The fault, with places in that text.
  static func fault(
    for failure: EventStream.Failure, after last: YAMLDocument.Node?, in file: SourceFile,
    keys: KeyTable
  ) -> SyntaxFault {
    let mark = failure.problemMark
    let place = (line: Int(mark.line), column: Int(mark.column))
    func fault(_ diagnostic: Diagnostic) -> SyntaxFault { SyntaxFault(diagnostic, noticed: place) }
    if let conflict = MergeConflict(stoppedAt: place.line, in: file) {
      var own = fault(conflict.diagnostic)
      own.isOneLine = true
      return own
    }
    if let slip = BracketSlip(failure, in: file, keys: keys) { return fault(slip.diagnostic) }
    if let brace = gluedBrace(failure, in: file) { return fault(brace.diagnostic) }
    if let hidden = HiddenEnd(failure, in: file) { return fault(hidden.diagnostic) }
    if let quote = openQuote(last, before: mark, in: file) { return fault(quote) }
    if let line = lineWithoutColon(failure, in: file, keys: keys) {
      var own = fault(line.diagnostic(noticedAt: range(mark, in: file)))
      own.isOneLine = line.isContinued
      return own
    }
    if let entry = BracketedEntry(stoppedAt: place, in: file, keys: keys) {
      return fault(entry.diagnostic)
    }
    if let orphans = OrphanedLines(stoppedAt: place, in: file, keys: keys) {
      var own = fault(orphans.diagnostic)
      own.lines = orphans.lines
      return own
    }
    switch failure.problem {
    case "mapping values are not allowed in this context":
      let isAfterComma = SyntaxWords.isAfterComma(mark, in: file)
      if !isAfterComma, let stray = StrayColon(stoppedAt: place, in: file, keys: keys) {
        return fault(stray.diagnostic)
      }
      fallthrough
    case "did not find expected key", "did not find expected '-' indicator":
      if let misalignment = Misalignment(stoppedAt: place, in: file, keys: keys) {
        return SyntaxFault(misalignment, noticed: place)
      }
    default: break
    }
    return fault(diagnostic(for: failure, in: file))
  }

  /// A quote that ends in a later line, where a text most likely was meant to begin with one.
  private static func openQuote(
    _ last: YAMLDocument.Node?, before mark: yaml_mark_t, in file: SourceFile
  ) -> Diagnostic? {
    guard let last, last.style == .singleQuoted || last.style == .doubleQuoted,
      last.endLine > last.startLine, Int(last.endLine) == Int(mark.line) + 1
    else { return nil }
    let start = SourcePosition(line: Int(last.startLine), column: Int(last.startColumn))
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return Diagnostic(
      .syntax, "a quote that is not closed in its line",
      at: SourceRange(file: file, start: start, end: end),
      notes: [.init("the next one is here", at: range(mark, in: file))],
      suggestion: .init("close it with the quote it was opened with"))
  }

  private static func diagnostic(for failure: EventStream.Failure, in file: SourceFile)
    -> Diagnostic
  {
    let problemPlace = range(failure.problemMark, in: file)
    let contextPlace = failure.contextMark.map { range($0, in: file) }
    let words = SyntaxWords.words(for: failure, in: file)
    let (message, wayOut, pointsAtContext) = (words.message, words.wayOut, words.pointsAtContext)
    let primary = pointsAtContext ? contextPlace ?? problemPlace : problemPlace
    let secondary = pointsAtContext ? problemPlace : contextPlace
    var notes: [Diagnostic.Note] = []
    if let secondary, secondary.start != primary.start {
      notes.append(
        .init(pointsAtContext ? "the parser stopped here" : "it began here", at: secondary))
    }
    return Diagnostic(
      .syntax, message, at: primary, notes: notes, suggestion: .init(wayOut))
  }

  private static func gluedBrace(
    _ failure: EventStream.Failure, in file: SourceFile
  ) -> GluedBrace? {
    switch failure.problem {
    case "mapping values are not allowed in this context", "did not find expected key",
      "did not find expected '-' indicator":
      let mark = failure.problemMark
      return GluedBrace(stoppedAt: (Int(mark.line), Int(mark.column)), in: file)
    default: return nil
    }
  }

  private static func lineWithoutColon(
    _ failure: EventStream.Failure, in file: SourceFile, keys: KeyTable
  ) -> LineWithoutColon? {
    let mark = failure.problemMark
    return switch failure.problem {
    case "could not find expected ':'":
      failure.contextMark.map {
        LineWithoutColon(at: Int($0.line), from: Int($0.column), in: file, keys: keys)
      }
    case "mapping values are not allowed in this context", "did not find expected key",
      "did not find expected '-' indicator":
      LineWithoutColon(
        before: Int(mark.line), stoppedAt: Int(mark.column), in: file, keys: keys)
    default: nil
    }
  }

  private static func range(_ mark: yaml_mark_t, in file: SourceFile) -> SourceRange {
    let start = SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return SourceRange(file: file, start: start, end: end)
  }
}
