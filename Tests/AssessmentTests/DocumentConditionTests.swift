import Assessment
import TestSupport
import Testing

@Suite struct DocumentConditionTests {
  private func example(_ documents: String...) -> Example {
    var example = Example()
    example.setKinds("{id: audit, title: Audit}", "{id: plan, title: Plan}")
    example.setDocuments(documents)
    return example
  }

  private static func audit(_ id: String, _ date: String, _ status: String = "final") -> String {
    Example.document(id, "kind: audit", date: date, status: status)
  }

  @Test func `absence is never unmet`() throws {
    var empty = example()
    empty.dossier["documents.yaml"] = nil
    #expect(try empty.verdict("{document: audit}") == .unknown)
    let other = example(Example.document("D", "kind: plan"), Example.document("E"))
    #expect(try other.verdict("{document: audit}") == .unknown)
  }

  @Test(arguments: [(1, Verdict.met), (2, .met), (3, .unknown)])
  func `as many valid documents as asked must be there`(_ count: Int, _ verdict: Verdict) throws {
    let example = example(
      Self.audit("A", "2024-01-01"), Self.audit("B", "2020-01-01"),
      Self.audit("C", "2024-01-01", "draft"),
      Self.audit("D", "2025-01-01"))
    #expect(try example.verdict("{document: audit, count: \(count)}") == verdict)
  }

  @Test(arguments: [
    ("2022-12-31", Verdict.met), ("2022-12-30", .unknown), ("2023-01", .met), ("2022-12", .unknown),
    ("2023", .met), ("2022", .unknown), ("2024-12-31", .met), ("2025-01-01", .unknown),
  ])
  func `within is counted from the first day of the date to as-of`(
    _ date: String, _ verdict: Verdict
  ) throws {
    let example = example(Self.audit("A", date))
    #expect(try example.verdict("{document: audit, within: 24 months}") == verdict)
    #expect(try example.verdict("{document: audit, within: 2 years}") == verdict)
  }

  @Test func `within and count are asked of the same documents`() throws {
    let example = example(Self.audit("A", "2024-06-01"), Self.audit("B", "2020-06-01"))
    #expect(try example.verdict("{document: audit, count: 2}") == .met)
    #expect(try example.verdict("{document: audit, within: 12 months, count: 2}") == .unknown)
    #expect(try example.verdict("{document: audit, within: 60 months, count: 2}") == .met)
  }

  @Test func `a document of several kinds counts for each`() throws {
    let example = example(Example.document("D", "kind: [audit, plan]"))
    #expect(try example.verdict("{all: [{document: audit}, {document: plan}]}") == .met)
    #expect(try example.verdict("{document: audit, count: 2}") == .unknown)
  }

  // MARK: Claimed

  @Test(arguments: [
    Self.audit("A", "2024-01-01", "draft"), Self.audit("A", "2030"), Self.audit("A", "1990"),
    Example.document("A", "kind: audit, valid-until: 2020-01-01", date: "2019-01-01"),
  ])
  func `claimed, every document listed counts, valid or not and of any age`(
    _ document: String
  ) throws {
    var example = example(document)
    example.setKinds("{id: audit, title: Audit, max-age: 12 months}")
    let judged = try example.judged("{document: audit, within: 1 months}")
    #expect(judged.verdict == .unknown)
    #expect(judged.claimed == .met)
    #expect(try example.judged("{document: audit, count: 2}").claimed == .unknown)
  }
}
