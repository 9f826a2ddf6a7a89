package import Diagnostics
import LocatedYAML

/// Where the parts of a condition are written.
extension Condition {
  /// A number of a threshold, with its place.
  package struct Number: Sendable {
    package var value: Rational
    /// The designation it is for; nil if it is the same for all.
    package var designation: Int?
    package var place: SourceRange
    /// How it is written; empty if that is not known.
    package var text: String
  }

  /// The numbers that a comparison compares with; none for another condition.
  package func numbers(in edition: Edition) -> [Number] {
    guard case .comparison(_, let comparison, let threshold) = form, let origin else { return [] }
    let entry = origin.entry(comparison.key)
    switch threshold {
    case .same(let value):
      return [
        Number(
          value: value, designation: nil, place: origin.place(of: comparison.key),
          text: entry?.value.text ?? "")
      ]
    case .perDesignation(let values, let place):
      return values.enumerated().compactMap { designation, value in
        guard let value else { return nil }
        let id = edition.designations[designation].id
        let node = entry?.value.entries.first { $0.key.text == id }?.value
        return Number(
          value: value, designation: designation, place: node?.range ?? place,
          text: node?.text ?? "")
      }
    }
  }

  /// What a message about the condition points at: the number, level or name that decides it, or
  /// the key of its members; nil for one that stands in for a faulty one.
  package var place: SourceRange? {
    guard let origin else { return nil }
    return switch form {
    case .comparison(_, let comparison, _): origin.place(of: comparison.key)
    case .flag: origin.place(of: Key.is)
    case .document: origin.place(of: origin.entry(Key.count) == nil ? Key.document : Key.count)
    case .item: origin.place(of: Key.atLeast)
    case .group(.all, _): origin.place(ofKey: Key.all)
    case .group(.any, _): origin.place(ofKey: Key.any)
    case .group(.atLeast, _): origin.place(of: Key.atLeast)
    case .reference: origin.place(of: Key.ref)
    }
  }
}

extension Comparison {
  /// The key that it is written with.
  package var key: Key {
    switch self {
    case .moreThan: .moreThan
    case .atLeast: .atLeast
    case .lessThan: .lessThan
    case .atMost: .atMost
    }
  }
}
