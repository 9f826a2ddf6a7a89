import Criteria
import Diagnostics
import Dossier
import Testing

@Suite struct `A document of a dossier` {
  /// Documents of one file, after its defaults.
  private func read(
    _ documents: String..., defaults: String = "{}"
  ) -> (dossier: Dossier?, problems: [Diagnostic]) {
    let entries = documents.map { "  - \($0)\n" }.joined()
    return DossierExample.read([
      "documents.yaml": "defaults: \(defaults)\ndocuments:\n\(entries)"
    ])
  }

  static let good = "id: D, title: T, status: final, date: 2024-01-01, place: Shelf"

  @Test func `takes owner and language from its file unless it says otherwise`() throws {
    let (dossier, problems) = DossierExample.read([
      "documents/one.yaml": """
      defaults: {owner: Surgery, language: it}
      documents:
        - {id: D-1, title: T, status: final, date: 2024, place: Shelf}
        - {id: D-2, title: T, status: final, date: 2024, place: Shelf, owner: Me, language: en}
      """,
      "documents/two.yaml": """
      defaults: {language: fr}
      documents: [{id: D-3, title: T, status: final, date: 2024, place: Shelf}]
      """,
      "documents/zero.yaml": """
      documents: [{id: D-4, title: T, status: final, date: 2024, place: Shelf}]
      """,
    ])
    #expect(problems.isEmpty)
    let documents = try #require(dossier?.documents)
    #expect(documents.map(\.owner) == ["Surgery", "Me", nil, nil])
    #expect(documents.map(\.language) == ["it", "en", "fr", nil])
  }

  @Test(arguments: ["{status: final}", "{kind: plan}", "{owners: Surgery}"])
  func `has no other defaults`(_ defaults: String) {
    #expect(read("{\(Self.good)}", defaults: defaults).problems.codes == [.unknownKey])
  }

  @Test func `keeps everything that is said of it`() throws {
    let digest = String(repeating: "0aB1", count: 16)
    let (dossier, problems) = read(
      """
      {id: D-1, kind: [report, plan], title: Il piano, status: draft, date: 2022-03,
          valid-until: 2026, language: it, english-summary: true, owner: Me, confidential: true,
          file: plans/2022.pdf, sha256: \(digest),
          shows: {A.2: [act, plan], A.1: {do: p. 9, plan: }}}
      """)
    #expect(problems.isEmpty)
    let document = try #require(dossier?.documents.first)
    #expect(document.kinds == [0, 1])
    #expect(document.status == .draft)
    #expect(document.date.description == "2022-03")
    #expect(document.validUntil?.description == "2026")
    #expect(document.hasEnglishSummary)
    #expect(document.isConfidential)
    #expect(document.location == .file("plans/2022.pdf"))
    #expect(document.sha256 == digest.lowercased())
    #expect(document.shows.map(\.item) == [0, 0, 1, 1])
    #expect(document.shows.map(\.phase) == [.plan, .do, .plan, .act])
    #expect(document.shows.map(\.page) == [nil, "p. 9", nil, nil])
  }

  @Test(arguments: ["id", "title", "status", "date"])
  func `needs id, title, status and date`(_ key: String) {
    let text = Self.good.split(separator: ", ").filter { !$0.hasPrefix("\(key): ") }
    let (_, problems) = read("{\(text.joined(separator: ", "))}")
    #expect(problems.codes == [.missingKey])
    #expect(problems.first?.message.contains("'\(key)'") == true)
  }

  @Test(arguments: [
    "", "file: a.pdf, url: https://example.org", "url: https://example.org, place: Shelf",
    "file: a.pdf, place: Shelf",
  ])
  func `is in exactly one place`(_ places: String) {
    let text = "id: D, title: T, status: final, date: 2024-01-01"
    #expect(read("{\(text), \(places)}").problems.codes == [.notExactlyOne])
  }

  @Test(arguments: ["/etc/passwd", "../a.pdf", "a/../../b.pdf", "a//b.pdf", "./a.pdf", "a/"])
  func `is a file under the evidence root`(_ path: String) {
    let text = "id: D, title: T, status: final, date: 2024-01-01, file: \(path)"
    #expect(read("{\(text)}").problems.codes == [.unsafePath])
  }

  @Test(arguments: [
    ("status: finale", DiagnosticCode.unknownWord), ("date: 2024-02-30", .malformedDate),
    ("valid-until: soon", .malformedDate), ("kind: plans", .unknownDocumentKind),
    ("kind: [plan, plans]", .unknownDocumentKind), ("english-summary: yes", .malformedBoolean),
    ("confidential: 1", .malformedBoolean), ("shows: {A.3: [plan]}", .unknownItem),
    ("shows: {A: [plan]}", .unknownItem), ("shows: {A.1: [act]}", .phaseOfItem),
    ("shows: {A.1: {check: p. 1}}", .phaseOfItem), ("shows: {A.1: [planning]}", .unknownWord),
    ("shows: [A.1]", .wrongShape), ("shows: {A.1: plan}", .wrongShape),
    ("sha256: abc", .malformedDigest), ("owned-by: me", .unknownKey),
  ])
  func `is checked`(_ text: String, _ code: DiagnosticCode) {
    var parts = ["id: D", "title: T", "status: final", "date: 2024-01-01", "file: a.pdf"]
    let key = text.prefix { $0 != ":" }
    parts.removeAll { $0.hasPrefix("\(key):") }
    let (_, problems) = read("{\((parts + [text]).joined(separator: ", "))}")
    #expect(problems.codes == [code])
    #expect(problems.first?.range.start.line == 3)
  }

  @Test func `has a digest only where it has a file`() {
    let digest = String(repeating: "0", count: 64)
    #expect(read("{\(Self.good), sha256: \(digest)}").problems.codes == [.notExactlyOne])
  }

  @Test func `is listed once`() {
    let (_, problems) = read("{\(Self.good)}", "{\(Self.good)}")
    #expect(problems.codes == [.duplicateID])
    #expect(problems.first?.notes.map(\.range.start.line) == [3])
  }
}
