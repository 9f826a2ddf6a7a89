import Foundation
import TestSupport
import Testing

@Suite struct `Standard input` {
  /// Runs the program in a workspace with a text piped into it.
  private func piped(
    _ text: String, into arguments: String..., in workspace: Workspace
  ) throws -> Workspace.Outcome {
    try workspace.write(text, to: "input")
    return try workspace.run(
      URL(filePath: "/bin/sh"),
      ["-c", "cat input | \"$0\" \"$@\"", Workspace.program.path] + arguments)
  }

  @Test func `is read in place of a file, which says what it is part of`() throws {
    let workspace = try Workspaces.withSmall()
    let path = "\(Workspaces.small)/qualitative.yaml"
    let faulty = try piped(
      "answers: {A.9: {level: yes}}", into: "validate", "-", "--stdin-path", path, in: workspace)
    #expect(faulty.status == 2)
    #expect(faulty.errors.hasPrefix("\(path):1:11: error[R102]"), "\(faulty.errors)")
    let sound = try piped(
      "answers: {A.1: {level: no}, A.2: {level: yes}}", into: "validate", "-", "--stdin-path",
      "./" + path, in: workspace)
    #expect(sound.status == 0, "\(sound.errors)")
    #expect(sound.output.contains("2 answers"))
    // What is on disk stays as it is.
    #expect(try workspace.read(path) == Workspaces.dossier["qualitative.yaml"])
  }

  @Test func `is read to its end, be it longer than a pipe holds`() throws {
    let workspace = try Workspaces.withSmall()
    let long = "# \(String(repeating: "x", count: 200_000))\nanswers: {A.9: {level: yes}}"
    let outcome = try piped(
      long, into: "validate", "-", "--stdin-path", "\(Workspaces.small)/qualitative.yaml",
      in: workspace)
    #expect(outcome.errors.contains("qualitative.yaml:2:11: error[R102]"), "\(outcome.errors)")
  }

  @Test func `without a place is wrong usage`() throws {
    let workspace = try Workspaces.withSmall()
    let path = "\(Workspaces.small)/qualitative.yaml"
    for (arguments, help) in [
      (["validate", "-"], "name the file it stands for with --stdin-path"),
      (["validate", "criteria", "--stdin-path", path], "--stdin-path goes with '-'"),
      (["validate", "-", "--stdin-path", "none.yaml"], "'none.yaml' is not a file"),
      (["validate", "-", "--stdin-path", path, "--fix"], "does not go with '-'"),
    ] {
      let outcome = try workspace.oeci(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(help), "\(outcome.errors)")
    }
  }

  @Test func `is shown by yaml as a file is`() throws {
    let workspace = try Workspaces.withSmall()
    let text = Workspaces.chapter
    let read = try piped(text, into: "yaml", "-", in: workspace)
    #expect(read.status == 0)
    #expect(try read.output == workspace.oeci("yaml", "criteria/e/1-care.yaml").output)
    let broken = try piped("a: [b\n", into: "yaml", "-", in: workspace)
    #expect(broken.status == 2)
    #expect(broken.errors.hasPrefix("<stdin>:"), "\(broken.errors)")
  }
}
