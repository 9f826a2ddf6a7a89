import TestSupport
import Testing

@Suite struct `A command line with a verb that there is not` {
  @Test(arguments: [
    (["asess", "reports/c/2023"], "did you mean 'assess'?"),
    (["Validate", "criteria"], "did you mean 'validate'?"),
    (["help", "tset"], "did you mean 'test'?"),
    (["frobnicate"], "the commands are: init, assess, "),
  ])
  func `is told what is meant, as wrong usage`(_ arguments: [String], _ wayOut: String) throws {
    let outcome = try Workspace().oeci(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(wayOut))
  }

  @Test(arguments: [["help"], ["help", "validate"], ["--help"], ["--version"], []])
  func `is told from one that asks for help`(_ arguments: [String]) throws {
    let outcome = try Workspace().oeci(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func `is told from a wrong option of a verb`() throws {
    let outcome = try Workspace().oeci("validate", "--formt", "json")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Did you mean '--format'?"))
  }
}
