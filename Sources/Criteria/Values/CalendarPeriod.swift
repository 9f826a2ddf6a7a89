import Diagnostics
package import LocatedYAML

/// A number of calendar months.
package struct CalendarPeriod: Hashable, Sendable, Comparable {
  package var months: Int

  package init(months: Int) {
    self.months = months
  }

  package static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool {
    left.months < right.months
  }
}

extension CalendarPeriod: CustomStringConvertible {
  /// The duration as the format spells it; more months than are read are years.
  package var description: String {
    months > Self.mostNumber && months.isMultiple(of: 12)
      ? "\(months / 12) years" : "\(months) months"
  }

  /// The largest number of months or of years that is read.
  private static let mostNumber = 999_999
}

extension CalendarPeriod: ScalarReadable {
  package static let shape = ScalarShape(pattern: "[0-9]{1,6} (?:months|years)")

  /// Reads `N months` or `N years`.
  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let unit = bytes.dropFirst(digits.count)
    let isMonths = unit.elementsEqual(" months".utf8)
    let isYears = unit.elementsEqual(" years".utf8)
    guard (1...6).contains(digits.count), isMonths || isYears else {
      let written = String(decoding: bytes, as: UTF8.self)
      throw ScalarProblem(
        .malformedDuration, "\(written.quoted) is not a duration",
        wayOut: "write it as '24 months' or '5 years'", respelling: Self.respelling(of: written))
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    self.init(months: isYears ? number * 12 : number)
  }

  /// A number and a word for months or years, however they are put together.
  private static func respelling(of written: String) -> String? {
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let word = written.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard (1...6).contains(digits.count) else { return nil }
    return switch word {
    case "month", "months": "\(digits) months"
    case "year", "years": "\(digits) years"
    default: nil
    }
  }
}
