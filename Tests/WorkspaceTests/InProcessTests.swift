import Criteria
import Diagnostics
import Foundation
import Testing

@testable import Workspace

/// Folders are validated and assessed without a process, a command line or a terminal.
struct InProcessTests {
  private let example: ExampleFolder

  init() throws { example = try ExampleFolder() }

  private func validate() async throws -> Validation {
    let today = CalendarDate(year: 2024, month: 1, day: 1)
    return await Validation(
      [example.path], criteria: example.criteria, working: WorkingFiles()
    ) { today }
  }

  @Test func aFolderIsValidated() async throws {
    let validation = try await validate()
    #expect(validation.checked == [example.edition, example.dossier])
    #expect(!validation.problems.hasErrors)
    #expect(validation.unsound.isEmpty)
  }

  @Test func aFaultPutInBetweenTwoRunsIsFound() async throws {
    _ = try await validate()
    try example.replace("format: 1", by: "format: x", in: example.dossier + "/dossier.yaml")
    let validation = try await validate()
    #expect(validation.problems.filesWithErrors == [example.dossier + "/dossier.yaml"])
    #expect(validation.unsound == [example.dossier])
  }

  @Test func aFolderIsAssessedStageByStage() throws {
    let problems = DiagnosticCollector()
    let loader = DossierLoader(
      library: CriteriaLibrary(root: example.criteria, problems: problems), problems: problems)
    let loaded = try #require(Pipeline.load(example.dossier, with: loader))
    let report = Pipeline.report(of: Pipeline.assess(loaded), from: loaded)
    let pages = Pipeline.pages(of: report)
    let output = example.path + "/output"
    #expect(Pipeline.write(pages, to: output, reporting: problems))
    for page in pages {
      let written = try Data(contentsOf: URL(filePath: "\(output)/\(page.name)"))
      #expect([UInt8](written) == page.bytes)
      #expect(!page.bytes.isEmpty)
    }
    #expect(problems.count(of: .error) == 0)
  }
}
