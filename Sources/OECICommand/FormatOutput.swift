import ArgumentParser

/// A form of the diagnostics and the file to write it to, as `sarif=oeci.sarif`.
struct FormatOutput: ExpressibleByArgument {
  var format: DiagnosticFormat
  var file: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let format = DiagnosticFormat(rawValue: String(parts[0])) else {
      return nil
    }
    self.format = format
    file = String(parts[1])
  }

  /// A shell completes the form; the file is the user's to name.
  static var defaultCompletionKind: CompletionKind {
    .list(DiagnosticFormat.allCases.map { "\($0.rawValue)=" })
  }
}
