import Diagnostics
import Foundation
import TestSupport
import Workspace

extension TestSupport.Workspace {
  /// What `oeci` says of the arguments with `--format json`, and how it ends.
  ///
  /// `validate` of folders is run in this process, by the same stages that the subcommand calls;
  /// everything else by the program itself. A process of its own is tried in the tests of `validate`.
  func diagnostics(of arguments: [String]) async throws -> (
    output: DiagnosticsOutput, status: Int32, errors: String
  ) {
    let paths = arguments.dropFirst()
    guard arguments.first == "validate", paths.allSatisfy({ !$0.hasPrefix("-") }) else {
      let outcome = try oeci(arguments + ["--format", "json"])
      return (try DiagnosticsOutput(outcome.output), outcome.status, outcome.errors)
    }
    // The working folder belongs to the process and so to every test: paths are whole, and shown as
    // they would be from the folder of this one.
    let root = folder.path + "/"
    let validation = await Validation(
      paths.map { root + $0 }, criteria: nil, working: WorkingFiles()
    ) { Clock.today }
    let problems = validation.problems
    let json = JSONDiagnosticRenderer.render(problems.sorted.redacted, dropped: problems.dropped)
    return (
      try DiagnosticsOutput(json.replacing(root, with: "")),
      ExitStatus(problems.sorted).rawValue, ""
    )
  }
}
