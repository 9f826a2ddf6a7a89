import Diagnostics
package import LocatedYAML

/// What a place expects of a date, so that what is said of a wrong one fits there.
package enum DatePlace {
  /// A day, a month or a year.
  case any
  case day
  case year

  /// What is wrong with a text that is no date, and what it may mean here.
  ///
  /// - Parameters:
  ///   - written: The text.
  ///   - message: What is wrong with it.
  ///   - fault: How to write it, where nothing better can be said.
  /// - Returns: The problem.
  package func problem(
    with written: String, _ message: String? = nil, otherwise fault: String? = nil
  ) -> ScalarProblem {
    var problem = ScalarProblem(
      .malformedDate, message ?? "\(written.quoted) is not a \(self == .year ? "year" : "date")",
      wayOut: fault ?? usual)
    if Self.isNone(written) {
      problem.wayOut = "remove the line if there is no such day"
      return problem
    }
    guard let reading = DateReading(written) else { return problem }
    let dates = reading.dates.filter { self == .any || $0.precision == .day }
    if self == .year {
      let years = Set(reading.dates.map(\.earliest.year))
      guard years.count == 1, let year = years.first else { return problem }
      problem.respelling = "\(year)"
      problem.wayOut = "write '\(year)'"
      problem.isSure = false
    } else if let date = dates.first {
      problem.respelling = dates.count == 1 ? "\(date)" : nil
      problem.isSure = reading.isSure
      problem.wayOut = advice(dates, written, reading)
    } else if let month = reading.dates.first {
      problem.wayOut = "write the day too, such as \(month.latest)"
    }
    return problem
  }

  /// Whether a text says that there is no date.
  private static func isNone(_ written: String) -> Bool {
    let letters = written.lowercased().filter(\.isLetter)
    return none.contains(letters) || written.allSatisfy { "-–—?. ".contains($0) }
  }

  private static let none: Set = [
    "unlimited", "unbefristet", "indefinite", "indefinitely", "none", "never", "na", "ka", "nd",
    "open", "permanent", "ongoing", "laufend", "illimité", "illimitée", "illimitata", "illimitato",
    "indeterminato", "indefinido", "unknown", "unbekannt", "noend", "tbd",
  ]

  /// How dates are spelled.
  private var usual: String {
    switch self {
    case .any: "write year, month and day, such as 2024-06-30, or only 2024-06 or 2024"
    case .day: "write year, month and day, such as 2024-06-30"
    case .year: "write the year only, as 2023"
    }
  }

  private func advice(
    _ dates: [PartialDate], _ written: String, _ reading: DateReading
  ) -> String {
    if reading.isSerial {
      return "write '\(dates[0])' if this is Excel's number of a day"
    }
    if dates.count == 1 { return "write '\(dates[0])' if \(dates[0].words) is meant" }
    let each = dates.map { "'\($0)' for \($0.words)" }
    return "write \(each.dropLast().joined(separator: ", ")) or \(each[each.count - 1])"
  }
}

extension PartialDate {
  /// The date as it is spoken: 12 February 2026.
  fileprivate var words: String {
    let month = MonthName.name(of: earliest.month)
    return switch precision {
    case .day: "\(earliest.day) \(month) \(earliest.year)"
    case .month: "\(month) \(earliest.year)"
    case .year: "\(earliest.year)"
    }
  }
}
