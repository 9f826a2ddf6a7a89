import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct `Cases of diagnostics` {
  @Test(arguments: DiagnosticCase.all)
  func `A case gives exactly the problems that are marked in it`(
    _ one: DiagnosticCase
  ) async throws {
    let workspace = try Workspace()
    let expectation = try one.write(to: workspace)
    #expect(expectation.problems.isEmpty != one.isFailing)
    if let issue = one.knownIssue {
      await withKnownIssue(issue) {
        try await expectation.check(one.arguments, in: workspace)
      }
    } else {
      try await expectation.check(one.arguments, in: workspace)
    }
  }

  @Test(arguments: DiagnosticCase.all.filter { $0.replacements != nil && $0.knownIssue == nil })
  func `A replacement that is offered mends its fault`(_ one: DiagnosticCase) async throws {
    let workspace = try Workspace()
    let expectation = try one.write(to: workspace)
    let output = try await expectation.check(one.arguments, in: workspace)
    // From the end of each file, so that the places before stay where they are.
    for entry in output.diagnostics.reversed() {
      let replacement = try #require(entry.suggestion?.replacement)
      try replace(entry, by: replacement, in: workspace)
    }
    try await Expectation(besides: one.besidesFixed).check(one.arguments, in: workspace)
  }

  private func replace(
    _ entry: DiagnosticsOutput.Entry, by replacement: String, in workspace: Workspace
  ) throws {
    #expect(entry.line == entry.endLine)
    var lines = try workspace.read(entry.file).components(separatedBy: "\n")
    var scalars = Array(lines[entry.line - 1].unicodeScalars)
    scalars.replaceSubrange(
      (entry.column - 1)..<(entry.endColumn - 1), with: replacement.unicodeScalars)
    lines[entry.line - 1] = scalars.map(String.init).joined()
    try workspace.write(lines.joined(separator: "\n"), to: entry.file)
  }

  @Test func `The edition and the dossier that all cases begin with are valid`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let outcome = try workspace.oeci("validate", "criteria", "reports")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        criteria/e: edition e, 1 chapter, 1 standard, 3 items: valid
        reports/c/2023: dossier, 1 document, 0 figures, 0 answers: valid

        """)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `A code has a case that fails and one that passes`(_ code: DiagnosticCode) {
    let files = DiagnosticCase.all.filter { $0.code == code.rawValue }.map(\.isFailing)
    let made = MadeCase.all.filter { $0.code == code }.map(\.isFailing)
    #expect((files + made).contains(true))
    #expect((files + made).contains(false))
  }

  @Test(arguments: DiagnosticCase.groups)
  func `A folder of cases begins with a code and holds cases only`(_ group: String) {
    let parts = group.split(separator: "-", maxSplits: 1)
    #expect(parts.count == 2)
    #expect(DiagnosticCode(rawValue: String(parts[0])) != nil)
    for one in DiagnosticCase.all where one.group == group {
      #expect(one.name.wholeMatch(of: /(failing|passing)(-[2-9]|-[1-9][0-9])?/) != nil)
    }
  }
}
