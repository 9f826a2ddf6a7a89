import Glibc

/// The folder that the files of documents lie under, and nothing outside of it.
///
/// A name is found however its letters are composed: Macs write 'Ü' as two characters, and a dossier
/// from another machine as one.
final class EvidenceRoot {
  /// What is found at a path under the root.
  enum Found {
    /// A regular file, with the path to open.
    case file(String)
    case folder
    /// There is none of the name; with one that differs in capitals or blanks alone.
    case nothing(near: String?)
    case leadsOut
    /// Why it cannot be read.
    case unreadable(String)
  }

  /// The root by its resolved path.
  private let root: String
  /// The names in folders that were listed.
  private var listed: [String: Result<[String], DiskError>] = [:]

  init?(_ path: String) {
    guard let root = FileReader.resolved(path) else { return nil }
    self.root = root
  }

  /// Finds a file.
  ///
  /// - Parameter path: Its path under the root, with '/' between parts that each name something.
  /// - Returns: What is there.
  func find(_ path: String) -> Found {
    let whole = FileReader.join(root, path)
    if FileReader.kind(of: whole) != .missing { return look(at: whole) }
    var folder = root
    var near = ""
    var isExact = true
    for part in path.split(separator: "/").map(String.init) {
      let next = FileReader.join(folder, part)
      var name = part
      if FileReader.kind(of: next) == .missing {
        // What lies outside is not even listed.
        guard let place = FileReader.resolved(folder), FileReader.isWithin(place, root) else {
          return .leadsOut
        }
        switch names(in: folder) {
        case .failure(let error): return .unreadable(error.text)
        case .success(let names):
          // Texts are equal however their letters are composed.
          if let same = names.first(where: { $0 == part }) {
            name = same
          } else if let other = names.first(where: { Self.folded($0) == Self.folded(part) }) {
            name = other
            isExact = false
          } else {
            return .nothing(near: nil)
          }
        }
      }
      folder = FileReader.join(folder, name)
      near = FileReader.join(near, name)
    }
    if isExact { return look(at: folder) }
    return .nothing(near: FileReader.kind(of: folder) == .file ? near : nil)
  }

  private func look(at path: String) -> Found {
    let kind = FileReader.kind(of: path)
    if kind == .unreachable { return .unreadable(FileReader.lastError) }
    if kind == .brokenLink { return .unreadable("the link leads to nothing") }
    guard let resolved = FileReader.resolved(path), FileReader.isWithin(resolved, root) else {
      return .leadsOut
    }
    return switch kind {
    case .file: .file(path)
    case .folder: .folder
    default: .unreadable("it is not a regular file")
    }
  }

  private func names(in folder: String) -> Result<[String], DiskError> {
    if let known = listed[folder] { return known }
    let found = Result { () throws(DiskError) in try Folder.names(in: folder) }
    listed[folder] = found
    return found
  }

  /// A name without its capitals and blanks.
  private static func folded(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace }
  }

  /// Whether a text stands for itself in YAML without quotes.
  static func isPlainText(_ text: String) -> Bool {
    text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isWholeNumber || " ._-/".contains($0) }
  }
}
