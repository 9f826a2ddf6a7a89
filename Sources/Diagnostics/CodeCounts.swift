/// How many problems of each code there are; asked at every report, so no dictionary.
struct CodeCounts {
  private var counts: [Int] = []
  /// How many problems of all codes there are.
  private(set) var total = 0

  subscript(_ code: DiagnosticCode) -> Int {
    get { counts.isEmpty ? 0 : counts[code.position] }
    set {
      if counts.isEmpty { counts = Array(repeating: 0, count: DiagnosticCode.allCases.count) }
      total += newValue - counts[code.position]
      counts[code.position] = newValue
    }
  }

  /// By how many each code exceeds a limit that it exceeds.
  func excess(over limit: Int) -> [DiagnosticCode: Int] {
    guard total > limit else { return [:] }
    var excess: [DiagnosticCode: Int] = [:]
    for code in DiagnosticCode.allCases where self[code] > limit {
      excess[code] = self[code] - limit
    }
    return excess
  }
}

extension DiagnosticCode {
  /// Its position among all codes: an enumeration without payloads is kept as just that.
  var position: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
