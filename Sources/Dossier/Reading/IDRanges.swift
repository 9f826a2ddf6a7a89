/// Ids in a few words, those that follow each other by number as a range.
enum IDRanges {
  /// - Parameters:
  ///   - ids: The ids.
  ///   - most: How many ids and ranges are named; of the others it is said how many there are.
  /// - Returns: The text, such as "D-20 to D-23, D-36".
  static func text(of ids: some Sequence<String>, most: Int) -> String {
    let numbered = ids.map(Numbered.init).sorted()
    var runs: [[Numbered]] = []
    for id in numbered {
      if let last = runs.last?.last, id.follows(last) {
        runs[runs.count - 1].append(id)
      } else {
        runs.append([id])
      }
    }
    let texts = runs.prefix(most).map { run in
      let last = run[run.count - 1].id
      return run.count > 2 ? "\(run[0].id) to \(last)" : run.map(\.id).joined(separator: ", ")
    }
    let left = runs.dropFirst(most).reduce(0) { $0 + $1.count }
    return texts.joined(separator: ", ") + (left > 0 ? " and \(left) more" : "")
  }

  /// An id with the number at its end.
  private struct Numbered: Comparable {
    let id: String
    let prefix: String
    let number: Int

    init(_ id: String) {
      self.id = id
      let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
      prefix = String(id.dropLast(digits.count))
      number = Int(String(digits)) ?? -1
    }

    func follows(_ other: Numbered) -> Bool {
      prefix == other.prefix && other.number >= 0 && number == other.number + 1
    }

    static func < (left: Numbered, right: Numbered) -> Bool {
      (left.prefix, left.number, left.id) < (right.prefix, right.number, right.id)
    }
  }
}
