package import Diagnostics

/// Edits a file by laying new bytes into its text; comments, order, quotes, indents and line ends stay.
///
/// YAML is never re-emitted. After every edit the text is read again and must say what was intended,
/// and nothing else; otherwise the edit is refused in words.
package struct YAMLEditor {
  /// The file with all edits made so far.
  package private(set) var file: SourceFile
  private var document: YAMLDocument
  private let keys: KeyTable

  /// Begins to edit a file; nil, after diagnostics were emitted, if it cannot be read.
  package init?(
    _ file: SourceFile, keys: KeyTable, reporting problems: DiagnosticCollector
  ) {
    guard let document = YAMLLoader.load(file, keys: keys, reporting: problems) else { return nil }
    self.file = file
    self.document = document
    self.keys = keys
  }

  /// What the file says, with all edits made so far; nil if it says nothing.
  package var root: YAMLNode? { document.root }

  /// Makes some edits, one after the other, all or none.
  ///
  /// - Throws: Why one of them cannot be made; the file is then as before all of them.
  package mutating func apply(_ edits: [YAMLEdit]) throws(EditRefusal) {
    let before = self
    do throws(EditRefusal) {
      for edit in edits { try apply(edit) }
    } catch {
      self = before
      throw error
    }
  }

  /// Makes one edit.
  ///
  /// - Throws: Why it cannot be made; the file is then as before.
  package mutating func apply(_ edit: YAMLEdit) throws(EditRefusal) {
    let splices = try EditPlacement(document).splices(for: edit)
    guard let bytes = file.applying(splices) else {
      throw EditRefusal("two changes touch the same place", at: edit.path)
    }
    let changed = SourceFile(path: file.path, name: file.name, bytes: bytes)
    let problems = DiagnosticCollector()
    let read = YAMLLoader.load(changed, keys: keys, reporting: problems)
    var intended = document.root.map { YAMLValue($0) } ?? .mapping([])
    guard edit.change(&intended) else {
      throw EditRefusal("there is no such place in '\(file.path)'", at: edit.path)
    }
    guard let read, !problems.hasErrors, let root = read.root, intended.isSaid(by: root) else {
      throw EditRefusal(
        "'\(file.path)' is written in a way that this change cannot be made in without touching "
          + "something else; make it by hand", at: edit.path)
    }
    file = changed
    document = read
  }
}
