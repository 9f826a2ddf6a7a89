/// What of the facts is other than before.
struct FactShift {
  /// The items of which other phases are shown, or whose answer is another.
  var items: [Int] = []
  /// The indicators that have other values.
  var indicators: [Int] = []
  /// The kinds of which other numbers of documents count, with the numbers before.
  var kinds: [Int: DocumentCounts.Counts] = [:]
  /// The item that counts now and did not before, or the other way round, or is answered now and was
  /// not: whatever looks at it is judged anew, also if its levels are the same.
  var restated: Int?
}
