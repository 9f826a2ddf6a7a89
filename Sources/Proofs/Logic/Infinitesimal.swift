import Criteria

/// A number and a multiple of something positive that is smaller than every number.
///
/// `x > 3` is the same as `x ≥ 3 + ε`, so that strict and other bounds are handled alike.
struct Infinitesimal: Hashable, Comparable {
  var number: Rational
  var epsilons: Rational

  init(_ number: Rational, _ epsilons: Rational = .zero) {
    self.number = number
    self.epsilons = epsilons
  }

  static let zero = Infinitesimal(.zero)

  var isWhole: Bool { number.isWhole && epsilons.isZero }

  static func < (left: Infinitesimal, right: Infinitesimal) -> Bool {
    left.number == right.number ? left.epsilons < right.epsilons : left.number < right.number
  }

  static func + (left: Infinitesimal, right: Infinitesimal) -> Infinitesimal {
    Infinitesimal(left.number + right.number, left.epsilons + right.epsilons)
  }

  static func - (left: Infinitesimal, right: Infinitesimal) -> Infinitesimal {
    Infinitesimal(left.number - right.number, left.epsilons - right.epsilons)
  }

  static func * (left: Infinitesimal, right: Rational) -> Infinitesimal {
    Infinitesimal(left.number * right, left.epsilons * right)
  }
}
