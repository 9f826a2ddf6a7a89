/// Of long lists people read the first few; that there are more is said by their number.
extension Collection {
  /// The first few as sentences of a reason, with how many follow.
  ///
  /// - Parameters:
  ///   - count: How many there are; the list may hold fewer, but no fewer than are told.
  ///   - sentence: What is said of one.
  /// - Returns: At most one more than `Reason.most`.
  func few(of count: Int? = nil, _ sentence: (Element) -> Reason) -> [Reason] {
    let more = (count ?? self.count) - Reason.most
    return prefix(Reason.most).map(sentence) + (more > 0 ? [Reason("and \(more) more")] : [])
  }
}

extension [String] {
  /// The first of a long list, with how many follow.
  package func few(_ most: Int) -> String { few(most, of: count) }

  /// The first of a list of so many, of which no more need be known.
  func few(_ most: Int, of count: Int) -> String {
    let shown = prefix(most).joined(separator: ", ")
    return count > most ? "\(shown) and \(count - most) more" : shown
  }
}

extension String {
  /// The text as it is referred to elsewhere: the beginning of one that is longer than any honest
  /// name.
  package var clipped: String {
    guard utf8.count > Self.longestName else { return self }
    let start = prefix(Self.longestName)
    return start.endIndex < endIndex ? start + "…" : self
  }

  private static let longestName = 200
}
