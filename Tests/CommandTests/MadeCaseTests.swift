import TestSupport
import Testing

@Suite struct `Made cases of diagnostics` {
  @Test(.timeLimit(.minutes(2)), arguments: MadeCase.all)
  func `A case gives exactly the problems it names`(_ one: MadeCase) async throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace, without: one.left)
    try one.prepare(workspace)
    let expectation = Expectation(problems: one.problems)
    if let issue = one.knownIssue {
      await withKnownIssue(issue) {
        try await expectation.check(one.arguments, in: workspace)
      }
    } else {
      try await expectation.check(one.arguments, in: workspace)
    }
  }

  @Test(arguments: MadeCase.unwritable.filter(\.isFailing))
  func `Reports in place stay as they were when new ones cannot be written`(
    _ one: MadeCase
  ) throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try one.prepare(workspace)
    try workspace.write("Old", to: "reports/c/2023/report.md")
    let outcome = try workspace.oeci(one.arguments)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(try workspace.read("reports/c/2023/report.md") == "Old")
  }
}
