import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Workspace

/// Replacing several files at once, with what may come between.
@Suite struct `Files that are replaced together` {
  private static let names = ["report.md", "report.json", "new.txt"]

  /// A folder, and another one, each with two of three files.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    for folder in ["a", "b"] {
      for name in Self.names.dropLast() {
        try workspace.write("old \(name)", to: "\(folder)/\(name)")
      }
    }
    return workspace
  }

  private func path(_ workspace: Workspace, _ folder: String) -> String {
    workspace.folder.appending(path: folder).path
  }

  /// Writes all files of some folders; throws where that fails.
  private func replace(_ workspace: Workspace, _ folders: [String], _ disk: Disk) throws {
    let transaction = FileTransaction(on: disk)
    for folder in folders {
      for name in Self.names {
        let file = try transaction.stage(name, in: path(workspace, folder))
        Array("next \(name)".utf8).withUnsafeBytes(file.write)
      }
    }
    try transaction.commit()
  }

  /// What the folders hold: 'old' or 'next'; nil for a mixture or anything left over.
  private func state(_ workspace: Workspace, _ folders: [String]) throws -> String? {
    var states: Set<String> = []
    for folder in folders {
      let names = try workspace.names(in: folder)
      let texts = try names.map { try workspace.read("\(folder)/\($0)") }
      let isOld = names == ["report.json", "report.md"]
      guard isOld || names == Self.names.sorted() else { return nil }
      let word = isOld ? "old" : "next"
      guard texts == names.map({ "\(word) \($0)" }) else { return nil }
      states.insert(word)
    }
    return states.count == 1 ? states.first : nil
  }

  private func settle(_ workspace: Workspace, _ folder: String) throws {
    let problems = DiagnosticCollector()
    _ = FileReader(problems: problems).names(in: path(workspace, folder))
    #expect(problems.count == 0)
  }

  /// Interferes with the change of a number, counted from 0, and counts them.
  private func disk(
    at step: Int, _ interference: Disk.Interference, refusesLinks: Bool = false
  ) -> (disk: Disk, count: () -> Int) {
    let disk = Disk()
    nonisolated(unsafe) var count = 0
    disk.interfere = { operation, _ in
      defer { count += 1 }
      if count == step { return interference }
      return refusesLinks && operation == .link ? .failure(EPERM) : nil
    }
    return (disk, { count })
  }

  @Test(arguments: [["a"], ["a", "b"]], [false, true])
  func `are all old or all new after a kill at any step`(
    _ folders: [String], _ refusesLinks: Bool
  ) throws {
    var outcomes: Set<String> = []
    // Who looks next may look into any of the folders first.
    for first in folders {
      for step in 0... {
        let workspace = try workspace()
        let (disk, count) = disk(at: step, .death, refusesLinks: refusesLinks)
        try? replace(workspace, folders, disk)
        try settle(workspace, first)
        for folder in folders { try settle(workspace, folder) }
        let state = try #require(try state(workspace, folders), "step \(step), first \(first)")
        outcomes.insert(state)
        guard count() > step else { break }
      }
    }
    #expect(outcomes == ["old", "next"])
  }

  @Test(arguments: [["a"], ["a", "b"]], [false, true])
  func `are all old where a step fails, and nothing is left behind`(
    _ folders: [String], _ refusesLinks: Bool
  ) throws {
    for step in 0... {
      let workspace = try workspace()
      let (disk, count) = disk(at: step, .failure(EIO), refusesLinks: refusesLinks)
      let isDone: Bool
      do {
        try replace(workspace, folders, disk)
        isDone = true
      } catch { isDone = false }
      guard count() > step else { break }
      // What is cleaned up last may be left for the next run.
      for folder in folders { try settle(workspace, folder) }
      #expect(try state(workspace, folders) == (isDone ? "next" : "old"), "step \(step)")
    }
  }

  @Test func `are undone where the run that finds them cannot finish`() throws {
    for step in 0... {
      let workspace = try workspace()
      let (disk, count) = disk(at: step, .death)
      try? replace(workspace, ["a"], disk)
      guard count() > step else { break }
      // A folder has come into the place of a file that was not there before.
      if !workspace.exists("a/new.txt") {
        try workspace.write("x", to: "a/new.txt/inside")
        try settle(workspace, "a")
        try workspace.remove("a/new.txt")
        #expect(try state(workspace, ["a"]) == "old", "step \(step)")
      }
    }
  }

  @Test func `by two runs at once are wholly of one of them`() async throws {
    let workspace = try workspace()
    let folder = path(workspace, "a")
    await withTaskGroup(of: Bool.self) { group in
      for run in 0..<8 {
        group.addTask {
          let transaction = FileTransaction()
          do {
            for name in Self.names {
              let file = try transaction.stage(name, in: folder)
              Array("\(run)".utf8).withUnsafeBytes(file.write)
            }
            try transaction.commit()
            return true
          } catch { return false }
        }
      }
      for await isDone in group { #expect(isDone) }
    }
    #expect(Set(try Self.names.map { try workspace.read("a/\($0)") }).count == 1)
    #expect(try workspace.names(in: "a") == Self.names.sorted())
  }

  @Test func `are never written through a link in the place of a temporary file`() throws {
    let workspace = try workspace()
    try workspace.write("mine", to: "mine")
    let name = TemporaryName("report.md", token: "0123456789abcdef", role: .new).text
    try FileManager.default.createSymbolicLink(
      atPath: path(workspace, "a/\(name)"), withDestinationPath: path(workspace, "mine"))
    #expect(throws: DiskError.self) {
      try StagedFile(
        "report.md", in: path(workspace, "a"), token: "0123456789abcdef", on: Disk())
    }
    #expect(try workspace.read("mine") == "mine")
  }

  @Test func `leave alone what a journal from elsewhere names`() throws {
    let workspace = try workspace()
    let other = path(workspace, "b")
    for direction in ["undo", "finish"] {
      try workspace.write(
        "oeci-journal 1\ntoken 0123456789abcdef\ndo \(direction)\nhere 0\nfolder .\nfolder \(other)\n"
          + "file 1 new report.md\nend\n", to: "a/.oeci-journal")
      try settle(workspace, "a")
      #expect(try workspace.names(in: "b") == ["report.json", "report.md"])
      #expect(try workspace.names(in: "a") == ["report.json", "report.md"])
    }
  }

  @Test func `A journal is read as it was written, and not if it is cut off`() {
    let journal = Journal(
      token: "0123456789abcdef", folders: ["/a", "/b % \n"],
      entries: [.init(folder: 1, name: "x y%0A.md", isNew: true)])
    #expect(Journal(journal.text, foundIn: "/a") == journal)
    for length in 0..<(journal.text.count - 1) {
      #expect(Journal(String(journal.text.prefix(length)), foundIn: "/a") == nil)
    }
    let foreign = journal.text.replacing("x y%250A.md", with: "../x")
    #expect(foreign != journal.text)
    #expect(Journal(foreign, foundIn: "/a") == nil)
  }

  @Test func `The reports of a dossier survive being killed`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall().status == 0)
    let days = ["2024-01-31", "2024-12-31"]
    let whole = try days.map { day in
      #expect(try workspace.assessSmall("--as-of", day).status == 0)
      return try ["report.md", "report.json"].map {
        try workspace.read("\(Workspaces.small)/\($0)")
      }
    }
    for number in 0..<12 {
      let process = Process()
      process.executableURL = Workspace.program
      process.arguments = ["assess", Workspaces.small, "--as-of", days[number % 2]]
      process.currentDirectoryURL = workspace.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(5000 + number * 4000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try workspace.oeci("validate", Workspaces.small).status == 0)
      let found = try ["report.md", "report.json"].map {
        try workspace.read("\(Workspaces.small)/\($0)")
      }
      #expect(whole.contains(found))
      #expect(try workspace.names(in: Workspaces.small).allSatisfy { !$0.hasPrefix(".") })
    }
  }
}
