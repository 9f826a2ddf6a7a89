import Criteria
import Testing

@Suite struct CalendarPeriodTests {
  private func read(_ text: String) -> CalendarPeriod? {
    var text = text
    return text.withUTF8 { try? CalendarPeriod(scalar: $0) }
  }

  @Test(arguments: [
    ("24 months", 24), ("1 months", 1), ("60 months", 60), ("5 years", 60), ("1 years", 12),
    ("0 months", 0),
  ])
  func `a duration is a number of months or years`(_ text: String, _ months: Int) {
    #expect(read(text)?.months == months)
  }

  @Test(arguments: [
    "0 months", "1 months", "5 years", "999999 months", "83333 years", "83334 years",
    "999999 years",
  ])
  func `a duration that was read is spelled so that it can be read again`(_ text: String) throws {
    let duration = try #require(read(text))
    #expect(read(duration.description) == duration)
  }

  @Test(arguments: [
    "24", "months", " months", "24months", "24  months", "24 month", "1 year", "24 Months",
    "24 weeks", "24 days", "-1 months", "+1 months", "1.5 years", "1/2 years", "P24M", "24 months ",
    " 24 months", "24 months 1 years", "two years", "1e2 months", "99999999999999999999 years",
  ])
  func `anything else is no duration`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `two years and twenty-four months are the same duration`() {
    #expect(read("2 years") == read("24 months"))
    #expect(CalendarPeriod(months: 23) < CalendarPeriod(months: 24))
  }
}
