import Diagnostics
import Workspace

/// Where rows go as they are made: standard output, or a file that takes its place when all are
/// there.
final class RowOutput {
  /// Why rows cannot be written, if they cannot, which was reported.
  let isRefused: Bool
  private let output: SingleOutput?

  /// - Parameters:
  ///   - path: The file; `-` for standard output.
  ///   - isInput: Whether a file is one that the run reads.
  ///   - problems: Where a file that cannot be written is reported.
  init(_ path: String, isInput: (String) -> Bool, problems: DiagnosticCollector) {
    output = path == "-" ? nil : SingleOutput(path, .rows, isInput: isInput, reporting: problems)
    isRefused = path != "-" && output == nil
  }

  /// Adds rows at the end.
  func write(_ rows: [UInt8]) throws {
    if let output {
      rows.withUnsafeBytes(output.write)
    } else if !isRefused {
      try Terminal.print(rows)
    }
  }

  /// Puts the file in its place if all of it could be written.
  func finish() { _ = output?.finish() }
}
