/// A number as other habits write it, in the spelling of the format.
///
/// A point or comma before exactly three last digits is thousands to one writer and decimals to
/// another, so such a number is left to its author.
package enum NumberRespelling {
  /// The spelling of the format, if the text can mean only one number; of a text that is no number a
  /// text that is none.
  package static func of(_ written: String) -> String? {
    if let whole = LargeNumber(written) { return whole.isSure ? whole.digits : nil }
    // No-break and narrow spaces, apostrophes and underscores only ever part groups.
    var text = written
    for sign in ["\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}", "_"] {
      text = text.split(separator: sign, omittingEmptySubsequences: false).joined(separator: " ")
    }
    if text.hasSuffix(" %") { text = String(text.dropLast(2)) + "%" }
    let grouped =
      groups(of: text, separator: ",", point: ".") ?? groups(of: text, separator: ".", point: ",")
    let respelt = grouped ?? decimalComma(text)
    return respelt == written ? nil : respelt
  }

  /// Two groups or more, so that the sign between them cannot stand before decimals; or one group
  /// with decimals after the other sign.
  private static func groups(of text: String, separator: Character, point: Character) -> String? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count > 1 else { return nil }
    let tail = last.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 2 || tail.count > 1 else { return nil }
    let isOneSign = parts.dropLast().allSatisfy { !$0.contains(point) }
    guard isOneSign, (parts.dropFirst().dropLast() + [tail[0]]).allSatisfy({ $0.count == 3 })
    else { return nil }
    let whole = (parts.dropLast() + [tail[0]]).joined(separator: " ")
    return tail.count > 1 ? "\(whole).\(tail[1])" : whole
  }

  /// One comma that three digits alone do not follow.
  private static func decimalComma(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !text.contains(".") else { return text }
    let decimals = parts[1].hasSuffix("%") ? parts[1].dropLast() : parts[1]
    return decimals.count == 3 ? text : "\(parts[0]).\(parts[1])"
  }
}
