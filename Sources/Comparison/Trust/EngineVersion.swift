/// A version of this program as reports name it: `oeci 0.1.0`.
struct EngineVersion: Comparable {
  private let numbers: [Int]

  /// The version that a report names; nil for what no version of this program writes.
  init?(_ engine: String) {
    let parts = engine.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "oeci" else { return nil }
    let words = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let numbers = words.compactMap { word in
      // What a number is written as again, so neither signs nor leading zeros.
      Int(word).flatMap { $0 >= 0 && String($0) == word ? $0 : nil }
    }
    guard words.count == 3, numbers.count == 3 else { return nil }
    self.numbers = numbers
  }

  static func < (left: EngineVersion, right: EngineVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
