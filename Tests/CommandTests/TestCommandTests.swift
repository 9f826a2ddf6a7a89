import Foundation
import TestSupport
import Testing

@Suite struct `oeci test` {
  private static let tests = "criteria/e/tests/beds.yaml"
  private static let passing = """
    defaults: {designation: ccc, year: 2023, as-of: 2024-12-31}
    tests:
      - id: at
        title: Exactly as many beds are not enough
        figures: {beds: 100}
        expect: {criteria: {G1: unmet}, designations: {cc: met}}
      - {id: above, base: at, figures: {beds: 101}, expect: {reached: ccc, criteria: {G1: met}}}
      - {id: cc-at, base: at, figures: {beds: 50}, expect: {designations: {cc: unmet}}}
      - {id: cc-above, base: at, figures: {beds: 51}, expect: {reached: cc}}

    """

  private func workspace(_ tests: String? = passing) throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    if let tests { try workspace.write(tests, to: Self.tests) }
    try workspace.write(
      """
      format: 1
      allow:
        - {code: E114, at: criteria/e/1-care.yaml, reason: It is to be small, until: 9999-12-31}
      """, to: ".oeci.yaml")
    return workspace
  }

  @Test func `shows the doubts about the edition too, and goes on`() throws {
    let workspace = try workspace()
    try workspace.write("format: 1", to: ".oeci.yaml")
    try workspace.write("tests: []", to: "criteria/e/Tests/old.yaml")
    let outcome = try workspace.oeci("test", "criteria/e")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning[E114]"))
    #expect(outcome.errors.contains("criteria/e/Tests:1:1: warning[F118]"))
    #expect(outcome.errors.contains("did you mean 'tests'?"))
  }

  @Test func `passes where everything comes out as it should`() throws {
    let outcome = try workspace().oeci("test", "criteria/e")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        4 tests: 4 passed
        touched: 0 of 2 items, 1 of 1 conditions, 1 of 2 thresholds below, at and above ('--coverage' lists the others)

        """)
  }

  @Test func `shows what fails at its place, with what came out and why`() throws {
    let tests = Self.passing + "  - {id: wrong, base: at, expect: {criteria: {G1: met}}}\n"
    let outcome = try workspace(tests).oeci("test", "criteria/e")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        """
        criteria/e/tests/beds.yaml:10:51: wrong: G1: expected met, came out unmet
            unmet: G1 Beds enough: 100 beds; required: more than 100 beds
        5 tests: 4 passed, 1 failed

        """))
  }

  @Test func `gives the same as JSON`() throws {
    let tests = Self.passing + "  - {id: wrong, base: at, expect: {criteria: {G1: met}}}\n"
    let outcome = try workspace(tests).oeci("test", "criteria/e", "--format", "json")
    #expect(outcome.status == 1)
    let json = try JSONValue(parsing: Data(outcome.output.utf8))
    #expect(json.keys == ["coverage", "failures", "mutants", "tests"])
    #expect(json["tests"].elements.map { $0["passed"].boolean } == [true, true, true, true, false])
    let failure = json["failures"][0]
    #expect(failure["test"].string == "wrong")
    #expect(failure["file"].string == Self.tests)
    #expect(failure["line"].integer == 10)
    #expect(failure["column"].integer == 51)
    #expect(failure["subject"].string == "G1")
    #expect(failure["expected"].string == "met")
    #expect(failure["outcome"].string == "unmet")
    #expect(failure["reasons"].strings.count == 1)
    #expect(json["mutants"].isNull)
    let thresholds = json["coverage"]["thresholds"].elements
    #expect(thresholds.map { $0["designation"].string } == ["ccc", "cc"])
    #expect(thresholds.map { $0["missingSides"].strings } == [[], ["below"]])
  }

  @Test func `lists what no test touches`() throws {
    let outcome = try workspace().oeci("test", "criteria/e", "--coverage")
    #expect(
      outcome.output.hasPrefix(
        """
        criteria/e/1-care.yaml:8:14: A.1: no test is about the item
        criteria/e/1-care.yaml:9:14: A.2: no test is about the item
        criteria/e/designation.yaml:1:84: G1: no test has beds below 50 for cc

        """))
  }

  @Test func `--mutate ends with 0 if every fault that is chosen is noticed`() throws {
    let workspace = try workspace()
    let outcome = try workspace.oeci("test", "criteria/e", "--mutate", "--only", "designation.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasSuffix("mutants: 8 noticed, 0 equivalent, 0 surviving\n"))
    let again = try workspace.oeci("test", "criteria/e", "--mutate", "--only", "G1")
    #expect(again.output == outcome.output)
  }

  @Test func `--mutate lists the faults that no test notices, at their places`() throws {
    let tests = Self.passing.replacing("beds: 51", with: "beds: 60")
    let outcome = try workspace(tests).oeci("test", "criteria/e", "--mutate", "--only", "G1")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        "criteria/e/designation.yaml:1:84: G1: more-than 50 beds → 51 beds for cc: no test notices\n"
      ))
    #expect(outcome.output.hasSuffix("mutants: 7 noticed, 0 equivalent, 1 surviving\n"))
    let json = try JSONValue(
      parsing: Data(
        try workspace(tests).oeci("test", "criteria/e", "--mutate", "--format", "json").output.utf8)
    )
    #expect(json["mutants"]["noticed"].integer == 7)
    #expect(json["mutants"]["surviving"].elements.count == 8)
    #expect(
      json["mutants"]["surviving"][0]["change"].string == "G1: more-than 50 beds → 51 beds for cc")
  }

  @Test func `--mutate puts nothing in while a test fails`() throws {
    let tests = Self.passing.replacing("reached: cc}", with: "reached: ccc}")
    let outcome = try workspace(tests).oeci("test", "criteria/e", "--mutate")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "no faults were put in: first let every test pass\n")
    #expect(!outcome.output.contains("mutants"))
  }

  @Test func `is wrong usage where nothing has the name that is chosen`() throws {
    let workspace = try workspace()
    let unknown = try workspace.oeci("test", "criteria/e", "--mutate", "--only", "GG1")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean 'G1'?"))
    #expect(try workspace.oeci("test", "criteria/e", "--only", "G1").status == 64)
    #expect(try workspace.oeci("test").status == 64)
  }

  @Test func `ends with 2 where the edition or a test is faulty, or there is none`() throws {
    let workspace = try workspace(Self.passing.replacing("{beds: 100}", with: "{bed: 100}"))
    let outcome = try workspace.oeci("test", "criteria/e")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error[R103]"))
    #expect(outcome.errors.contains("criteria/e/tests/beds.yaml:5:15"))
    let json = try JSONValue(
      parsing: Data(try workspace.oeci("test", "criteria/e", "--format", "json").output.utf8))
    #expect(json["diagnostics"][0]["code"].string == "R103")
    #expect(try workspace.oeci("test", "criteria/f").status == 2)
    #expect(try workspace.oeci("test", "criteria").status == 2)
  }

  @Test func `fails where there are no tests, and says where they belong`() throws {
    let outcome = try workspace(nil).oeci("test", "criteria/e")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("criteria/e/tests/*.yaml"))
    #expect(outcome.output.hasPrefix("0 tests: 0 passed\n"))
  }

  @Test func `judges the edition that an overlay makes`() throws {
    let workspace = try workspace(nil)
    try workspace.write(
      """
      format: 1
      edition: f
      title: Overlay
      standing: local
      extends: e
      """, to: "criteria/f/edition.yaml")
    try workspace.write(
      """
      amend:
        - {id: G1, reason: Fewer, set: {more-than: {ccc: 10, cc: 5}}}
      """, to: "criteria/f/designation.yaml")
    try workspace.write(
      """
      defaults: {designation: ccc, year: 2023, as-of: 2024-12-31}
      tests:
        - {id: at, figures: {beds: 10}, expect: {criteria: {G1: unmet}, designations: {cc: met}}}
        - {id: above, figures: {beds: 11}, expect: {criteria: {G1: met}}}
        - {id: cc-at, figures: {beds: 5}, expect: {designations: {cc: unmet}}}
        - {id: cc-above, figures: {beds: 6}, expect: {reached: cc}}
      """, to: "criteria/f/tests/beds.yaml")
    let outcome = try workspace.oeci("test", "criteria/f", "--mutate", "--only", "G1")
    #expect(outcome.errors == "")
    #expect(outcome.output.hasSuffix("mutants: 8 noticed, 0 equivalent, 0 surviving\n"))
    #expect(outcome.status == 0)
  }

  @Test func `leaves other verbs as they are`() throws {
    let workspace = try workspace()
    let valid = try workspace.oeci("validate", "criteria", "reports")
    #expect(valid.status == 0)
    #expect(valid.output.contains("criteria/e: edition e, 1 chapter, 1 standard, 2 items, 4 tests"))
    #expect(try workspace.oeci("validate", Self.tests).status == 0)
    #expect(try workspace.assessSmall().status == 0)
    #expect(!(try workspace.read("\(Workspaces.small)/report.json").contains("beds.yaml")))
  }

  @Test func `passes the tests of the criteria that ship`() throws {
    let workspace = try Workspaces.withINT()
    let outcome = try workspace.oeci("test", "criteria/oeci-3.2")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func `passes the example of its reference`() throws {
    let page = Workspace.project.appending(
      path: "Sources/CriteriaTesting/CriteriaTesting.docc/CriteriaTesting.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let example = text.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    let workspace = try Workspaces.withINT()
    try workspace.remove("criteria/oeci-3.2/tests")
    try workspace.write(example, to: "criteria/oeci-3.2/tests/example.yaml")
    let outcome = try workspace.oeci("test", "criteria/oeci-3.2")
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("3 tests: 3 passed\n"))
  }
}
