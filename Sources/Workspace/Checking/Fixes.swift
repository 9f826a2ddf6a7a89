package import Diagnostics

/// Mends in the files of a run what can safely be mended, until nothing more can.
package struct Fixes {
  /// What was mended, in the order it was found.
  package private(set) var fixed: [Diagnostic] = []
  /// The files as they are on disk, by path, of those that changed.
  private var originals: [String: SourceFile] = [:]
  private var texts: [String: [UInt8]] = [:]

  /// Where a problem begins.
  private struct Place: Hashable {
    var path: String
    var start: SourcePosition

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.range.file.path
      start = diagnostic.range.start
    }
  }

  /// A problem as it is known again after something else was mended.
  private struct Fault: Hashable {
    var place: Place
    var code: DiagnosticCode
    var message: String

    init(_ diagnostic: Diagnostic) {
      place = Place(diagnostic)
      code = diagnostic.code
      message = diagnostic.message
    }
  }

  /// One fix may uncover the next; more rounds than this no honest file needs.
  private static let mostRounds = 10

  package init() {}

  /// Looks for fixes and lays them into the working files.
  ///
  /// - Parameters:
  ///   - validation: What was found in the files as they are.
  ///   - working: The files; edited in memory only.
  ///   - again: Looks at them once more.
  /// - Returns: What is found when no fix is left.
  package mutating func apply(
    to validation: Validation, in working: WorkingFiles, again: () async -> Validation
  ) async -> Validation {
    var current = validation
    var refused: Set<Place> = []
    for _ in 0..<Self.mostRounds {
      let edits = FileEdit.all(
        for: current.problems.sorted.filter { !refused.contains(Place($0)) })
      guard !edits.isEmpty else { break }
      for edit in edits { working.set(edit.file.path, to: edit.bytes) }
      let next = await again()
      // A fix after which its own place is still at fault was none, unless another fault stood there
      // before; faults elsewhere it only uncovered.
      let mended = edits.flatMap(\.fixed)
      let others = Set(current.problems.sorted.map(Fault.init)).subtracting(mended.map(Fault.init))
      let left = next.problems.sorted.filter { !others.contains(Fault($0)) }
      let failed = Set(mended.map(Place.init)).intersection(left.map(Place.init))
      guard failed.isEmpty else {
        for edit in edits { working.set(edit.file.path, to: edit.file.bytes) }
        refused.formUnion(failed)
        continue
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
  package var files: [String] { originals.keys.sorted() }

  /// What changes, as a unified diff.
  package var diff: String {
    files.map { path in
      guard let original = originals[path] else { return "" }
      return UnifiedDiff(
        path: path, old: original.bytes, new: texts[path] ?? [],
        isHidden: { !original.mayShow(line: $0) }
      ).text
    }.joined()
  }

  /// A line for each fix.
  package var list: String {
    fixed.map { diagnostic in
      if diagnostic.isConcealed {
        return "\(diagnostic.range.file.path):\(diagnostic.range.start.line): "
          + "\(diagnostic.redacted.message)\n"
      }
      let place = "\(diagnostic.range.file.path):\(diagnostic.range.start.line)"
      // Of a line that was put before what stood there, the line alone.
      let now = diagnostic.suggestion?.replacement?.split(whereSeparator: \.isNewline).first ?? ""
      return "\(place): \(diagnostic.message); now '\(now)'\n"
    }.joined()
  }

  /// Writes the mended files, each whole or not at all; of one that cannot be written nothing counts
  /// as mended.
  ///
  /// - Parameters:
  ///   - working: The files, in which those not written are again as they are on disk.
  ///   - problems: Where to report.
  /// - Returns: Whether all were written.
  package mutating func write(in working: WorkingFiles, reporting problems: DiagnosticCollector)
    -> Bool
  {
    var unwritten: Set<String> = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key })
    where !ReportFiles.replace(path, by: text, reporting: problems) {
      unwritten.insert(path)
      working.set(path, to: nil)
      originals[path] = nil
      texts[path] = nil
    }
    fixed.removeAll { unwritten.contains($0.range.file.path) }
    return unwritten.isEmpty
  }
}
