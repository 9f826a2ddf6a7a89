package import Diagnostics

/// The number of a comparison, the same for all or by designation.
package enum Threshold: Hashable, Sendable {
  case same(Rational)
  /// By index of designation; the place is the map's, for those who miss one.
  case perDesignation([Rational?], place: SourceRange)

  package func value(for designation: Int) -> Rational? {
    switch self {
    case .same(let value): value
    case .perDesignation(let values, _): values[designation]
    }
  }
}
