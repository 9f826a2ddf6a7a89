/// The files that have problems of each code; asked at every problem beyond those that are shown, so
/// that one more of the same file costs a comparison.
struct FilesByCode: Sendable {
  private var last: [SourceFile?] = []
  private var paths: [DiagnosticCode: Set<String>] = [:]

  subscript(_ code: DiagnosticCode) -> Set<String> { paths[code] ?? [] }

  mutating func note(_ code: DiagnosticCode, in file: SourceFile) {
    if last.isEmpty { last = Array(repeating: nil, count: DiagnosticCode.allCases.count) }
    if last[code.position] === file { return }
    last[code.position] = file
    paths[code, default: []].insert(file.path)
  }

  mutating func note(_ code: DiagnosticCode, in files: Set<String>) {
    paths[code, default: []].formUnion(files)
  }
}
