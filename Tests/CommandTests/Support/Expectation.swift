import Diagnostics
import TestSupport
import Testing

/// What a run of the program must find: exactly these problems, at exactly these places.
struct Expectation {
  /// Problems, as `CODE file:line:column-endLine:endColumn`.
  var problems: [String] = []
  /// Places of notes, as `file:line:column`; nil if any will do.
  var notes: [String]?
  /// The replacements that are offered, in the order of the problems; nil if any will do.
  var replacements: [String]?

  /// Warnings besides, which the test is not about: small editions make little sense, and small
  /// dossiers prove nothing.
  var besides: [String] = []

  /// The exit status of a gate that does not hold; nil if none is asked for.
  var gate: Int32?

  /// The exit status that the problems lead to.
  var status: Int32 {
    if let gate { return gate }
    let codes = problems.compactMap { DiagnosticCode(rawValue: String($0.prefix(4))) }
      .filter { $0.defaultSeverity == .error }
    if codes.contains(where: \.isAboutAccess) { return 3 }
    return codes.isEmpty ? 0 : codes.allSatisfy(\.failsGate) ? 1 : 2
  }

  /// Looks at the files as the program does, and compares.
  @discardableResult
  func check(
    _ arguments: [String], in workspace: Workspace,
    at location: SourceLocation = #_sourceLocation
  ) async throws -> DiagnosticsOutput {
    let outcome = try await workspace.diagnostics(of: arguments)
    var output = outcome.output
    #expect(output.errors + output.warnings == output.diagnostics.count, sourceLocation: location)
    #expect(output.places == (problems + besides).sorted(), sourceLocation: location)
    output.diagnostics.removeAll { besides.contains($0.place) }
    if let notes { #expect(output.notes == notes.sorted(), sourceLocation: location) }
    if let replacements {
      let offered = output.diagnostics.compactMap(\.suggestion?.replacement)
      #expect(offered == replacements, sourceLocation: location)
    }
    #expect(outcome.status == status, sourceLocation: location)
    #expect(outcome.errors.isEmpty, sourceLocation: location)
    for entry in output.diagnostics {
      let severity = DiagnosticCode(rawValue: entry.code)?.defaultSeverity.rawValue
      #expect(entry.severity == severity, sourceLocation: location)
      #expect(isSentence(entry.message), "\(entry.message)", sourceLocation: location)
    }
    return output
  }

  /// One line without a full stop, short enough to be read.
  private func isSentence(_ message: String) -> Bool {
    let hasStop = message.hasSuffix(".") && !message.hasSuffix("n.a.")
    return !message.isEmpty && !hasStop && !message.contains("\n") && message.count < 250
  }
}
