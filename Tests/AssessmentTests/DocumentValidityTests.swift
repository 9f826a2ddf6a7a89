import Assessment
import Criteria
import Dossier
import TestSupport
import Testing

/// A document is valid if it is final, dated on or before as-of, and neither expired nor too old.
@Suite struct DocumentValidityTests {
  /// Whether a document counts on a day, told by the condition that asks for its kind.
  private func counts(_ document: String, on day: String, maxAge: String? = nil) throws -> Bool {
    var example = Example()
    let age = maxAge.map { ", max-age: \($0)" } ?? ""
    example.setKinds("{id: plan, title: Plan\(age)}")
    example.setDocuments(document)
    example.setClock(day)
    let verdict = try example.verdict("{document: plan}")
    #expect(verdict == .met || verdict == .unknown)
    return verdict == .met
  }

  private func document(_ date: String, _ more: String = "", status: String = "final") -> String {
    Example.document(
      "D", "kind: plan" + (more.isEmpty ? "" : ", \(more)"), date: date, status: status)
  }

  @Test(arguments: [
    ("2024-06-29", true), ("2024-06-30", true), ("2024-07-01", false), ("2025-01-01", false),
    ("2024-06", true), ("2024-07", false), ("2024-05", true),
    ("2024", false), ("2023", true), ("1950-01-01", true),
  ])
  func `the last day a date may mean lies on or before as-of`(_ date: String, _ isValid: Bool)
    throws
  {
    #expect(try counts(document(date), on: "2024-06-30") == isValid)
  }

  @Test func `a document of 2024 is valid from the last day of that year`() throws {
    #expect(try !counts(document("2024"), on: "2024-06-30"))
    #expect(try !counts(document("2024"), on: "2024-12-30"))
    #expect(try counts(document("2024"), on: "2024-12-31"))
  }

  @Test func `a draft is never valid`() throws {
    #expect(try !counts(document("2020-01-01", status: "draft"), on: "2024-06-30"))
    #expect(try counts(document("2020-01-01", status: "final"), on: "2024-06-30"))
  }

  @Test(arguments: [
    ("2024-06-29", false), ("2024-06-30", true), ("2024-07-01", true),
    ("2024-06", true), ("2024-05", false), ("2024", true), ("2023", false),
  ])
  func `valid-until lies on or after as-of, and counts as its last day`(
    _ until: String, _ isValid: Bool
  ) throws {
    let document = document("2020-01-01", "valid-until: \(until)")
    #expect(try counts(document, on: "2024-06-30") == isValid)
  }

  @Test(arguments: [
    ("2022-06-30", "24 months", true), ("2022-06-29", "24 months", false),
    ("2022-06-30", "2 years", true), ("2022-07-01", "24 months", true),
    // Known to the month or the year, it ages from the first day.
    ("2022-06", "24 months", false), ("2022-07", "24 months", true),
    ("2022", "24 months", false), ("2022", "29 months", false), ("2022", "30 months", true),
    ("2023", "18 months", true), ("2023", "17 months", false),
  ])
  func `date and max-age reach as-of, counted from the first day`(
    _ date: String, _ age: String, _ isValid: Bool
  ) throws {
    #expect(try counts(document(date), on: "2024-06-30", maxAge: age) == isValid)
  }

  @Test(arguments: [
    ("2023-01-31", "1 months", "2023-02-28", "2023-03-01"),
    ("2024-01-31", "1 months", "2024-02-29", "2024-03-01"),
    ("2024-02-29", "12 months", "2025-02-28", "2025-03-01"),
    ("2024-08-31", "6 months", "2025-02-28", "2025-03-01"),
    ("2024-03-31", "1 months", "2024-04-30", "2024-05-01"),
  ])
  func `a day the month lacks becomes its last`(
    _ date: String, _ age: String, _ lastDay: String, _ dayAfter: String
  ) throws {
    #expect(try counts(document(date), on: lastDay, maxAge: age))
    #expect(try !counts(document(date), on: dayAfter, maxAge: age))
  }

  @Test func `the shortest max-age of several kinds counts, for every kind`() throws {
    var example = Example()
    example.setKinds(
      "{id: old, title: T, max-age: 60 months}", "{id: new, title: T, max-age: 12 months}",
      "{id: any, title: T}")
    let date = "2023-12-30"
    example.setDocuments(Example.document("D", "kind: [old, new, any]", date: date))
    #expect(try example.verdict("{document: old}") == .unknown)
    #expect(try example.verdict("{document: any}") == .unknown)
    example.setDocuments(Example.document("D", "kind: [old, any]", date: date))
    #expect(try example.verdict("{document: old}") == .met)
    #expect(try example.verdict("{document: any}") == .met)
    #expect(try example.verdict("{document: new}") == .unknown)
  }

  @Test func `the earlier of valid-until and max-age ends it`() throws {
    let document = document("2023-01-01", "valid-until: 2024-12-31")
    #expect(try counts(document, on: "2024-01-01", maxAge: "12 months"))
    #expect(try !counts(document, on: "2024-01-02", maxAge: "12 months"))
    #expect(try counts(document, on: "2024-12-31", maxAge: "48 months"))
    #expect(try !counts(document, on: "2025-01-01", maxAge: "48 months"))
  }

  @Test func `every reason that keeps a document from being valid is given`() throws {
    var example = Example()
    example.setKinds("{id: plan, title: Plan, max-age: 12 months}")
    example.setDocuments(
      Example.document(
        "A", "kind: plan, valid-until: 2021-12-31", date: "2020-05-31", status: "draft"),
      Example.document("B", "kind: plan", date: "2025"),
      Example.document("C", "kind: plan", date: "2024-06-01"))
    let assessment = try example.assessed()
    let reasons = assessment.validity.map { $0.reasons(on: assessment.dossier.asOf) }
    try #require(reasons.count == 3)
    #expect(
      reasons[0] == [
        .draft, .expired(try #require(assessment.dossier.documents[0].validUntil)),
        .tooOld(lastDay: CalendarDate(year: 2021, month: 5, day: 31)),
      ])
    #expect(reasons[1] == [.datedLater(PartialDate(year: 2025))])
    #expect(reasons[2].isEmpty)
  }
}
