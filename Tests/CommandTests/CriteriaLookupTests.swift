import Foundation
import TestSupport
import Testing

@Suite struct `The place of the criteria` {
  /// Puts the small edition under a folder, with a title that tells where it was found.
  private func put(_ workspace: Workspace, _ root: String) throws {
    for (name, text) in Workspaces.edition {
      let told = name == "edition.yaml" ? text.replacing("Example", with: "In \(root)") : text
      try workspace.write(told, to: "\(root)/e/\(name)")
    }
  }

  private func title(_ workspace: Workspace, _ arguments: String...) throws -> String? {
    let outcome = try workspace.oeci(
      ["assess", "work/reports/c/2023", "--output", "out"] + arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return try workspace.json("out/report.json")["edition"]["title"].string
  }

  @Test func `is what --criteria says, else the nearest above, else the working folder`() throws {
    let workspace = try Workspace()
    for (name, text) in Workspaces.dossier {
      try workspace.write(text, to: "work/reports/c/2023/\(name)")
    }
    // From the last to the first, each goes before those that were there.
    for root in [
      "criteria", "work/criteria", "work/reports/criteria", "work/reports/c/2023/criteria",
    ] {
      try put(workspace, root)
      #expect(try title(workspace) == "In \(root)")
    }
    try put(workspace, "elsewhere")
    #expect(try title(workspace, "--criteria", "elsewhere") == "In elsewhere")
  }

  @Test func `is the nearest that holds the edition`() throws {
    let workspace = try Workspace()
    for (name, text) in Workspaces.dossier {
      try workspace.write(text, to: "work/reports/c/2023/\(name)")
    }
    try put(workspace, "work/criteria")
    try workspace.write("{}", to: "work/reports/criteria/other/edition.yaml")
    #expect(try title(workspace) == "In work/criteria")
  }

  @Test func `is the working folder for a dossier that lies elsewhere`() throws {
    let workspace = try Workspaces.withSmall()
    let other = try Workspace()
    try other.copy(workspace.folder.appending(path: Workspaces.small), to: "d")
    let path = other.folder.appending(path: "d").path
    #expect(try workspace.oeci("assess", path).status == 0)
    #expect(other.exists("d/report.md"))
  }

  @Test func `may hold links: what an edition rests on never depends on who asks first`() throws {
    let workspace = try Workspaces.withSmall()
    try put(workspace, "archive/2022")
    try FileManager.default.createSymbolicLink(
      at: workspace.folder.appending(path: "criteria/e-old"),
      withDestinationURL: workspace.folder.appending(path: "archive/2022/e"))
    try workspace.write(
      "format: 1\nedition: x\nextends: e-old\n", to: "criteria/x/edition.yaml")
    for (name, text) in Workspaces.dossier {
      try workspace.write(
        text.replacing("edition: e", with: "edition: x"), to: "reports/c/2022/\(name)")
    }
    let paths = ["reports/c/2022", Workspaces.small]
    for order in [paths, paths.reversed()] {
      #expect(try workspace.oeci(["assess"] + order).status == 0)
      let reports = try paths.map { try workspace.json("\($0)/report.json") }
      #expect(reports.map { $0["edition"]["title"].string } == ["In archive/2022", "Example"])
      // The files it was read from are those of the folder that the link leads to.
      let files = reports[0]["inputs"]["files"].elements.compactMap { $0["sha256"].string }
      let own = reports[1]["inputs"]["files"].elements.compactMap { $0["sha256"].string }
      #expect(files.count == own.count + 1)
    }
  }

  @Test func `is last of all the folder beside the program, wherever that is called from`() throws {
    let workspace = try Workspaces.withSmall()
    let packed = try Workspace()
    try packed.copy(Workspace.program, to: "packed/oeci")
    try put(packed, "packed/criteria")
    try packed.copy(workspace.folder.appending(path: Workspaces.small), to: "elsewhere/d")
    let program = packed.folder.appending(path: "packed/oeci")
    let elsewhere = packed.folder.appending(path: "elsewhere/d").path
    let near = workspace.folder.appending(path: Workspaces.small).path
    // Called by way of a link, as from a folder of the search path, it is the same program.
    let link = packed.folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
    for (program, dossier, title) in [
      (program, elsewhere, "In packed/criteria"), (program, near, "Example"),
      (link, elsewhere, "In packed/criteria"),
    ] {
      let outcome = try packed.run(program, ["assess", dossier, "--output", "out"])
      #expect(outcome.status == 0)
      #expect(try packed.json("out/report.json")["edition"]["title"].string == title)
    }
  }

  @Test func `given with --criteria is the only one`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("{}", to: "empty/other/edition.yaml")
    let outcome = try workspace.assessSmall("--criteria", "empty")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\(Workspaces.small)/dossier.yaml:5:"))
  }

  @Test func `has a nearest name for a mistyped edition`() throws {
    let workspace = try Workspaces.withINT()
    let path = "\(Workspaces.int)/dossier.yaml"
    let text = try workspace.read(path)
    try workspace.write(text.replacing("edition: it-irccs", with: "edition: it-ircs"), to: path)
    let outcome = try workspace.oeci("assess", Workspaces.int)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("it-irccs"))
  }

  @Test func `holds base editions beside the one that extends them`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      "{format: 1, edition: o, title: Overlay, standing: local, extends: e}",
      to: "criteria/o/edition.yaml")
    let path = "\(Workspaces.small)/dossier.yaml"
    try workspace.write(
      try workspace.read(path).replacing("edition: e", with: "edition: o"), to: path)
    #expect(try workspace.assessSmall().status == 0)
    let json = try workspace.json("\(Workspaces.small)/report.json")
    #expect(json["edition"]["title"].string == "Overlay")
    let owners = Set(json["inputs"]["files"].elements.compactMap { $0["of"].string })
    #expect(owners == ["dossier", "e", "o"])
  }
}
