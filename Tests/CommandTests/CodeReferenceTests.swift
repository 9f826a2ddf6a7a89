import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct `The list of codes` {
  @Test func `is committed as the command prints it`() throws {
    let page = "Sources/Diagnostics/Diagnostics.docc/Codes.md"
    let committed = try String(
      contentsOf: Workspace.project.appending(path: page), encoding: .utf8)
    let printed = try Workspace().oeci("validate", "--list-codes")
    #expect(printed.status == 0)
    #expect(printed.output == committed, "run: oeci validate --list-codes > \(page)")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `explains every code`(_ code: DiagnosticCode) throws {
    let outcome = try Workspace().oeci("explain", code.rawValue)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(code.rawValue)  \(code.summary)"))
    #expect(DiagnosticReference.markdown.contains("| \(code.rawValue) |"))
  }

  @Test func `asks for what is missing`() throws {
    #expect(try Workspace().oeci("explain", "F999").status == 64)
    #expect(try Workspace().oeci("validate").status == 64)
  }
}
