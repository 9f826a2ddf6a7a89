import Foundation
import Glibc
import TestSupport
import Testing

@testable import Workspace

@Suite struct `An output` {
  /// Every kind of output, by the command that writes it.
  private static let kinds: [(file: String, command: [String])] = [
    ("reports/c/2023/report.md", ["assess", "reports/c/2023"]),
    ("reports/c/2023/report.json", ["assess", "reports/c/2023"]),
    ("out", ["assess", "reports/c/2023", "--json-lines", "out"]),
    ("out", ["validate", "reports", "--output", "json=out"]),
    ("out", ["validate", "reports", "--output", "sarif=out"]),
    ("out", ["validate", "reports", "--output", "junit=out"]),
    ("out", ["validate", "reports", "--output", "github=out"]),
    ("out", ["validate", "reports", "--output", "text=out"]),
    ("out", ["handbook", "criteria/e", "--output", "out"]),
    ("reports/c/history.md", ["history", "reports/c"]),
    ("reports/c/history.json", ["history", "reports/c"]),
    ("reports/c/history.csv", ["history", "reports/c"]),
    ("reports/c/history.svg", ["history", "reports/c"]),
    ("reports/c/2023/comparison.md", ["diff", "reports/c/2022", "reports/c/2023"]),
    ("reports/c/2023/comparison.json", ["diff", "reports/c/2022", "reports/c/2023"]),
    ("reports/c/2023/comparison.svg", ["diff", "reports/c/2022", "reports/c/2023"]),
    ("out/chapter.schema.json", ["schema", "--all", "out"]),
    ("out/report.schema.json", ["schema", "--all", "out"]),
  ]

  private func workspace() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    try workspace.copy(workspace.folder.appending(path: Workspaces.small), to: "reports/c/2022")
    let dossier = "reports/c/2022/dossier.yaml"
    try workspace.write(
      try workspace.read(dossier).replacing("year: 2023", with: "year: 2022"), to: dossier)
    // Something to report, in every form.
    try workspace.write(
      try workspace.read("reports/c/2022/dossier.yaml").replacing("XX", with: "Italy"),
      to: "reports/c/2022/dossier.yaml")
    return workspace
  }

  @Test func `of one kind never takes the place of another kind`() throws {
    let workspace = try workspace()
    let commands = Self.kinds.filter { $0.file == "out" }.map(\.command)
    for (index, first) in commands.enumerated() {
      let second = commands[(index + 1) % commands.count]
      if workspace.exists("out") { try workspace.remove("out") }
      #expect(try workspace.oeci(first).status == 0)
      let text = try workspace.read("out")
      let outcome = try workspace.oeci(second)
      #expect(outcome.status == 3, "\(second)")
      #expect(outcome.errors.contains("error[I105]: 'out' is "), "\(outcome.errors)")
      #expect(try workspace.read("out") == text)
    }
  }

  @Test(arguments: kinds.indices)
  func `takes the place of its older self, and of nothing else`(_ index: Int) throws {
    let (file, command) = Self.kinds[index]
    let workspace = try workspace()
    #expect(try workspace.oeci(command).status == 0)
    #expect(try workspace.oeci(command).status == 0)
    let text = try workspace.read(file)
    #expect(!text.isEmpty)
    // What somebody wrote before problems as text may be their paths.
    let changed = command.last == "text=out" ? [] : ["x" + text]
    for foreign in ["\n", "# Minutes\n", "{\"a\": 1}\n", "<svg></svg>\n", "%PDF-1.7\n"] + changed {
      try workspace.write(foreign, to: file)
      let outcome = try workspace.oeci(command)
      #expect(outcome.status == 3, "\(foreign.prefix(20))")
      #expect(outcome.errors.contains("error[I105]: '\(file)' was not written by oeci"))
      #expect(try workspace.read(file) == foreign)
    }
    try workspace.write("", to: file)
    #expect(try workspace.oeci(command).status == 0)
    #expect(try workspace.read(file) == text)
  }

  @Test func `never takes the place of an input`() throws {
    for (input, more) in [
      ("reports/c/2023/documents.yaml", [String]()), ("criteria/e/edition.yaml", []),
      ("review.txt", ["--review", "review.txt"]), ("scans/plan.pdf", ["--evidence", "scans"]),
    ] {
      let workspace = try workspace()
      if !more.isEmpty { try workspace.write("", to: input) }
      let before = try workspace.read(input)
      for spelling in [input, "./\(input)", "reports/../\(input)"] {
        let outcome = try workspace.oeci(
          ["assess", "reports/c/2023", "--json-lines", spelling] + more)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("error[I106]: '\(spelling)' is read in this run"))
        #expect(try workspace.read(input) == before)
        #expect(!workspace.exists("reports/c/2023/report.md"))
      }
    }
    let workspace = try workspace()
    for input in ["criteria/e/edition.yaml", ".oeci.yaml"] {
      try workspace.write(Workspaces.edition["edition.yaml"] ?? "", to: "criteria/e/edition.yaml")
      try workspace.write("", to: ".oeci.yaml")
      let before = try workspace.read(input)
      #expect(try workspace.oeci("validate", "criteria", "--output", "sarif=\(input)").status == 3)
      #expect(
        try workspace.oeci("handbook", "criteria/e", "--output", input).status == 3)
      #expect(try workspace.read(input) == before)
    }
  }

  @Test func `may be a device or a pipe`() throws {
    let workspace = try workspace()
    #expect(try workspace.assessSmall("--json-lines", "/dev/null").status == 0)
    #expect(try workspace.oeci("validate", "reports", "--output", "json=/dev/null").status == 0)
    let rows = try workspace.assessSmall("--json-lines", "/dev/stdout")
    #expect(rows.status == 0)
    #expect(rows.output.contains("{\"centre\":\"c\""))
    // It is a link of the system, and stays one.
    var info = stat()
    #expect(lstat("/dev/stdout", &info) == 0 && info.st_mode & S_IFMT == S_IFLNK)
    let pipe = workspace.folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    // Held open for reading, so that nobody waits.
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try workspace.assessSmall("--json-lines", "pipe").status == 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(reader, &bytes, bytes.count)
    #expect(
      String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).hasPrefix("{\"centre\":\"c\""))
    #expect(try workspace.oeci("validate", "reports", "--output", "json=/dev/full").status == 3)
  }
}
