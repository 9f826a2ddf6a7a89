import Diagnostics
package import LocatedYAML

/// A document's date, known to the day, the month or only the year.
package struct PartialDate: Hashable, Sendable {
  package enum Precision: Hashable, Sendable { case year, month, day }

  package let precision: Precision
  /// The first day it may mean; what counts when a document ages.
  package let earliest: CalendarDate

  /// The last day it may mean; what counts when it must lie on or before another.
  package var latest: CalendarDate {
    switch precision {
    case .day: earliest
    case .month:
      CalendarDate(
        year: earliest.year, month: earliest.month,
        day: CalendarDate.days(inMonth: earliest.month, of: earliest.year))
    case .year: CalendarDate(year: earliest.year, month: 12, day: 31)
    }
  }
}

extension PartialDate: CustomStringConvertible {
  package var description: String {
    let full = earliest.description
    return switch precision {
    case .day: full
    case .month: String(full.dropLast(3))
    case .year: String(full.dropLast(6))
    }
  }
}

extension PartialDate: ScalarReadable {
  package static let shape = ScalarShape(
    pattern: "\(dayPattern)|\(yearPattern)(?:-(?:0[1-9]|1[0-2]))?", numbers: yearNumbers)

  /// A year; the calendar has none before the first.
  package static let yearPattern = "(?!0000)[0-9]{4}"

  /// What a plain year is taken for.
  ///
  /// One before 1000 would lose its zeros; nobody has evidence of such a year.
  package static let yearNumbers = ScalarShape.Numbers.whole(1000...9999)

  /// A day that the calendar has, with those of February in leap years.
  static let dayPattern = {
    let days =
      "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
      + "|02-(?:0[1-9]|1[0-9]|2[0-8])"
    let leapYear = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
    return "(?:\(yearPattern)-(?:\(days))|(?!0000)\(leapYear)-02-29)"
  }()

  /// Reads `2024-06-30`, `2024-06` or `2024`.
  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    try self.init(bytes, in: .any)
  }

  /// The same, with what is said of another text fitting a place.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, in place: DatePlace
  ) throws(ScalarProblem) {
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    func isDash(_ index: Int) -> Bool { bytes[index] == 0x2D }
    // Made up only where it is needed, for dates are many and most are right.
    var written: String { String(decoding: bytes, as: UTF8.self) }
    var malformed: ScalarProblem { place.problem(with: written) }
    let length = bytes.count
    guard length == 4 || length == 7 || length == 10, let year = number(0..<4), year > 0 else {
      throw malformed
    }
    guard bytes.count > 4 else {
      self.init(precision: .year, earliest: CalendarDate(year: year, month: 1, day: 1))
      return
    }
    guard isDash(4), let month = number(5..<7) else { throw malformed }
    guard (1...12).contains(month) else {
      throw place.problem(
        with: written, "\(written.quoted): a year has months 01 to 12",
        otherwise: "write a month from 01 to 12")
    }
    guard bytes.count > 7 else {
      self.init(precision: .month, earliest: CalendarDate(year: year, month: month, day: 1))
      return
    }
    guard isDash(7), let day = number(8..<10) else { throw malformed }
    let days = CalendarDate.days(inMonth: month, of: year)
    guard day >= 1, day <= days else {
      throw place.problem(
        with: written, "\(written.quoted): that month has days 01 to \(days)",
        otherwise: "write a day from 01 to \(days)")
    }
    self.init(precision: .day, earliest: CalendarDate(year: year, month: month, day: day))
  }
}

extension PartialDate {
  /// A day that is known.
  package init(day: CalendarDate) {
    self.init(precision: .day, earliest: day)
  }

  /// A month of which no day is known.
  package init(month: Int, of year: Int) {
    self.init(precision: .month, earliest: CalendarDate(year: year, month: month, day: 1))
  }

  /// A year of which nothing more is known.
  package init(year: Int) {
    self.init(precision: .year, earliest: CalendarDate(year: year, month: 1, day: 1))
  }
}
