import Criteria
import Testing

@Suite struct CalendarDateTests {
  private static func date(_ text: String) -> CalendarDate? {
    var text = text
    return text.withUTF8 { try? CalendarDate(scalar: $0) }
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2024-12-31", "2024-01-01", "0001-01-01"])
  func `a day of the calendar is read and written alike`(_ text: String) {
    #expect(Self.date(text)?.description == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-06-31",
    "2024-09-31", "2024-11-31", "2024-01-32", "2024-13-01", "2024-00-10", "2024-01-00",
    "0000-01-01", "2024-1-1", "2024-01-1", "24-01-01", "2024/01/01", "2024.01.01", "01.02.2024",
    "20240101", "2024-06", "2024", " 2024-06-30", "2024-06-30 ", "2024-06-30T00", "2024-06-3x",
    "2024-06--1", "-024-06-30", "+024-06-30", "30 June 2024", "yesterday",
  ])
  func `anything else is no day`(_ text: String) {
    #expect(Self.date(text) == nil)
  }

  @Test(arguments: [
    ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2024-02-28", 12, "2025-02-28"), ("2023-02-28", 12, "2024-02-28"),
    ("2024-03-31", 1, "2024-04-30"), ("2024-12-31", 2, "2025-02-28"),
    ("2024-12-15", 1, "2025-01-15"), ("2024-11-30", 1, "2024-12-30"),
    ("2024-12-01", 0, "2024-12-01"), ("2019-12-31", 60, "2024-12-31"),
    ("1896-02-29", 48, "1900-02-28"), ("2024-08-31", 6, "2025-02-28"),
  ])
  func `months are calendar months, and a day the month lacks becomes its last`(
    _ start: String, _ months: Int, _ end: String
  ) throws {
    let date = try #require(Self.date(start))
    #expect(date + CalendarPeriod(months: months) == Self.date(end))
  }

  @Test func `four hundred years have 146097 days, each after the one before`() {
    let end = CalendarDate(year: 2400, month: 1, day: 1)
    var day = CalendarDate(year: 2000, month: 1, day: 1)
    var days = 0
    var isOrdered = true
    while day < end, days < 200_000 {
      let next = day.nextDay
      isOrdered = isOrdered && day < next
      day = next
      days += 1
    }
    #expect(days == 146_097)
    #expect(day == end)
    #expect(isOrdered)
  }

  @Test(arguments: [
    (1, 2023, 31), (2, 2023, 28), (2, 2024, 29), (2, 1900, 28), (2, 2000, 29), (4, 2024, 30),
    (6, 2024, 30), (7, 2024, 31), (8, 2024, 31), (9, 2024, 30), (11, 2024, 30), (12, 2024, 31),
  ])
  func `every month has its days`(_ month: Int, _ year: Int, _ days: Int) {
    #expect(CalendarDate.days(inMonth: month, of: year) == days)
  }

  @Test func `dates are ordered by year, then month, then day`() throws {
    let texts = ["2023-12-31", "2024-01-30", "2024-02-01", "2024-02-10", "2025-01-01"]
    let dates = try texts.map { try #require(Self.date($0)) }
    #expect(dates.reversed().sorted() == dates)
    #expect(Set(dates).count == texts.count)
  }
}
