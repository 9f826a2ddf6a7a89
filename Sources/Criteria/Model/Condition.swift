package import Diagnostics

/// What must hold: a comparison, a document, an item's level, or several of these.
///
/// There is no negation: one more valid document that no figure cites never lowers a level.
package struct Condition: Hashable, Sendable {
  package var id: String?
  package var title: String?
  package var sources: [String] = []
  package var form: Form

  /// The kinds of condition; the list is closed.
  package indirect enum Form: Hashable, Sendable {
    case comparison(indicator: Int, Comparison, Threshold)
    case flag(indicator: Int, is: Bool)
    case document(kind: Int, within: CalendarPeriod?, count: Int)
    case item(Int, atLeast: Int)
    case group(Quota, [Condition])
    case reference(Int)
  }

  /// How many conditions of a group must hold.
  package enum Quota: Hashable, Sendable {
    case all, any
    case atLeast(Int)

    /// The number, of so many conditions.
    package func count(of total: Int) -> Int {
      switch self {
      case .all: total
      case .any: 1
      case .atLeast(let count): count
      }
    }
  }

  /// This condition and all that stand inside it, itself first.
  package var flattened: [Condition] {
    var list = [self]
    var next = 0
    while next < list.count {
      if case .group(_, let members) = list[next].form { list += members }
      next += 1
    }
    return list
  }
}

/// How a value is compared with a threshold.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case moreThan = "more-than"
  case atLeast = "at-least"
  case lessThan = "less-than"
  case atMost = "at-most"

  package func holds(_ value: Rational, _ threshold: Rational) -> Bool {
    switch self {
    case .moreThan: value > threshold
    case .atLeast: value >= threshold
    case .lessThan: value < threshold
    case .atMost: value <= threshold
    }
  }

  /// Whether larger values help.
  package var isLowerBound: Bool { self == .moreThan || self == .atLeast }
}

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

/// A type of centre, with the rule a centre must satisfy.
package struct Designation: Hashable, Sendable {
  package var id: String
  package var title: String
  package var requires: Condition
}
