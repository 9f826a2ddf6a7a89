import Criteria
import CriteriaTesting
import Diagnostics
import TestSupport
import Testing

/// The engine and its schemas agree on every single change of files that have every key.
@Suite(.enabled(if: ForeignValidation.isInstalled, "check-jsonschema is not installed"))
struct `Schemas on files with one thing changed` {
  @Test func `The files that are changed are right`() {
    let example = SchemaExample.example()
    #expect(example.assess().problems.filter { $0.severity == .error }.isEmpty)
    let criteria = example.readEdition("f", reporting: DiagnosticCollector())
    for file in SchemaExample.files where file.kind == "tests" {
      #expect(codes(in: file, of: criteria) == [])
    }
  }

  @Test(arguments: SchemaKinds.edition + SchemaKinds.dossier)
  func `A schema refuses a change of form that the engine refuses`(_ kind: String) throws {
    let workspace = try Workspace()
    var mutants: [(name: String, file: SchemaExample.File)] = []
    for file in SchemaExample.files where file.kind == kind {
      for mutation in try Mutation.all(of: file.text) {
        var changed = file
        changed.text = mutation.text
        try workspace.write(mutation.text, to: "\(mutants.count).yaml")
        mutants.append(("\(file.edition ?? "dossier")/\(file.name)\(mutation.name)", changed))
      }
    }
    let invalid = try ForeignValidation(
      of: mutants.indices.map { "\($0).yaml" }, as: kind, in: workspace
    ).invalid
    let criteria = SchemaExample.example().readEdition("f", reporting: DiagnosticCollector())
    for (index, mutant) in mutants.enumerated() {
      let codes = codes(in: mutant.file, of: criteria)
      let isRefused = codes.contains { SchemaReach($0) == .expressed }
      // Of what follows from another fault the engine keeps silent.
      guard isRefused || codes.isEmpty else { continue }
      let isException = Self.exceptions.contains { $0.names.contains(mutant.name) }
      let isInvalid = invalid.contains("\(index).yaml")
      #expect(isInvalid == (isRefused && !isException), "\(mutant.name): \(codes)")
    }
  }

  /// Changes that only the engine refuses, each with the reason.
  private static let exceptions: [(reason: String, names: [String])] = [
    (
      "a base edition may state it",
      ["title", "standards"].map { "e/1-chapter.yaml/\($0) is missing" }
    ),
    (
      "a test may take it from its base",
      ["defaults", "defaults/designation", "defaults/year", "defaults/as-of"].flatMap { key in
        ["missing", "nothing"].map { "f/tests/a.yaml/\(key) is \($0)" }
      }
    ),
    (
      "a base edition states what form it has",
      ["all", "any", "at-least", "is", "item", "less-than", "of", "ref"].map {
        "f/designation.yaml/amend/0/set has \($0)"
      }
    ),
  ]

  /// The codes that the engine reports in a file, be it of an edition or of a dossier for one.
  private func codes(
    in file: SchemaExample.File, of criteria: EditionReader.Result
  ) -> [DiagnosticCode] {
    let example = SchemaExample.example(with: file)
    let problems = DiagnosticCollector()
    if file.kind == "tests" {
      let source = SourceFile(path: file.path, name: file.name, bytes: Array(file.text.utf8))
      _ = CriteriaTestReader.read([source], criteria: criteria, reporting: problems)
    } else if let edition = file.edition {
      _ = example.readEdition(edition, reporting: problems)
    } else {
      for problem in example.assess(by: criteria).problems { problems.report(problem) }
    }
    return problems.sorted.filter { $0.range.file.path == file.path }.map(\.code)
  }
}
