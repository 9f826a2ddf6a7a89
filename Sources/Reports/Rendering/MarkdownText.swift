/// Text from a file made safe to stand in Markdown: it shows as written and never acts as markup.
package enum MarkdownText {
  /// Where a text stands.
  package enum Place {
    /// At the beginning of a line, where a dash would open a list.
    case beginning
    /// At the beginning of a cell or of a word in bold.
    case cell
    /// After a number that begins the line.
    case number
    /// After something else of the same line.
    case inside

    /// Whether blanks here would not be seen.
    var isFirst: Bool { self == .beginning || self == .cell }
  }

  /// Escapes a text for a paragraph, a list entry or the cell of a table.
  ///
  /// Line breaks become blanks. Characters that only steer how text is laid out, such as marks for
  /// right-to-left writing, are shown by their number, so that they cannot reorder a line.
  package static func escape(_ text: String, at place: Place = .beginning) -> String {
    if isPlain(text, at: place) { return text }
    var result: [UInt8] = []
    // Blanks at the beginning would make a block of code, or hide what opens a list.
    let scalars = Array(
      !place.isFirst
        ? text.unicodeScalars[...]
        : text.unicodeScalars.drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" })
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isUnseen(scalar) {
        if scalar == "\n" || scalar == "\r" || scalar == "\t" {
          if result.last != 0x20 { result.append(0x20) }
        } else {
          result += "\\[U+\(hexadecimal(scalar.value))\\]".utf8
        }
        continue
      }
      if acts(scalar, next: next, after: result, isFirst: place == .beginning && result.isEmpty) {
        result.append(0x5C)
      }
      if scalar.isASCII {
        result.append(UInt8(scalar.value))
      } else {
        result += scalar.utf8
      }
      // Renderers look for mail addresses after escapes are gone; what is split is none.
      if scalar == "@", result.count > 1 || !place.isFirst, let next, next != " " {
        result += "<!-- -->".utf8
      }
    }
    let escaped = String(decoding: result, as: UTF8.self)
    return place == .beginning || place == .number
      ? escapeNumbering(escaped, after: place) : escaped
  }

  /// Whether a text surely has nothing that acts as markup; most texts have not, and are done here.
  private static func isPlain(_ text: String, at place: Place) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first else { return true }
      if place != .inside, (0x20...0x40).contains(first) {
        // Digits open a list only with a point or bracket after them.
        let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
        guard digits > 0, digits == bytes.count || bytes[digits] != 0x2E && bytes[digits] != 0x29
        else { return false }
      }
      return signs.withUnsafeBufferPointer { signs in
        var index = 0
        while index < bytes.count {
          switch signs[Int(bytes[index])] {
          case .plain: break
          case .point:
            guard index == 0 || bytes[index - 1] | 0x20 != 0x77 else { return false }
          case .colon:
            guard index + 1 == bytes.count || bytes[index + 1] != 0x2F else { return false }
          // The dash of an interval.
          case .dash:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x93
            else { return false }
          case .other: return false
          }
          index += 1
        }
        return true
      }
    } ?? false
  }

  /// What a byte may mean for the markup.
  private enum Sign {
    case plain, point, colon, dash, other
  }

  /// Letters, digits, blanks and the signs of plain prose are plain; letters of Latin scripts too.
  private static let signs: [Sign] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x20, 0x22, 0x25, 0x27...0x29, 0x2B...0x2D, 0x2F,
      0x3B, 0x3D, 0x3F, 0xC3...0xC9, 0x80...0xBF:
      .plain
    case 0x2E: .point
    case 0x3A: .colon
    case 0xE2: .dash
    default: .other
    }
  }

  /// A span of code; what would end it is written as plain text.
  static func code(_ text: String) -> String {
    text.utf8.contains(0x60) || text.utf8.contains(0x0A) || text.utf8.contains(0x7C)
      ? escape(text, at: .cell) : "`\(text)`"
  }

  /// The address of a page of the web as it stands in a link; nil for any other address.
  static func address(_ url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    var address = ""
    for byte in url.utf8 {
      switch byte {
      case 0x26: address += "&amp;"
      case 0x21, 0x23...0x25, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    // Joiners belong to words and to pictures made of several signs.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }

  /// Whether a character would be read as markup where it stands, after what was written by now.
  private static func acts(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar?, after: [UInt8], isFirst: Bool
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$": true
    case "&": next.map { $0 == "#" || $0.properties.isAlphabetic } ?? false
    case "#", "+", "-", "=", ":": isFirst || (scalar == ":" && next == "/")
    case ".": after.count >= 3 && after.suffix(3).allSatisfy { $0 | 0x20 == 0x77 }
    default: false
    }
  }

  /// A number with a point or bracket at the beginning would open a list.
  private static func escapeNumbering(_ text: String, after place: Place) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty || place == .number, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
