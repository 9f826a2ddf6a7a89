/// Gives every problem a name that stays when lines above it come or go.
///
/// It is made from the code, the file and the message, and counts equal ones, but knows no lines.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  mutating func next(for diagnostic: Diagnostic) -> String {
    let identity = [diagnostic.code.rawValue, diagnostic.range.file.path, diagnostic.message]
      .joined(separator: "\u{1F}")
    let count = seen[identity, default: 0]
    seen[identity] = count + 1
    return "\(Self.hash(identity)):\(count + 1)"
  }

  /// FNV-1a with 64 bits: the same on every machine.
  private static func hash(_ text: String) -> String {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
