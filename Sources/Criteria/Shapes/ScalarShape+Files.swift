package import LocatedYAML

extension ScalarShape {
  /// The number of the format of these files.
  package static let format = ScalarShape(pattern: "1", numbers: .whole(1...1))

  /// A whole number, which a fraction may be too: `8/4`, `400%`.
  package static let whole = {
    var shape = Rational.shape
    shape.pattern = shape.pattern.map { #"(?!.*\.[0-9]*[1-9][^%]*$)\#($0)"# }
    if case .within(let bounds) = shape.numbers { shape.numbers = .whole(bounds) }
    return shape
  }()

  /// A number from 0 to 1.
  static let portion = ScalarShape(pattern: Rational.shape.pattern, numbers: .within(0...1))
}
