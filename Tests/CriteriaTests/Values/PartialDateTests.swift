import Criteria
import Testing

@Suite struct PartialDateTests {
  private func read(_ text: String) -> PartialDate? {
    var text = text
    return text.withUTF8 { try? PartialDate(scalar: $0) }
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-12", "2024-12-01", "2024-12-31"),
    ("2024-04", "2024-04-01", "2024-04-30"),
    ("2024-06-30", "2024-06-30", "2024-06-30"),
  ])
  func `a date reaches from its first to its last possible day`(
    _ text: String, _ first: String, _ last: String
  ) throws {
    let date = try #require(read(text))
    #expect(date.earliest.description == first)
    #expect(date.latest.description == last)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13", "2024-00", "2024-1", "24", "202", "20240", "2024-",
    "2024-06-", "2024-6-30", "2024/06", "06-2024", "0000", "-024", "2024 ", " 2024", "202x",
    "2024-0x", "about 2024", "2024-06-30-01",
  ])
  func `anything else is no date`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `a year, its first month and its first day are three different dates`() {
    let dates = [read("2024"), read("2024-01"), read("2024-01-01")].compactMap { $0 }
    #expect(Set(dates).count == 3)
    #expect(PartialDate(year: 2024) == read("2024"))
  }
}
