import Foundation
import TestSupport
import Testing

/// The script that the program prints, run by bash as if somebody pressed the tabulator.
@Suite(.enabled(if: ForeignProgram.exists("bash"), "bash is not installed"))
struct `Completion in bash` {
  private static let press = """
    source <("$0" --generate-completion-script bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
    PATH="${0%/*}:$PATH"
    _oeci oeci "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
    printf '%s\\n' "${COMPREPLY[@]}"
    """

  private func offers(_ words: String..., in workspace: Workspace) throws -> [String] {
    let bash = try #require(
      ["/bin/bash", "/usr/bin/bash"].first(where: FileManager.default.isExecutableFile))
    let outcome = try workspace.run(
      URL(filePath: bash), ["-c", Self.press, Workspace.program.path, "oeci"] + words)
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `knows subcommands, kinds of file, forms and gates`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try offers("hand", in: workspace) == ["handbook"])
    #expect(try Set(offers("", in: workspace)).isSuperset(of: ["init", "assess", "yaml", "help"]))
    #expect(try offers("help", "hand", in: workspace) == ["handbook"])
    #expect(try Set(offers("help", "", in: workspace)).isSuperset(of: ["init", "diff", "yaml"]))
    #expect(try offers("schema", "qu", in: workspace) == ["quantitative", "qualitative"])
    #expect(try offers("schema", "", in: workspace).contains("document-kinds"))
    let forms = ["text", "json", "sarif", "github", "junit"]
    #expect(try offers("validate", "--format", "", in: workspace) == forms)
    #expect(try offers("validate", "--output", "s", in: workspace) == ["sarif="])
    #expect(try offers("validate", "--fail-on", "", in: workspace) == ["warning"])
    #expect(
      try Set(offers("diff", "a", "b", "--fail-on", "", in: workspace))
        .isSuperset(of: ["regression", "core-lost", "warning"]))
    #expect(try offers("yaml", "--format", "", in: workspace) == ["tree", "events"])
  }

  @Test(arguments: [("zsh", "'1:subcommand:(init "), ("fish", "\"oeci help\" -eq 1' -fka 'init ")])
  func `of help is in the scripts of the other shells`(_ shell: String, _ words: String) throws {
    let workspace = try Workspace()
    let outcome = try workspace.oeci(["--generate-completion-script", shell])
    #expect(outcome.output.contains(words))
    #expect(outcome.status == 0)
  }

  @Test func `knows the editions at hand and their designations`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      "{format: 1, edition: e-two, title: Two, standing: local, extends: e}",
      to: "elsewhere/e-two/edition.yaml")
    #expect(try offers("init", "x", "--edition", "", in: workspace) == ["e"])
    let two = ["init", "x", "--criteria", "elsewhere", "--edition", ""]
    #expect(try offers(two[0], two[1], two[2], two[3], two[4], two[5], in: workspace) == ["e-two"])
    #expect(
      try offers("init", "x", "--edition", "e", "--designation", "", in: workspace) == [
        "cc", "ccc",
      ])
    #expect(try offers("assess", "x", "--require", "c", in: workspace) == ["cc", "ccc"])
    #expect(try offers("handbook", "", in: workspace) == ["criteria", "e", "elsewhere", "reports"])
    #expect(try offers("test", "criteria/", in: workspace) == ["criteria/e"])
    #expect(
      try offers("validate", "criteria/e/ind", in: workspace) == ["criteria/e/indicators.yaml"])
  }
}
