import TestSupport
import Testing

@Suite struct `The command handbook` {
  @Test func `prints every standard, item, indicator and source of the shipped edition`() throws {
    let workspace = try Workspaces.withINT()
    // The report of a dossier lists the same ids, by way of another road.
    #expect(try workspace.oeci("assess", Workspaces.int).status == 0)
    let report = try workspace.json("\(Workspaces.int)/report.json")
    let outcome = try workspace.oeci("handbook", "criteria/\(report["edition"]["id"].string ?? "")")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    for chapter in report["chapters"].elements {
      for standard in chapter["standards"].elements {
        let heading = "### \(standard["id"].string ?? "") \(standard["title"].string ?? "")\n"
        #expect(outcome.output.contains(heading))
        for item in standard["items"].elements {
          #expect(outcome.output.contains("**\(item["id"].string ?? "")**"))
        }
      }
    }
    let edition = report["inputs"]["edition"]["normalForm"]
    for indicator in edition["indicators"]["indicators"].elements {
      #expect(outcome.output.contains("(\(indicator["id"].string ?? ""))"))
    }
  }

  @Test func `tells what shows each phase, what levels need, and what may be answered`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      """
      chapter: 1
      title: Care
      standards:
        - id: A
          title: Standard
          area: care
          applies-to: [ccc]
          items:
            - id: A.1
              text: Beds | are *counted*
              core: true
              answers: [yes, no]
              evidence: {plan: Rule, do: List}
              levels: {yes: {all: [{indicator: beds, more-than: {ccc: 20, cc: 10}}, {document: plan}]}}
      """, to: "criteria/e/1-care.yaml")
    let text = try workspace.oeci("handbook", "criteria/e").output
    #expect(
      text.contains(
        """
        ### A Standard

        area: Care; applies to: High

        **A.1** (core) Beds \\| are \\*counted\\*

        | Phase | What would show it |
        | ----- | ------------------ |
        | **plan** | Rule |
        | **do** | List |

        - **yes** also needs: of the following all are needed
          - Beds (beds), more than 20 beds for ccc, more than 10 beds for cc
          - a valid document: Plan
        - answers: yes, no; n.a. not allowed
        """))
  }

  @Test func `writes a file, and says whether the one in place is current`() throws {
    let workspace = try Workspaces.withSmall()
    let arguments = ["handbook", "criteria/e", "--output", "criteria/e/handbook.md"]
    #expect(try workspace.oeci(arguments + ["--check"]).status == 1)
    #expect(try workspace.oeci(arguments).status == 0)
    let written = try workspace.read("criteria/e/handbook.md")
    #expect(try workspace.oeci("handbook", "criteria/e").output == written)
    #expect(try workspace.oeci(arguments + ["--check"]).status == 0)
    try workspace.write(written + "more\n", to: "criteria/e/handbook.md")
    let stale = try workspace.oeci(arguments + ["--check"])
    #expect(stale.status == 1)
    #expect(stale.errors.contains("criteria/e/handbook.md is stale"))
    #expect(try workspace.oeci("validate", "criteria").status == 0)
  }

  @Test func `refuses what is no edition, and a faulty one with the place`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.oeci("handbook", "nowhere").status == 2)
    #expect(try workspace.oeci("handbook", Workspaces.small).status == 64)
    try workspace.write("chapter: 1\n", to: "criteria/e/1-care.yaml")
    let outcome = try workspace.oeci("handbook", "criteria/e")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("criteria/e/1-care.yaml:1:1: error[F102]"))
  }
}
