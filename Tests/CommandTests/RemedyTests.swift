import TestSupport
import Testing

/// What is said of the text of a file, followed to the letter, gives a file that is valid.
@Suite struct `Remedies for the text of a file` {
  private func workspace(_ file: String, _ text: String) throws -> Workspace {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(text, to: "reports/c/2023/\(file).yaml")
    return workspace
  }

  private func check(_ file: String, _ text: String, _ mended: String) throws {
    let path = "reports/c/2023/\(file).yaml"
    let workspace = try workspace(file, text)
    #expect(try workspace.oeci("validate", "reports").status == 2)
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.read(path) == mended)
  }

  private static let level = "{level: yes}"

  @Test(arguments: [
    // What begins in most lines alike is right, and else what most people write.
    (
      "answers:\n   A.1: {level: yes}\n  # A.3: {level: …}\n  A.2: {level: mostly}\n",
      "answers:\n  A.1: {level: yes}\n  # A.3: {level: …}\n  A.2: {level: mostly}\n"
    ),
    (
      "answers:\n   A.1: {level: yes}\n   A.3: {level: no}\n  A.2: {level: mostly}\n",
      "answers:\n   A.1: {level: yes}\n   A.3: {level: no}\n   A.2: {level: mostly}\n"
    ),
    (
      "answers:\n  A.1: {level: yes}\n   A.3: {level: no}\n  A.2: {level: mostly}\n",
      "answers:\n  A.1: {level: yes}\n  A.3: {level: no}\n  A.2: {level: mostly}\n"
    ),
    (
      "answers:\n  A.1:\n    level: yes\n   A.3:\n     level: no\n     note: Ü\n  A.2:\n    level: no\n",
      "answers:\n  A.1:\n    level: yes\n  A.3:\n    level: no\n    note: Ü\n  A.2:\n    level: no\n"
    ),
    (
      "answers:\n  A.1:\n    level: yes\n     note: Ü\n    by: me\n",
      "answers:\n  A.1:\n    level: yes\n    note: Ü\n    by: me\n"
    ),
  ])
  func `Lines beside each other begin alike`(_ text: String, _ mended: String) throws {
    try check("qualitative", text, mended)
    let windows = (text.replacing("\n", with: "\r\n"), mended.replacing("\n", with: "\r\n"))
    try check("qualitative", windows.0, windows.1)
  }

  @Test func `Documents of which the '#' was removed in two ways are put in line`() throws {
    try check(
      "documents",
      """
      documents:
         - id: D-1
          title: T
           status: final
          date: 2024-01-01
           place: Office
        - id: D-2
          title: T
          status: final
          date: 2024-01-01
          place: Office

      """,
      """
      documents:
        - id: D-1
          title: T
          status: final
          date: 2024-01-01
          place: Office
        - id: D-2
          title: T
          status: final
          date: 2024-01-01
          place: Office

      """)
  }

  @Test func `Both lines are named with their spaces`() throws {
    let workspace = try workspace(
      "qualitative", "answers:\n   A.1: {level: yes}\n   A.3: {level: no}\n  A.2: {level: no}\n")
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", "reports", "--format", "json").output)
    #expect(output.diagnostics.map(\.line) == [4])
    #expect(
      output.diagnostics.first?.message == "line 4 begins with 2 spaces, line 3 with 3 spaces")
    #expect(
      output.diagnostics.first?.suggestion?.message
        == "give both the same: begin this one with 3 spaces")
  }

  @Test(arguments: ["\u{A0}", "\u{2003}", "\u{3000}", "\u{202F}"])
  func `Blanks of another kind are named in their own line`(_ blank: String) throws {
    for place in [
      "answers:\n\(blank)\(blank)A.1: {level: yes}\n", "answers:\n\(blank) A.1: {level: yes}\n",
      "answers:\n A.1:\(blank){level: yes}\n",
      "answers:\n A.1:\n  level:\(blank)yes\n  note: Ziel:\(blank)alles\n\(blank) by: me\n",
      "answers:\(blank)\n A.1: {level: yes}\n", "answers:\n A.1: {level: yes}\n\(blank)\n",
    ] {
      let odd = place.replacing("Ziel:\(blank)", with: "Ziel:_")
      let mended =
        odd.replacing("answers:\(blank)", with: "answers:").replacing("\n\(blank)\n", with: "\n\n")
        .replacing(blank, with: " ").replacing("Ziel:_", with: "Ziel:\(blank)")
      try check("qualitative", place, mended)
    }
  }

  @Test func `A blank that takes no room is deleted`() throws {
    try check(
      "qualitative", "\u{200B}answers:\n  \u{200B}A.1: {level: yes}\n",
      "answers:\n  A.1: {level: yes}\n")
    let workspace = try workspace("qualitative", "answers:\n\u{200B}  A.1: {level: yes}\n")
    let outcome = try workspace.oeci("validate", "reports")
    #expect(
      outcome.errors.contains(
        "qualitative.yaml:2:1: error[Y213]: an invisible character, U+200B"))
    #expect(outcome.errors.contains("1 error\n"))
  }

  @Test func `Blanks within a text stay as they are`() throws {
    let workspace = try workspace(
      "qualitative",
      "answers:\n  A.1:\n    level: yes\n    note: |\n      Ziele:\n      \u{A0} eins: ja\n    improve: \"a\n"
        + "      \u{A0} b: c\"\n    by: \u{A0}x\n")
    #expect(try workspace.oeci("validate", "reports").status == 0)
  }

  @Test(arguments: [
    (
      "qualitative", "A.1: {level: yes}\n\nA.2:\n  level: no\n",
      "answers:\n  A.1: {level: yes}\n\n  A.2:\n    level: no\n"
    ),
    (
      "qualitative", "# Answers\n  A.1: {level: yes}\n  A.2: {level: no}\n",
      "# Answers\nanswers:\n  A.1: {level: yes}\n  A.2: {level: no}\n"
    ),
    (
      "qualitative", "answers:\nA.1: {level: yes}\nA.2: {level: no}\n",
      "answers:\n  A.1: {level: yes}\n  A.2: {level: no}\n"
    ),
    (
      "qualitative", "answers:\n    A.1: {level: yes}\nA.2: {level: no}\n",
      "answers:\n    A.1: {level: yes}\n    A.2: {level: no}\n"
    ),
    (
      "documents", "- {id: D-1, title: T, status: final, date: 2024, place: P}\n",
      "documents:\n- {id: D-1, title: T, status: final, date: 2024, place: P}\n"
    ),
    (
      "quantitative", "  - {indicator: patients, value: 5, year: 2023, source: D-1}\n",
      "figures:\n  - {indicator: patients, value: 5, year: 2023, source: D-1}\n"
    ),
    (
      "improvement-plan", "# Plan\r\n- id: M-1\r\n  for: [A.1]\r\n  action: Do\r\n",
      "# Plan\r\nactions:\r\n- id: M-1\r\n  for: [A.1]\r\n  action: Do\r\n"
    ),
  ])
  func `The key that everything of a file belongs under is put above it`(
    _ file: String, _ text: String, _ mended: String
  ) throws {
    try check(file, text, mended)
  }

  @Test func `A forgotten key is told once, and by its name`() throws {
    let workspace = try workspace("qualitative", "A.1: {level: yes}\nA.2: {level: no}\n")
    let outcome = try workspace.oeci("validate", "reports")
    #expect(outcome.errors.contains("error[F101]: 'answers:' is missing above 'A.1'"))
    #expect(outcome.errors.contains("put 'answers:' on a line of its own above it"))
    #expect(outcome.errors.contains("1 error\n"))
  }

  private static let start = "documents:\n  - id: D-1\n    status: final\n    date: 2024-01-01\n"

  @Test(arguments: [
    ("title: Health system: overview", "title: \"Health system: overview\""),
    ("title: The \"plan\": it's ours  # ours", "title: 'The \"plan\": it''s ours'  # ours"),
    ("title: T\n    shows: {A.1: plan do}", "title: T\n    shows: {A.1: [plan, do]}"),
    ("title: T\n    shows: {A.1: plan}", "title: T\n    shows: {A.1: [plan]}"),
    (
      "title: T\n    shows:\n      A.1: plan, do; check and act",
      "title: T\n    shows:\n      A.1: [plan, do, check, act]"
    ),
    ("title: T\n    shows: {A.1: plan/do+check}", "title: T\n    shows: {A.1: [plan, do, check]}"),
  ])
  func `Texts and lists of a document`(_ lines: String, _ mended: String) throws {
    try check(
      "documents", "\(Self.start)    place: P\n    \(lines)\n",
      "\(Self.start)    place: P\n    \(mended)\n")
  }

  @Test func `Items without brackets and commas are a list`() throws {
    let plan = "actions:\n  - id: M-1\n    action: Do\n    for: "
    try check("improvement-plan", "\(plan)A.1 A.2\n", "\(plan)[A.1, A.2]\n")
  }

  @Test(arguments: [
    (
      "title: A plan status: final",
      "write 'title: \"A plan status: final\"', or each key on a line of its own"
    )
  ])
  func `Two keys in a line are not made one text without asking`(
    _ line: String, _ help: String
  ) throws {
    let text = "documents:\n  - id: D-1\n    \(line)\n    date: 2024-01-01\n    place: P\n"
    let workspace = try workspace("documents", text)
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("= help: \(help)\n"))
    #expect(outcome.errors.contains("1 error\n"))
    #expect(try workspace.read("reports/c/2023/documents.yaml") == text)
  }

  @Test(arguments: [
    ("48,2 Mio. €", "write '48 200 000' without '€' if it counts patients, else convert it first"),
    ("6,950,000 €", "write '6 950 000' without '€' if it counts patients, else convert it first"),
    ("6,950,000€", "write '6 950 000' without '€' if it counts patients, else convert it first"),
    (
      "6,950,000 EUR",
      "write '6 950 000' without 'EUR' if it counts patients, else convert it first"
    ),
    ("€ 6,950,000", "write '6 950 000' without '€' if it counts patients, else convert it first"),
    ("1,850.50 CHF", "a count is whole: write '1 850' or '1 851', as the indicator is defined"),
    (
      "1,850 Euro",
      "write '1 850' if thousands are meant, without 'Euro' if it counts patients, else convert it first"
    ),
    (
      "6,950 TEUR",
      "write '6 950 000' or '6 950', whichever is meant, without 'EUR' if it counts patients, "
        + "else convert it first"
    ),
  ])
  func `An amount with commas and a currency in braces is told whole`(
    _ amount: String, _ help: String
  ) throws {
    let workspace = try workspace(
      "quantitative",
      "figures: [{indicator: patients, value: \(amount), year: 2023, source: D-1}]\n")
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", "reports", "--format", "json").output)
    #expect(output.diagnostics.map(\.code) == ["F101"])
    #expect(output.diagnostics.first?.suggestion?.message == help)
    #expect(
      output.diagnostics.first?.message
        == "in braces a comma ends a value, so '\(amount)' is not a number")
  }
}
