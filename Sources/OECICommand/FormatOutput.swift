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

  /// The folder that the file lies in.
  var folder: String { FileReader.folder(of: file) }

  /// The file's name in its folder.
  var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}
