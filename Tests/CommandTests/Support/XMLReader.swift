import Foundation

/// The few rules of XML that pictures here must keep: tags that close, texts without bare signs.
final class XMLReader {
  private(set) var texts: [String] = []

  /// Whether a text is well formed, as far as the program writes XML.
  func accepts(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      guard note(rest[..<start]) else { return false }
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      guard !tag.contains("<") else { return false }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty && note(rest)
  }

  /// Keeps a text with its escapes undone; false if it has a bare sign.
  private func note(_ text: Substring) -> Bool {
    let names = ["lt": "<", "gt": ">", "quot": "\"", "amp": "&"]
    var plain = ""
    var rest = text
    while let sign = rest.firstIndex(where: { $0 == "&" || $0 == ">" }) {
      guard rest[sign] == "&", let end = rest[sign...].firstIndex(of: ";"),
        let known = names[String(rest[rest.index(after: sign)..<end])]
      else { return false }
      plain += rest[..<sign] + known
      rest = rest[rest.index(after: end)...]
    }
    texts.append(plain + rest)
    return true
  }
}
