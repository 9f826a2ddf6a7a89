import Diagnostics
package import LocatedYAML

/// A day of the Gregorian calendar, without time or zone.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package var year: Int
  package var month: Int
  package var day: Int

  /// A day that is known to exist.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after the first of 1970.
  init(daysSince1970 days: Int) {
    // Years begin with March here, so that the day of leap years is the last one.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days of a month.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The same day so many months later; a day that the month lacks becomes its last.
  package static func + (date: CalendarDate, period: CalendarPeriod) -> CalendarDate {
    let months = date.year * 12 + date.month - 1 + period.months
    let (year, month) = (months / 12, months % 12 + 1)
    return CalendarDate(
      year: year, month: month, day: min(date.day, days(inMonth: month, of: year)))
  }

  package var nextDay: CalendarDate {
    if day < Self.days(inMonth: month, of: year) {
      return CalendarDate(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? CalendarDate(year: year, month: month + 1, day: 1)
      : CalendarDate(year: year + 1, month: 1, day: 1)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it.
  package var description: String {
    // A day so many years on has more digits than any date in a file.
    guard year < 10_000 else {
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var rest = (year * 100 + month) * 100 + day
      for index in (0..<10).reversed() where index != 4 && index != 7 {
        bytes[index] = 0x30 + UInt8(rest % 10)
        rest /= 10
      }
      bytes[4] = 0x2D
      bytes[7] = 0x2D
      return 10
    }
  }
}

extension CalendarDate: ScalarReadable {
  package static let shape = ScalarShape(pattern: PartialDate.dayPattern)

  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    let partial = try PartialDate(bytes, in: .day)
    guard partial.precision == .day else {
      throw DatePlace.day.problem(with: "\(partial)", "'\(partial)' names no day")
    }
    self = partial.earliest
  }
}
