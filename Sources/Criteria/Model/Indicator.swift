package import LocatedYAML

/// A number, or a yes or no, that the quantitative questionnaire asks for.
package struct Indicator: Hashable, Sendable {
  /// What values an indicator may take.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whole and not negative.
    case count
    /// Money; not negative.
    case amount
    case days
    case ratio
    /// Between 0 and 1.
    case share
    /// Any number, also below 0.
    case number
    /// True or false.
    case flag

    /// Whether values below 0 make sense.
    package var allowsSign: Bool { self == .number }

    /// The lowest value there can be, if there is one.
    package var lowest: Rational? { allowsSign ? nil : .zero }

    /// The highest value there can be, if there is one.
    package var highest: Rational? { self == .share ? .one : nil }
  }

  /// How a value follows from those of given indicators, by their indices.
  package enum Derivation: Hashable, Sendable {
    case quotient(numerator: Int, denominator: Int)
    case sum([Int])

    package var parts: [Int] {
      switch self {
      case .quotient(let numerator, let denominator): [numerator, denominator]
      case .sum(let parts): parts
      }
    }
  }

  package var id: String
  package var title: String
  package var definition: String?
  package var unit: String?
  package var kind: Kind
  package var sources: [String] = []
  /// What a figure must state about itself to count, by dimension, sorted.
  package var states: [Statement] = []
  package var derivation: Derivation?
  /// Where it is written.
  package var origin: Origin
}
