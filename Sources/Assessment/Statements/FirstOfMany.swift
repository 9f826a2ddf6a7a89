/// Of long lists people read the first few; that there are more is said by their number.
package struct FirstOfMany: Hashable, Sendable {
  /// The first of them.
  package var shown: [String]
  /// How many there are in all.
  package var count: Int

  package var more: Int { count - shown.count }

  /// - Parameters:
  ///   - names: The list, or as much of it as is told.
  ///   - most: How many are told at most.
  ///   - count: How many there are; nil if the list has them all.
  package init(
    _ names: some Collection<String>, upTo most: Int = Reason.most, of count: Int? = nil
  ) {
    shown = Array(names.prefix(most))
    self.count = count ?? names.count
  }
}

extension Collection {
  /// The first few as parts of a reason, with how many follow.
  ///
  /// - Parameters:
  ///   - count: How many there are; the list may hold fewer, but no fewer than are told.
  ///   - statement: What is said of one.
  /// - Returns: At most one more than `Reason.most`.
  func few(of count: Int? = nil, _ statement: (Element) -> Reason) -> [Reason] {
    let more = (count ?? self.count) - Reason.most
    return prefix(Reason.most).map(statement) + (more > 0 ? [Reason(.more(more))] : [])
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
