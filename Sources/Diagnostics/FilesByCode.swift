/// The files that have problems of each code; noted at every problem beyond those that are shown, so
/// that the next one of the same file costs a comparison.
struct FilesByCode: Sendable {
  private var paths: [DiagnosticCode: Set<String>] = [:]
  private var last: (code: DiagnosticCode, file: SourceFile)?

  subscript(_ code: DiagnosticCode) -> Set<String> { paths[code] ?? [] }

  mutating func note(_ code: DiagnosticCode, in file: SourceFile) {
    if let last, last.file === file, last.code == code { return }
    last = (code, file)
    paths[code, default: []].insert(file.path)
  }

  mutating func note(_ code: DiagnosticCode, in files: Set<String>) {
    paths[code, default: []].formUnion(files)
  }
}
