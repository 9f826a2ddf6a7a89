import Diagnostics

/// Where rows go as they are made: standard output, or a file that takes its place when all are
/// there.
final class RowOutput {
  private let file: WholeFile?
  private let isStandardOutput: Bool

  /// - Parameters:
  ///   - path: The file; `-` for standard output.
  ///   - problems: Where a file that cannot be written is reported.
  init(_ path: String, problems: DiagnosticCollector) {
    isStandardOutput = path == "-"
    guard !isStandardOutput else {
      file = nil
      return
    }
    let place = FileReader.parts(of: path)
    let isThere = ReportFiles(folder: place.folder, problems: problems).createFolder()
    file = isThere ? WholeFile(place.name, in: place.folder, reporting: problems) : nil
  }

  /// Adds rows at the end.
  func write(_ rows: [UInt8]) throws {
    if isStandardOutput {
      try Terminal.print(rows)
    } else if let file {
      rows.withUnsafeBytes(file.write)
    }
  }

  /// Puts the file in its place if all of it could be written.
  func finish() {
    if let file, file.finish() { _ = file.takePlace() }
  }
}
