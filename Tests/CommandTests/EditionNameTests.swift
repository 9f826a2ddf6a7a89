import Foundation
import TestSupport
import Testing

@Suite struct `The name of an edition` {
  /// A folder with the program and two editions packed beside it, and an empty folder to work in.
  private func packed() throws -> (workspace: Workspace, program: URL) {
    let workspace = try Workspaces.withSmall()
    try workspace.copy(Workspace.program, to: "packed/oeci")
    try FileManager.default.moveItem(
      at: workspace.folder.appending(path: "criteria"),
      to: workspace.folder.appending(path: "packed/criteria"))
    try workspace.write("tests: []", to: "packed/criteria/e/tests/none.yaml")
    return (workspace, workspace.folder.appending(path: "packed/oeci"))
  }

  @Test(arguments: [["handbook"], ["test"], ["validate"]])
  func `is enough for every command that takes one`(_ command: [String]) throws {
    let (workspace, program) = try packed()
    let named = try workspace.run(program, command + ["e"])
    let path = try workspace.run(program, command + ["packed/criteria/e"])
    #expect(named.status == path.status)
    #expect(named.output == path.output)
    #expect(!path.output.isEmpty)
    #expect(named.status == (command == ["test"] ? 1 : 0))
  }

  @Test(arguments: ["handbook", "test", "validate"])
  func `is looked for in the folder given with --criteria`(_ command: String) throws {
    let (workspace, program) = try packed()
    try workspace.copy(workspace.folder.appending(path: "packed/criteria/e"), to: "own/x")
    let header = Workspaces.edition["edition.yaml"]?.replacing("edition: e", with: "edition: x")
    try workspace.write(header ?? "", to: "own/x/edition.yaml")
    #expect(try workspace.run(program, [command, "x"]).status == 2)
    let found = try workspace.run(program, [command, "x", "--criteria", "own"])
    #expect(found.status == (command == "test" ? 1 : 0), "\(found.errors)")
    #expect(try workspace.run(program, [command, "e", "--criteria", "own"]).status == 2)
  }

  @Test func `may be 'criteria' for all that are at hand`() throws {
    let (workspace, program) = try packed()
    let outcome = try workspace.run(program, ["validate", "criteria", "reports"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("packed/criteria/e: edition e"))
    // A folder of this name is meant where there is one.
    try workspace.write("", to: "criteria/note.txt")
    #expect(try workspace.run(program, ["validate", "criteria"]).status == 2)
  }

  @Test(arguments: [
    ["handbook", "ee"], ["test", "ee"], ["validate", "ee"],
    ["init", "reports/c/2026", "--edition", "ee", "--designation", "cc"],
  ])
  func `that nothing has is answered with the places and the editions`(_ arguments: [String]) throws
  {
    let (workspace, program) = try packed()
    let outcome = try workspace.run(program, arguments)
    #expect(outcome.status == (arguments[0] == "init" ? 64 : 2))
    #expect(outcome.errors.contains("in 'packed/criteria'"), "\(outcome.errors)")
    #expect(outcome.errors.contains("the editions found are: e"), "\(outcome.errors)")
  }

  @Test func `in a dossier is answered with the places too`() throws {
    let (workspace, program) = try packed()
    let path = "\(Workspaces.small)/dossier.yaml"
    try workspace.write(
      workspace.read(path).replacing("edition: e", with: "edition: x-9"), to: path)
    let outcome = try workspace.run(program, ["validate", Workspaces.small])
    #expect(
      outcome.errors.contains("no edition 'x-9' is found in 'packed/criteria'"), "\(outcome.errors)"
    )
  }

  @Test func `at the end of a path that is not there is offered alone`() throws {
    let (workspace, program) = try packed()
    let outcome = try workspace.run(program, ["handbook", "criteria/e"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("give its name alone: e"), "\(outcome.errors)")
    #expect(try workspace.run(program, ["handbook", "e"]).status == 0)
  }

  @Test func `in place of a dossier leads to the handbook`() throws {
    let (workspace, program) = try packed()
    let outcome = try workspace.run(program, ["explain", "e", "A.1"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'e' is the name of an edition, not a dossier"))
    #expect(outcome.errors.contains("'oeci handbook e' prints the criteria"))
  }

  @Test func `that another extends is found beside the program, so that overlays can lie anywhere`()
    throws
  {
    let (workspace, program) = try packed()
    try workspace.write(
      "{format: 1, edition: mine, title: Mine, standing: local, extends: e}",
      to: "criteria/mine/edition.yaml")
    let outcome = try workspace.run(program, ["validate", "mine"])
    #expect(outcome.output.contains("edition mine, 1 chapter"))
    #expect(outcome.status == 0)
  }

  // MARK: init

  @Test func `is told by init, with the commands to paste`() throws {
    let (workspace, program) = try packed()
    let folder = "my dir/c/2026"
    let outcome = try workspace.run(program, ["init", folder])
    #expect(outcome.status == 64)
    #expect(!workspace.exists("my dir"))
    #expect(outcome.errors.contains("\ne  Example\n"))
    let commands = outcome.errors.split(separator: "\n").filter { $0.contains("oeci init") }
    #expect(
      commands.map { $0.drop { $0 == " " } } == [
        "oeci init 'my dir/c/2026' --edition e --designation ccc",
        "oeci init 'my dir/c/2026' --edition e --designation cc",
      ])
    let designations = try workspace.run(program, ["init", folder, "--edition", "e"])
    #expect(designations.status == 64)
    #expect(designations.errors.contains("--designation cc\n"))

    // Pasted, one of them makes the dossier, and the line after it checks that.
    let shell = URL(filePath: "/bin/sh")
    func pasted(_ command: some StringProtocol) throws -> Workspace.Outcome {
      try workspace.run(shell, ["-c", "oeci() { packed/oeci \"$@\"; }; \(command)"])
    }
    let made = try pasted(commands[1])
    #expect(made.status == 0, "\(made.errors)")
    let next = try #require(made.output.split(separator: "\n").last { $0.hasPrefix("next: ") })
    let command = next.split(separator: "run: ")[1]
    #expect(command == "oeci validate 'my dir/c/2026'")
    #expect(try pasted(command).status == 0)
  }

  @Test func `is told by init only where there is one`() throws {
    let outcome = try Workspace().oeci("init", "reports/c/2026")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("say where it is with --criteria"), "\(outcome.errors)")
  }

  // MARK: Parts of a dossier

  @Test func `of a folder of a dossier checks what it lies in`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.remove("\(Workspaces.small)/qualitative.yaml")
    // 'education' is near to 'edition', and makes no edition of the folder.
    try workspace.write(
      "answers: {A.1: {level: yes}}", to: "\(Workspaces.small)/qualitative/education.yaml")
    for folder in ["qualitative", "qualitative/"] {
      let outcome = try workspace.oeci("validate", "\(Workspaces.small)/\(folder)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("1 answer"))
    }
    try workspace.write(
      "answers: {A.2: {level: perhaps}}", to: "\(Workspaces.small)/qualitative/research.yaml")
    let faulty = try workspace.oeci("validate", "\(Workspaces.small)/qualitative")
    #expect(faulty.status == 2)
    #expect(faulty.errors.contains("qualitative/research.yaml:1:"))
    #expect(try workspace.oeci("validate", "criteria/e").status == 0)
    // A folder that nothing reads is not valid because the dossier is.
    try workspace.write("x", to: "\(Workspaces.small)/papers/x.pdf")
    #expect(try workspace.oeci("validate", "\(Workspaces.small)/papers").status == 2)
  }
}
