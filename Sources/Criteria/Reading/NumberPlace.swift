import Diagnostics
package import LocatedYAML

/// What a place expects of a number, so that what is said of a wrong one fits there.
package struct NumberPlace {
  package var allowsSign = false
  /// The kind of indicator it is a value of, if it is one.
  package var kind: Indicator.Kind?
  /// The unit of that indicator.
  package var unit: String?

  package init(allowsSign: Bool = false) {
    self.allowsSign = allowsSign
  }

  /// The place of a value of an indicator.
  package init(_ indicator: Indicator) {
    allowsSign = indicator.kind.allowsSign
    kind = indicator.kind
    unit = indicator.unit
  }

  /// Reads a number as the place expects it.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Rational {
    do throws(ScalarProblem) {
      return try Rational(scalar: bytes, allowingSign: allowsSign)
    } catch {
      throw problem(
        with: String(decoding: bytes, as: UTF8.self), otherwise: error.wayOut ?? "")
    }
  }

  /// What is wrong with a text that is no number, and what it may mean here.
  ///
  /// - Parameters:
  ///   - written: The text.
  ///   - fault: How numbers are spelled, where nothing better can be said.
  /// - Returns: The problem.
  package func problem(
    with written: String, otherwise fault: String = Rational.examples
  ) -> ScalarProblem {
    var problem = ScalarProblem(
      .malformedNumber, "\(written.quoted) is not a number", wayOut: fault)
    if let slip = NumberSlip(written) {
      problem.wayOut = slip.remedy
      problem.respelling = slip.respelling.flatMap { accepts($0) ? $0 : nil }
      problem.isSure = false
      return problem
    }
    guard let reading = NumberReading(written) else { return problem }
    let relation = reading.unit.map { UnitWord.relation($0, to: unit) } ?? .same
    if relation == .other, let unit {
      problem.wayOut = "convert it to \(unit), then write the number alone"
      return problem
    }
    let numbers = reading.spellings.compactMap { text in value(of: text).map { (text, $0) } }
    guard let first = numbers.first else { return problem }
    let fitting = numbers.filter { fits($0.1) }.map(\.0)
    guard !fitting.isEmpty else {
      let advice = advice(onMisfit: first.1, spelled: first.0)
      problem.wayOut =
        advice?.text
        ?? (kind == .count && first.0.hasSuffix("%")
          ? "write how many there are, not a percentage"
          : "it is spelled '\(first.0)', which is not a value for this figure")
      problem.respelling = advice?.spelling
      problem.isSure = false
      return problem
    }
    problem.respelling = fitting.count == 1 ? fitting[0] : nil
    problem.isSure = reading.isSure && relation == .same
    problem.wayOut = advice(reading, fitting, relation)
    return problem
  }

  private func advice(
    _ reading: NumberReading, _ fitting: [String], _ relation: UnitWord.Relation
  ) -> String {
    var text = reading.advice(for: fitting)
    guard relation == .unknown, let beside = reading.unit else { return text }
    text +=
      fitting.count == 1 && !text.contains(" if ")
      ? " without \(beside.quoted)" : ", without \(beside.quoted)"
    return text + (unit.map { " if it counts \($0), else convert it first" } ?? "")
  }

  private func value(of text: String) -> Rational? {
    var copy = text
    return copy.withUTF8 { try? Rational(scalar: $0, allowingSign: allowsSign) }
  }

  /// Whether a text is a number that an indicator of the kind can have as its value.
  func accepts(_ text: String) -> Bool { value(of: text).map(fits) ?? false }

  /// Whether an indicator of the kind can have a value.
  package func fits(_ value: Rational) -> Bool {
    switch kind {
    case .count: value.isWhole
    case .share: value <= .one
    default: true
    }
  }

  /// What a number may mean that is none for the kind; nil if nobody can tell.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - text: The number as the format spells it.
  /// - Returns: What to say, with the spelling if there is but one.
  package func advice(
    onMisfit value: Rational, spelled text: String
  ) -> (text: String, spelling: String?)? {
    let isPlain = text.utf8.allSatisfy { ![0x25, 0x2F].contains($0) }
    switch kind {
    case .share where isPlain && value > .one && value <= Rational(100):
      return ("write '\(text)%' if it is per cent", "\(text)%")
    case .count where isPlain && value > .one:
      let whole = String(text.prefix { $0 != "." })
      let next = Int(whole.filter { $0 != " " }).map { Rational($0 + 1).text }
      return next.map { next in
        ("a count is whole: write '\(whole)' or '\(next)', as the indicator is defined", nil)
      }
    default: return nil
    }
  }
}
