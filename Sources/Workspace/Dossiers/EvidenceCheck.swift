import Criteria
import Crypto
import Diagnostics
import Dossier
import Glibc
import LocatedYAML
import Reports

/// Compares the documents that are files with the evidence root on disk.
struct EvidenceCheck {
  private let root: EvidenceRoot
  private let problems: DiagnosticCollector

  /// - Returns: nil, after a report, if there is no such folder, or none that can be read.
  init?(root: String, problems: DiagnosticCollector) {
    self.problems = problems
    let reader = FileReader(problems: problems)
    switch FileReader.kind(of: root) {
    case .folder:
      guard reader.names(in: root) != nil, let found = EvidenceRoot(root) else { return nil }
      self.root = found
    case .brokenLink, .unreachable:
      reader.reportUnreadable(root)
      return nil
    case .file, .missing, .other:
      problems.report(
        .notFound, "no evidence folder '\(root)'",
        at: SourceRange(startOf: SourceFile(path: root)),
        suggestion: .init("name the folder that the documents' files are relative to"))
      return nil
    }
  }

  /// Reports every file that is not there, cannot be read or has another digest.
  func check(_ dossier: Dossier) -> EvidenceFiles {
    var result = EvidenceFiles()
    for document in dossier.documents {
      guard case .file(let path) = document.location else { continue }
      result.checked += 1
      check(document, path, into: &result)
    }
    return result
  }

  private func check(
    _ document: EvidenceDocument, _ path: String, into result: inout EvidenceFiles
  ) {
    let file: String
    switch root.find(path) {
    case .file(let found): file = found
    case .nothing(let near):
      result.missing.append(document.id)
      let hint = near.map { near in
        Diagnostic.Suggestion(
          "there is '\(near)': write it so",
          replacement: EvidenceRoot.isPlainText(near) ? near : nil)
      }
      return report(
        document, "is not in the folder of --evidence: no file '\(path)'",
        hint ?? .init("put the file there, or correct its path"))
    case .folder:
      result.missing.append(document.id)
      return report(
        document, "is not in the folder of --evidence: '\(path)' is a folder, not a file",
        .init("name the file in it; to show the whole folder, use 'place' instead of 'file'"))
    case .leadsOut:
      result.unreadable.append(document.id)
      return report(
        document,
        "is not read: '\(path)' is behind a link that leads out of the folder of --evidence",
        .init("put the file itself into that folder"))
    case .unreadable(let reason):
      result.unreadable.append(document.id)
      return report(
        document, "cannot be read: '\(path)': \(reason)", .init("make the file readable"))
    }
    guard let asked = document.sha256 else { return }
    guard let found = Self.digest(of: file) else {
      result.unreadable.append(document.id)
      let reason = FileReader.lastError
      return report(
        document, "cannot be read: '\(path)': \(reason)", .init("make the file readable"))
    }
    guard found != asked else { return }
    result.changed.append(document.id)
    problems.report(
      .evidenceChanged, "the file of document '\(document.id)' is not the one that was registered",
      at: document.origin.place(of: Key.sha256),
      suggestion: .init(
        "its digest now is \(found); write that if the change is meant", replacement: found))
  }

  /// Reports a file; of a confidential document nobody sees where it lies.
  private func report(
    _ document: EvidenceDocument, _ what: String, _ remedy: Diagnostic.Suggestion
  ) {
    let open = what.prefix { $0 != ":" }
    problems.report(
      .evidenceMissing,
      "the file of document '\(document.id)' \(document.isConfidential ? String(open) : what)",
      at: document.origin.place(of: Key.file),
      suggestion: document.isConfidential
        ? .init("see to it that the file is there and can be read") : remedy)
  }

  /// The digest of a file of any size, read piece by piece.
  private static func digest(of path: String) -> String? {
    let descriptor = uninterrupted { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = uninterrupted { read(descriptor, &buffer, buffer.count) }
      guard got >= 0 else { return nil }
      guard got > 0 else { break }
      buffer.withUnsafeBytes { hasher.update(bufferPointer: .init(rebasing: $0[0..<got])) }
    }
    return Digest.hexadecimal(hasher.finalize())
  }
}
