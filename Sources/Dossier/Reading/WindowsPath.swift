import Diagnostics

/// A path as Windows spells it: with backslashes, or from a drive.
///
/// On another system it is the name of one file that nobody has.
struct WindowsPath {
  private let text: String
  private let isRooted: Bool
  /// The same path with '/', from the root of its drive or share.
  private let plain: String

  /// - Returns: nil for a path without a backslash or drive.
  init?(_ text: String) {
    let start = text.prefix(3).map { $0 == "\\" ? "/" : $0 }
    let hasDrive =
      start.count == 3 && start[0].isASCII && start[0].isLetter && start[1...] == [":", "/"]
    guard hasDrive || text.utf8.contains(0x5C) else { return nil }
    self.text = text
    isRooted = hasDrive || start.first == "/"
    plain = text.dropFirst(hasDrive ? 3 : 0).split { $0 == "\\" || $0 == "/" }
      .joined(separator: "/")
  }

  var message: String {
    isRooted
      ? "the path \(text.quoted) does not stay under the evidence root"
      : "the path \(text.quoted) has a backslash between its parts"
  }

  /// How to write it.
  var wayOut: String {
    guard let replacement else {
      return "write it with '/' and without what leads to the root: \(plain), or the end of that"
    }
    return "write '\(replacement)'"
  }

  /// The right spelling, where the path is relative and stays so.
  var replacement: String? {
    let leadsOut = plain.split(separator: "/").contains { $0 == ".." || $0 == "." }
    return isRooted || leadsOut || plain.isEmpty ? nil : plain
  }
}
