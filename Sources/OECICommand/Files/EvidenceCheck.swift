import Criteria
import Crypto
import Diagnostics
import Dossier
import Glibc
import LocatedYAML
import Reports

/// Compares the documents that are files with the evidence root on disk.
struct EvidenceCheck {
  let root: String
  let problems: DiagnosticCollector

  /// Reports every file that is not there or has another digest.
  ///
  /// - Returns: How many documents were looked for.
  func check(_ dossier: Dossier) -> Int {
    guard FileReader.kind(of: root) == .folder else {
      problems.report(
        .notFound, "there is no evidence root '\(root)'",
        at: SourceRange(startOf: SourceFile(path: root)),
        suggestion: .init("name the folder that the documents' files are relative to"))
      return 0
    }
    var checked = 0
    for document in dossier.documents {
      guard case .file(let path) = document.location else { continue }
      checked += 1
      check(
        document, at: FileReader.join(root, path), document.origin.place(of: Key.file))
    }
    return checked
  }

  private func check(_ document: EvidenceDocument, at path: String, _ range: SourceRange) {
    guard FileReader.kind(of: path) == .file else {
      problems.report(
        .evidenceMissing,
        "document '\(document.id)' is not under the evidence root: no file '\(path)'",
        at: range, suggestion: .init("put the file there, or correct its path"))
      return
    }
    guard let asked = document.sha256 else { return }
    guard let found = Self.digest(of: path) else {
      problems.report(
        .unreadable, "'\(path)' cannot be read: \(FileReader.lastError)", at: range)
      return
    }
    guard found != asked else { return }
    problems.report(
      .evidenceChanged, "the file of document '\(document.id)' is not the one that was registered",
      at: document.origin.place(of: Key.sha256),
      suggestion: .init(
        "its digest now is \(found); register it anew if the change is meant", replacement: found))
  }

  /// The digest of a file of any size, read piece by piece.
  private static func digest(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &buffer, buffer.count)
      guard got >= 0 else { return nil }
      guard got > 0 else { break }
      buffer.withUnsafeBytes { hasher.update(bufferPointer: .init(rebasing: $0[0..<got])) }
    }
    return Digest.hexadecimal(hasher.finalize())
  }
}
