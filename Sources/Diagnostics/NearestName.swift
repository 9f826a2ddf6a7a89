/// Finds the known name that a mistyped one most likely means.
package enum NearestName {
  /// The candidate that a name is in other signs of the same look, or else the nearest one.
  package static func meant(
    by name: String, among candidates: some Sequence<String>
  ) -> String? {
    if let plain = LookAlike.plain(name), candidates.contains(plain) { return plain }
    return of(name, among: candidates)
  }

  /// The nearest candidate within a third of the name's length, at least one edit; none with other
  /// numbers in it.
  ///
  /// Of equally near candidates the one that sorts first, so that the answer never depends on
  /// their order.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates)?.name
  }

  /// The candidates that have a word in common with a name, as `strategic-plan` has with `strategy`.
  ///
  /// - Returns: A few at most, in the order of their names; none where too many have one to help.
  static func sharingWord(with name: String, among candidates: some Sequence<String>) -> [String] {
    let words = self.words(of: name)
    guard !words.isEmpty else { return [] }
    let found = candidates.prefix(mostCandidates).filter { candidate in
      self.words(of: candidate).contains { other in
        words.contains { word in
          let common = zip(word, other).prefix { $0 == $1 }.count
          return common >= max(shortestWord, max(word.count, other.count) * 3 / 5)
        }
      }
    }
    return found.count > mostAlike ? [] : found.sorted()
  }

  /// The words of a name that are long enough to tell anything.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map(String.init)
      .filter { $0.count >= shortestWord }
  }

  private static let shortestWord = 5
  private static let mostAlike = 6

  /// Whether a mistyped name is long enough, and nearer to what it is taken for than to all else.
  package static func isSure(
    _ meant: String, for name: String, among candidates: some Sequence<String>
  ) -> Bool {
    if LookAlike.plain(name) == meant || isOtherCase(of: name, in: candidates) { return true }
    guard name.unicodeScalars.count >= shortestSureName,
      let first = nearest(to: name, among: [meant])
    else { return false }
    let others = candidates.filter { $0 != meant }
    return nearest(to: name, among: others).map { $0.distance > first.distance } ?? true
  }

  /// Whether one candidate, and no other, is a name in other capitals.
  package static func isOtherCase(
    of name: String, in candidates: some Sequence<String>
  ) -> Bool {
    let lower = name.lowercased()
    return candidates.reduce(0) { $0 + ($1.lowercased() == lower ? 1 : 0) } == 1
  }

  /// Whether a name may be a slip for another: D-20 never is for D-10, but an id of its own that
  /// nothing has yet.
  private static func mayMean(_ candidate: String, by name: String) -> Bool {
    let (mine, other) = (numbers(in: name), numbers(in: candidate))
    if mine == other { return true }
    // One in words alone may lack the number in the middle of another.
    if mine.isEmpty { return !(candidate.last?.isNumber ?? false) }
    // A sign between two numbers is forgotten easily, but so no number becomes another.
    return mine.count != other.count && mine.joined() == other.joined()
  }

  /// The numbers in a name, without zeros at their beginning.
  private static func numbers(in name: String) -> [String] {
    name.split { !($0.isASCII && $0.isNumber) }.map { String($0.drop { $0 == "0" }) }
  }

  /// In a shorter name one wrong letter is too much to be sure of anything.
  private static let shortestSureName = 4

  private static func nearest(
    to name: String, among candidates: some Sequence<String>
  ) -> (distance: Int, name: String)? {
    let typed = Array(name.lowercased().unicodeScalars)
    guard typed.count <= longestName else { return nil }
    let limit = max(1, typed.count / 3)
    var best: (distance: Int, name: String)?
    var count = 0
    for candidate in candidates {
      count += 1
      guard count <= mostCandidates else { return nil }
      // A scalar takes four bytes at most, so that most names need no closer look.
      let difference = candidate.utf8.count - name.utf8.count
      guard (-limit * 4...limit * 4).contains(difference) else { continue }
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let bound = best?.distance ?? limit
      guard abs(scalars.count - typed.count) <= bound, candidate != name else { continue }
      let distance = editDistance(typed, scalars)
      guard distance <= bound, mayMean(candidate, by: name) else { continue }
      if let found = best, found.distance == distance, found.name <= candidate { continue }
      best = (distance, candidate)
    }
    return best
  }

  /// Among more names a guess is hardly ever right, and costs too much.
  private static let mostCandidates = 10_000

  /// Longer names are not worth a guess and would cost quadratic time.
  private static let longestName = 128

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...max(left.count, 1) where row <= left.count {
      var current = [row]
      for column in 1...max(right.count, 1) where column <= right.count {
        let substitution = left[row - 1] == right[column - 1] ? 0 : 1
        var cost = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + substitution)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
