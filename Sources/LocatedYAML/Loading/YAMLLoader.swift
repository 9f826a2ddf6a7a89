package import Diagnostics

/// Reads files as YAML, and refuses what the format does not have.
package enum YAMLLoader {
  /// Reads one file, of which every part must be YAML.
  ///
  /// - Parameters:
  ///   - file: The bytes and the path to show.
  ///   - keys: The schema's keys.
  ///   - limits: What is too much.
  ///   - problems: Where everything found is reported.
  /// - Returns: The tree, without a root for a file that says nothing; nil if it cannot be read.
  package static func load(
    _ file: SourceFile, keys: KeyTable, limits: YAMLLimits = .input,
    reporting problems: DiagnosticCollector
  ) -> YAMLDocument? {
    let document = recover(file, keys: keys, limits: limits, reporting: problems)
    return document?.isWhole == true ? document : nil
  }

  /// Reads what can be read of one file: after a fault it goes on behind the entry that has it.
  ///
  /// What stands in a document that is not whole is as it is in the file, and its gaps are known: a
  /// value that was skipped is refused, and a mapping that may lack keys for it says so.
  ///
  /// - Returns: The tree; nil if nothing of the file can be read.
  package static func recover(
    _ file: SourceFile, keys: KeyTable, limits: YAMLLimits = .input,
    reporting problems: DiagnosticCollector
  ) -> YAMLDocument? {
    guard
      let content = EncodingCheck.content(
        of: file, upTo: limits.fileSize, reporting: problems)
    else { return nil }
    guard !DocumentBoundary.startsWithDirective(file, reporting: problems) else { return nil }
    var text = RecoveredText(file, content, keys: keys)
    if content.hasOddBlanks {
      InvisibleBlanks.replace(in: &text, keys: keys, limits: limits, reporting: problems)
    }
    // The marks of most files are right, and their lines are not looked at before a parser stops.
    func correctMarks(_ text: inout RecoveredText) -> Bool {
      LineMarks.replace(in: &text, keys: keys, limits: limits, reporting: problems)
    }
    let isCorrected = LineMarks.mayNeed(file.bytes) && correctMarks(&text)
    var corrected = text
    let own = DiagnosticCollector()
    var document = read(&text, keys: keys, limits: limits, reporting: own)
    if !isCorrected, own.count > 0, correctMarks(&corrected) {
      document = read(&corrected, keys: keys, limits: limits, reporting: problems)
      text = corrected
    } else {
      problems.absorb(own.findings)
    }
    guard let document else { return nil }
    TextCut.check(document, reporting: problems)
    ExplicitKey.check(document, except: text.emptied, reporting: problems)
    return document
  }

  /// A file with more faults than these is most likely none that was meant as YAML.
  private static let mostFaults = 50
  /// One fault may take several attempts to get behind it.
  private static let mostAttempts = 2 * mostFaults
  /// How many bytes are parsed again, and how often a large file is at least, so that a hostile file
  /// costs no more than an honest one of its size.
  private static let mostBytes = 8 << 20
  private static let fewestAttempts = 3

  /// Parses a text until no fault is left in it; each is reported and what has it is blanked out.
  private static func read(
    _ text: inout RecoveredText, keys: KeyTable, limits: YAMLLimits,
    reporting problems: DiagnosticCollector
  ) -> YAMLDocument? {
    let affordable = mostBytes / max(text.origin.bytes.count, 1)
    let attempts = min(max(affordable, fewestAttempts), mostAttempts)
    var faults = 0
    // The last fault, until it is known whether what follows it could be checked.
    var last: [Diagnostic] = []
    func report(_ remark: String = "") {
      for (index, diagnostic) in last.enumerated() {
        var diagnostic = diagnostic
        if index == last.count - 1 { diagnostic.message += remark }
        problems.report(diagnostic)
      }
    }
    for attempt in 0... {
      // What is found before a fault is found again behind it.
      let own = DiagnosticCollector()
      var builder = TreeBuilder(text, keys: keys, limits: limits, problems: own)
      let outcome = builder.run()
      guard case .fault(let fault) = outcome else {
        report(text.isCut ? restUnchecked : "")
        if own.count > 0 { problems.absorb(own.findings) }
        if case .read = outcome { return builder.document }
        return nil
      }
      if !text.hasTouched(fault) {
        report()
        last = fault.diagnostics.map(text.inOrigin)
        faults += 1
      }
      if faults < mostFaults, attempt < attempts, text.skip(fault) { continue }
      if !text.isCut, text.cut(from: fault.line) { continue }
      report(nothingElseChecked)
      return nil
    }
    return nil
  }

  private static let restUnchecked = "; what follows in this file was not checked"
  static let nothingElseChecked = "; nothing else in this file was checked"
}
