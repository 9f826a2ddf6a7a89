import Diagnostics

/// What is wrong with how a path under the evidence root is written.
struct PathFault {
  private enum Kind {
    case drive, root, leadsOut, folder, backslash
    /// A part that stands for nothing, with the words for it.
    case idle(String)
  }

  private let kind: Kind
  /// The path from the evidence root on, with '/' between parts that each name something.
  private let plain: String

  /// - Returns: nil for a relative path that stays under its root and is written in the one way.
  init?(_ text: String) {
    guard Self.isSuspect(text) else { return nil }
    let start = text.prefix(3).map { $0 == "\\" ? "/" : $0 }
    let hasDrive =
      start.count == 3 && start[0].isASCII && start[0].isLetter && start[1...] == [":", "/"]
    let hasBackslash = text.utf8.contains(0x5C)
    let all = text.dropFirst(hasDrive ? 3 : 0)
      .split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    var parts: [Substring] = []
    var leadsOut = false
    for part in all where !part.isEmpty && part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { leadsOut = true }
    }
    plain = parts.joined(separator: "/")
    kind =
      hasDrive
      ? .drive
      : start.first == "/"
        ? .root
        : leadsOut
          ? .leadsOut
          : all.last == "" || parts.isEmpty
            ? .folder
            : hasBackslash
              ? .backslash
              : all.first == "."
                ? .idle("begins with './'")
                : all.contains("")
                  ? .idle("has two '/' in a row")
                  : all.contains(".") ? .idle("has a part '.'") : .idle("has a part '..'")
    if case .idle = kind, !all.contains("."), !all.contains(".."), !all.contains("") { return nil }
  }

  /// Whether a path may have a fault: only a part that begins with a point, or has no beginning, a
  /// drive or a backslash makes one.
  private static func isSuspect(_ path: String) -> Bool {
    var isBeginning = true
    for byte in path.utf8 {
      if byte == 0x5C || byte == 0x3A || (isBeginning && (byte == 0x2F || byte == 0x2E)) {
        return true
      }
      isBeginning = byte == 0x2F
    }
    return isBeginning
  }

  /// The fault in a sentence.
  ///
  /// - Parameter path: The path; nil if nobody is to see it.
  /// - Returns: The sentence.
  func message(about path: String?) -> String {
    let subject = path.map { "the path \($0.quoted)" } ?? "the path of a confidential document"
    return switch kind {
    case .drive: "\(subject) begins at a drive, not in the folder that --evidence names"
    case .root: "\(subject) begins at the root of the disk, not in the folder that --evidence names"
    case .leadsOut: "\(subject) leads out of the folder that --evidence names"
    case .folder: "\(subject) is a folder, not a file"
    case .backslash: "\(subject) has a backslash between its parts"
    case .idle(let what): "\(subject) \(what)"
    }
  }

  /// How to write it.
  var remedy: String {
    switch kind {
    case .drive, .root:
      "write only what follows that folder, such as '\(plain)' or the end of that"
    case .leadsOut:
      plain.isEmpty
        ? "name a file under the root, such as plans/strategy.pdf"
        : "write it from the root on, such as '\(plain)'; for a file that is not under the root, "
          + "use 'place' instead of 'file'"
    case .folder:
      "name the file in it, such as '\(plain.isEmpty ? "" : plain + "/")plan.pdf'; to show the whole "
        + "folder, use 'place' instead of 'file'"
    case .backslash, .idle: "write '\(plain)'"
    }
  }

  /// The right spelling, where there is one.
  var replacement: String? {
    switch kind {
    case .backslash, .idle: plain
    default: nil
    }
  }

  /// Whether it can mean nothing else.
  var isSafe: Bool { if case .idle = kind { true } else { false } }
}
