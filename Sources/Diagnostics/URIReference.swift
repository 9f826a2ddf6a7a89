/// Paths as other programs look for them: relative to the working directory, without '.' and '..'.
struct URIReference {
  private let folder: [Substring]

  /// - Parameter folder: The working directory, from the root of the file system.
  init(in folder: String) {
    self.folder = folder.split(separator: "/")
  }

  /// The reference to a file: relative where the file lies under the working directory, so that it is the
  /// same on every machine, else a URI from the root.
  func uri(of path: String) -> String {
    var parts = path.hasPrefix("/") ? [] : folder
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    guard parts.starts(with: folder), parts.count > folder.count else {
      return "file:///" + Self.escaped(parts)
    }
    return Self.escaped(parts.dropFirst(folder.count))
  }

  private static func escaped(_ parts: some Sequence<Substring>) -> String {
    parts.map(escaped).joined(separator: "/")
  }

  private static func escaped(_ part: Substring) -> String {
    var text = ""
    for byte in part.utf8 {
      switch byte {
      case 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
