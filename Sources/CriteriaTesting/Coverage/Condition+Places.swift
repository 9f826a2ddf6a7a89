import Criteria
import Diagnostics
import LocatedYAML

extension Condition {
  /// A number of a threshold, with its place.
  struct Number {
    var value: Rational
    /// The designation it is for; nil if it is the same for all.
    var designation: Int?
    var place: SourceRange
  }

  /// The numbers that a comparison compares with; none for another condition.
  func numbers(in edition: Edition) -> [Number] {
    guard case .comparison(_, let comparison, let threshold) = form, let origin else { return [] }
    let entry = origin.entry(comparison.key)
    switch threshold {
    case .same(let value):
      return [Number(value: value, designation: nil, place: origin.place(of: comparison.key))]
    case .perDesignation(let values, let place):
      return values.enumerated().compactMap { designation, value in
        guard let value else { return nil }
        let id = edition.designations[designation].id
        let node = entry?.value.entries.first { $0.key.text == id }?.value
        return Number(value: value, designation: designation, place: node?.range ?? place)
      }
    }
  }

  /// Where a key of it is written, or the condition if it is not.
  func place(ofKey key: Key) -> SourceRange? {
    origin.map { $0.entry(key)?.key.range ?? $0.place }
  }
}

extension Comparison {
  /// The key that it is written with.
  var key: Key {
    switch self {
    case .moreThan: .moreThan
    case .atLeast: .atLeast
    case .lessThan: .lessThan
    case .atMost: .atMost
    }
  }
}
