import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Workspace

@Suite struct `What cannot be read` {
  /// The small dossier for two years, one of whose folders nobody may read.
  private func withLocked(_ path: String, mode: Int = 0) throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    let dossier = "reports/c/2022/dossier.yaml"
    try workspace.copy(workspace.folder.appending(path: Workspaces.small), to: "reports/c/2022")
    try workspace.write(
      try workspace.read(dossier).replacing("year: 2023", with: "year: 2022"), to: dossier)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: workspace.folder.appending(path: path).path)
    return workspace
  }

  private func unlock(_ workspace: Workspace, _ path: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: workspace.folder.appending(path: path).path)
  }

  private static let commands = [
    ["validate", "reports"], ["assess", "reports"], ["history", "reports/c"],
    ["diff", "reports/c/2022", "reports/c/2023"],
  ]

  @Test(arguments: commands, [0, 0o400, 0o100])
  func `is named where it is the folder of a year`(_ command: [String], _ mode: Int) throws {
    let workspace = try withLocked("reports/c/2022", mode: mode)
    defer { try? unlock(workspace, "reports/c/2022") }
    let outcome = try workspace.unprivileged(command)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("error[I102]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("reports/c/2022"))
    #expect(outcome.errors.contains("Permission denied"))
    // What can be read is assessed all the same.
    #expect(workspace.exists("reports/c/2023/report.md") == (command[0] == "assess"))
    #expect(!workspace.exists("reports/c/history.md"))
  }

  @Test(arguments: commands.dropLast())
  func `is named where it is the folder of a centre`(_ command: [String]) throws {
    let workspace = try withLocked("reports/c")
    defer { try? unlock(workspace, "reports/c") }
    let outcome = try workspace.unprivileged(command)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the folder 'reports/c' cannot be read: Permission denied"))
  }

  @Test(arguments: ["criteria", "criteria/e"], commands)
  func `is named where it holds the criteria, and nothing is taken in its place`(
    _ path: String, _ command: [String]
  ) throws {
    let workspace = try withLocked(path)
    defer { try? unlock(workspace, path) }
    // The same edition, where it is looked for later.
    let packed = try Workspace()
    try packed.copy(Workspace.program, to: "packed/oeci")
    for (name, text) in Workspaces.edition {
      try packed.write(text, to: "packed/criteria/e/\(name)")
    }
    let outcome = try workspace.unprivileged(command)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("'\(path)'"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("R115"))
  }

  @Test(arguments: [
    ("reports/c/2024", ["validate", "reports"]), ("reports/c/2024", ["assess", "reports"]),
    ("reports/c/2024", ["history", "reports/c"]), ("reports/d", ["validate", "reports"]),
    ("reports/d", ["assess", "reports"]), ("reports/c/2023/documents", ["assess", "reports"]),
    ("criteria/x", ["validate", "criteria"]),
  ])
  func `is named where it is a link to nothing`(_ path: String, _ command: [String]) throws {
    let workspace = try Workspaces.withSmall()
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: path).path, withDestinationPath: "gone")
    let outcome = try workspace.oeci(command)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the link '\(path)' leads to nothing"), "\(outcome.errors)")
  }

  @Test func `is named where the criteria are a link to nothing`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.remove("criteria")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: "criteria").path, withDestinationPath: "gone")
    let outcome = try workspace.assessSmall()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the link 'criteria' leads to nothing"))
    #expect(!outcome.errors.contains("R115"))
  }

  @Test(arguments: ["notes.txt", "dossier.yml", "Dossier.YAML"], commands.dropLast())
  func `A year without its dossier is named`(_ name: String, _ command: [String]) throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      Workspaces.dossier["dossier.yaml"] ?? "", to: "reports/c/2024/\(name)")
    let outcome = try workspace.oeci(command)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("reports/c/2024"), "\(outcome.errors)")
    #expect(outcome.errors.contains("dossier.yaml"))
  }

  @Test func `A folder whose listing fails half-way is not taken for a short one`() throws {
    let workspace = try Workspaces.withSmall()
    let path = workspace.folder.appending(path: Workspaces.small).path
    var count = 0
    #expect(throws: DiskError.self) {
      try Folder.names(in: path) { stream in
        count += 1
        guard count > 2 else { return readdir(stream) }
        errno = EIO
        return nil
      }
    }
    count = 0
    // A signal ends nothing.
    let names = try Folder.names(in: path) { stream in
      count += 1
      guard count == 2 else { return readdir(stream) }
      errno = EINTR
      return nil
    }
    #expect(names.count == 4)
    #expect(try Folder.names(in: path) == names)
  }
}
