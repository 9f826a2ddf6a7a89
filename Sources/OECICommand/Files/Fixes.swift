import Diagnostics

/// Mends in the files of a run what can safely be mended, until nothing more can.
struct Fixes {
  /// What was mended, in the order it was found.
  private(set) var fixed: [Diagnostic] = []
  /// The files as they are on disk, by path, of those that changed.
  private var originals: [String: SourceFile] = [:]
  private var texts: [String: [UInt8]] = [:]

  /// One fix may uncover the next; more rounds than this no honest file needs.
  private static let mostRounds = 10

  /// Looks for fixes and lays them into the working files.
  ///
  /// - Parameters:
  ///   - validation: What was found in the files as they are.
  ///   - working: The files; edited in memory only.
  ///   - again: Looks at them once more.
  /// - Returns: What is found when no fix is left.
  mutating func apply(
    to validation: Validation, in working: WorkingFiles, again: () -> Validation
  ) -> Validation {
    var current = validation
    for _ in 0..<Self.mostRounds {
      let edits = FileEdit.all(for: current.problems.sorted)
      guard !edits.isEmpty else { break }
      for edit in edits { working.set(edit.file.path, to: edit.bytes) }
      let next = again()
      // A fix that makes new faults was none; doubts may come up that errors hid.
      guard next.problems.weight < current.problems.weight else {
        for edit in edits { working.set(edit.file.path, to: edit.file.bytes) }
        break
      }
      for edit in edits {
        fixed += edit.fixed
        if originals[edit.file.path] == nil { originals[edit.file.path] = edit.file }
        texts[edit.file.path] = edit.bytes
      }
      current = next
    }
    return current
  }

  /// The files that change, by path.
  var files: [String] { originals.keys.sorted() }

  /// What changes, as a unified diff.
  var diff: String {
    files.map { path in
      LineDiff.unified(
        path: path, old: originals[path]?.bytes ?? [], new: texts[path] ?? [])
    }.joined()
  }

  /// A line for each fix.
  var list: String {
    fixed.map { diagnostic in
      let place = "\(diagnostic.range.file.path):\(diagnostic.range.start.line)"
      return "\(place): \(diagnostic.message); now '\(diagnostic.suggestion?.replacement ?? "")'\n"
    }.joined()
  }

  /// Writes the mended files, each whole or not at all.
  func write(reporting problems: DiagnosticCollector) {
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      ReportFiles.replace(path, by: text, reporting: problems)
    }
  }
}

extension DiagnosticCollector {
  /// How bad it is: first by errors.
  fileprivate var weight: (Int, Int) { (errorCount, count) }
}
