import Criteria
import Diagnostics
import Dossier
import Testing

@Suite struct `The header of a dossier` {
  @Test func `says who is assessed, when and against what`() throws {
    let (found, problems) = DossierExample.read(header: [
      "milestones": "{visit: 2025-03-04, certificate-until: 2025-02-28}",
      "absent": "{report: Part of the plan}", "revision": "r1", "designation": "cc",
    ])
    #expect(problems.isEmpty)
    let dossier = try #require(found)
    #expect(dossier.centre.id == "c")
    #expect(dossier.centre.name == "Centre")
    #expect(dossier.country == "XX")
    #expect(dossier.year == 2023)
    #expect(dossier.edition == "e")
    #expect(dossier.revision == "r1")
    #expect(dossier.designation == 1)
    #expect(dossier.asOf == CalendarDate(year: 2024, month: 12, day: 31))
    #expect(dossier.milestones.visit == CalendarDate(year: 2025, month: 3, day: 4))
    #expect(dossier.milestones.certificateUntil == CalendarDate(year: 2025, month: 2, day: 28))
    #expect(dossier.absent == [1: "Part of the plan"])
  }

  @Test(arguments: [
    "format", "centre", "country", "year", "edition", "designation", "as-of",
  ])
  func `needs every key but milestones, absent and revision`(_ key: String) {
    let missing = DossierExample.read(header: [key: nil])
    #expect(missing.problems.codes == [.missingKey])
    #expect(missing.problems.first?.message.contains("'\(key)'") == true)
    let empty = DossierExample.read(header: [key: ""])
    #expect(empty.problems.codes == [.missingKey])
  }

  @Test(arguments: [
    ("centre", "{name: Centre}", DiagnosticCode.missingKey),
    ("centre", "{id: c}", .missingKey), ("centre", "Centre", .wrongShape),
    ("centre", "{id: c, name: Centre, city: Milan}", .unknownKey),
    ("format", "2", .unsupportedFormat), ("year", "23", .malformedDate),
    ("year", "2023-05", .malformedDate), ("year", "2023-05-01", .malformedDate),
    ("year", "two", .malformedDate), ("as-of", "2024-12", .malformedDate),
    ("as-of", "2024-02-30", .malformedDate), ("as-of", "31.12.2024", .malformedDate),
    ("designation", "cccc", .unknownDesignation), ("edition", "[e]", .wrongShape),
    ("milestones", "{visit: 2024-13-01}", .malformedDate),
    ("milestones", "{visited: 2024-12-01}", .unknownKey),
    ("absent", "{plans: Nobody wrote one}", .unknownDocumentKind),
    ("absent", "{plan: }", .missingKey), ("absent", "[plan]", .wrongShape),
    ("revision", "r2", .revisionDiffers), ("asof", "2024-12-31", .unknownKey),
  ])
  func `is checked`(_ key: String, _ value: String, _ code: DiagnosticCode) {
    let (_, problems) = DossierExample.read(header: [key: value])
    #expect(problems.codes == [code])
    #expect(problems.first?.range.file.name == "dossier.yaml")
  }

  @Test func `names an unknown key's nearest`() {
    let (_, problems) = DossierExample.read(header: ["countri": "XX", "country": nil])
    #expect(problems.codes == [.unknownKey])
    #expect(problems.first?.suggestion?.replacement == "country")
  }

  @Test(arguments: ["", "# nothing\n", "{}", "- format: 1"])
  func `must be there`(_ text: String) {
    let (dossier, problems) = DossierExample.read(["dossier.yaml": text])
    #expect(dossier == nil)
    #expect(problems.contains { $0.severity == .error && $0.range.file.name == "dossier.yaml" })
  }

  @Test func `reads quoted scalars as it reads plain ones`() {
    let quoted = DossierExample.read(header: [
      "format": "\"1\"", "year": "'2023'", "as-of": "'2024-12-31'",
    ])
    #expect(quoted.problems.isEmpty)
    #expect(quoted.dossier?.year == 2023)
  }

  @Test func `cannot pin a revision that the edition does not have`() {
    let unpinned = "format: 1\nedition: e\ntitle: T\nstanding: local\nareas: {care: Care}"
    let (_, problems) = DossierExample.read(
      header: ["revision": "r1"], edition: ["edition.yaml": unpinned])
    #expect(problems.codes == [.revisionDiffers])
  }

  @Test func `that pins nothing takes every revision`() {
    let (dossier, problems) = DossierExample.read(
      edition: [
        "edition.yaml": """
        {format: 1, edition: e, revision: r7, title: T, standing: local, areas: {care: Care}}
        """
      ])
    #expect(problems.isEmpty)
    #expect(dossier?.revision == nil)
  }
}
