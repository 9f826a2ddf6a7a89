import Words

/// The anchor that renderers give a heading.
enum PageAnchor {
  /// - Parameter title: The heading as it reads, without markup.
  /// - Returns: What follows the `#` in a link to it: letters, digits, dashes and underscores.
  static func of(_ title: String) -> String {
    // Most headings are plain, and letters of other scripts need a closer look.
    let utf8 = title.utf8
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: utf8.count) { bytes in
        var count = 0
        for byte in utf8 {
          switch byte {
          case 0x41...0x5A: bytes[count] = byte | 0x20
          case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: bytes[count] = byte
          case 0x20: bytes[count] = 0x2D
          default: continue
          }
          count += 1
        }
        return count
      }
    }
    return String(
      title.lowercased().compactMap { character in
        if character == " " { return "-" }
        let stays = character.isLetter || character.isNumber || character == "-" || character == "_"
        return stays ? character : nil
      })
  }
}
