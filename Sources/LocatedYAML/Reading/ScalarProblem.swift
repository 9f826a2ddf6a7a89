package import Diagnostics

/// Why a text is not a value of the type its place expects.
package struct ScalarProblem: Error {
  package var code: DiagnosticCode
  package var message: String
  package var wayOut: String?
  /// The same value as the format spells it.
  package var respelling: String?
  /// Whether the text can mean nothing but that, so that nobody need be asked.
  package var isSure: Bool

  package init(
    _ code: DiagnosticCode, _ message: String, wayOut: String? = nil, respelling: String? = nil,
    isSure: Bool = true
  ) {
    self.code = code
    self.message = message
    self.wayOut = wayOut
    self.respelling = respelling
    self.isSure = isSure
  }

  /// What to do about it, with the right spelling where there is one.
  var suggestion: Diagnostic.Suggestion? {
    let sure = isSure ? respelling.map { "write '\($0)'" } : nil
    return (sure ?? wayOut).map { .init($0, replacement: respelling, isSafe: isSure) }
  }

  /// The same problem with a word on signs that only look right, and the value in those that are;
  /// or of a sign that stands for what is to be filled in.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - read: Reads a text as the place expects it.
  /// - Returns: The problem, changed where the text has such signs.
  package func naming(
    lookAlikesIn text: String, _ read: (UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Void
  ) -> ScalarProblem {
    if Placeholder.isPlaceholder(text) {
      return ScalarProblem(
        code, "this is still to be filled in", wayOut: wayOut ?? "put a value in its place")
    }
    guard var plain = LookAlike.plain(text), !plain.isEmpty,
      let remark = LookAlike.remark(on: text)
    else { return self }
    var problem = self
    problem.message += ": \(remark)"
    var rest: ScalarProblem?
    plain.withUTF8 { bytes in
      do throws(ScalarProblem) { try read(bytes) } catch { rest = error }
    }
    let mayBeUnit = code == .malformedNumber && LookAlike.hasLoneQuote(text)
    problem.respelling = mayBeUnit ? nil : rest == nil ? plain : rest?.respelling
    problem.isSure = rest?.isSure ?? true
    problem.wayOut = rest?.wayOut ?? wayOut
    return problem
  }
}
