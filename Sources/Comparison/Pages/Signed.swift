import Criteria

/// Numbers as comparisons print them.
enum Signed {
  /// A difference in tenths of a percent, with its sign.
  static func points(_ permille: Int) -> String {
    let sign = permille < 0 ? "-" : permille > 0 ? "+" : ""
    return "\(sign)\(permille.magnitude / 10).\(permille.magnitude % 10)"
  }
}

extension ScoreSeries {
  /// The totals as they are printed, in tenths of a percent; nil where a state has no score.
  var printed: [Int]? {
    let known = totals.compactMap { $0?.permille }
    return known.count == totals.count ? known : nil
  }

  /// The steps as they are printed: differences of printed totals, so that these add up too.
  var printedSteps: [Int]? { printed.map { zip($0, $0.dropFirst()).map { $1 - $0 } } }
}
