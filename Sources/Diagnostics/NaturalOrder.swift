/// The order in which people list ids: D-2 before D-10, because digits are read as numbers.
///
/// Two ids that differ only in leading zeros are told apart by their bytes, so that the order is total.
package enum NaturalOrder {
  /// Whether one id stands before another.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    var (one, two) = (left.utf8[...], right.utf8[...])
    while let a = one.first, let b = two.first {
      if isDigit(a), isDigit(b) {
        let (first, second) = (number(from: &one), number(from: &two))
        if first.count != second.count { return first.count < second.count }
        if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
      } else {
        if a != b { return a < b }
        one.removeFirst()
        two.removeFirst()
      }
    }
    if one.isEmpty != two.isEmpty { return one.isEmpty }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Takes the digits at the beginning of a text, and returns them without leading zeros.
  private static func number(from text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return digits.drop { $0 == UInt8(ascii: "0") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Sequence<String> {
  /// The ids in the order in which people list them.
  package var inNaturalOrder: [String] { sorted(by: NaturalOrder.precedes) }

  /// The ids in the order of their bytes, which normal forms have: their digests never change with the order
  /// that people like to read.
  package var inByteOrder: [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
