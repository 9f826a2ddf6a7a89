import Foundation
import Reports
import TestSupport
import Testing

@Suite(.enabled(if: ForeignProgram.exists("sha256sum"), "sha256sum is not installed"))
struct `The digests of a report` {
  /// The dossiers of the project that have a report.
  static let dossiers: [String] = {
    let folder = Workspace.project.appending(path: "reports")
    let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix("/report.json") }.map {
      "reports/" + $0.dropLast("/report.json".count)
    }.sorted()
  }()

  private func check(_ bytes: [UInt8]) throws {
    let raw = RawJSON(bytes)
    let inputs = try JSONValue(parsing: Data(bytes))["inputs"]
    for name in ["edition", "dossier"] {
      let compact = try #require(raw.compact("inputs", name, "normalForm"))
      #expect(compact.count > 100)
      let digest = try ForeignProgram.sha256(Data(compact))
      #expect(inputs[name]["digest"].string == digest)
    }
  }

  @Test func `are there for the project's own dossiers`() {
    #expect(Self.dossiers.contains("reports/int-milano/2023"))
  }

  @Test(arguments: dossiers)
  func `follow from its normal forms`(_ dossier: String) throws {
    let file = Workspace.project.appending(path: "\(dossier)/report.json")
    try check([UInt8](Data(contentsOf: file)))
  }

  @Test(arguments: HostileText.all)
  func `follow from normal forms with hostile texts`(_ text: String) throws {
    try check(ReportExample(text: text).report().json)
  }

  @Test(arguments: dossiers)
  func `are those of the files`(_ dossier: String) throws {
    let folder = Workspace.project.appending(path: dossier)
    let json = try JSONValue(parsing: Data(contentsOf: folder.appending(path: "report.json")))
    let files = json["inputs"]["files"].elements
    #expect(files.count > 5)
    for file in files {
      let owner = try #require(file["of"].string)
      let path = try #require(file["path"].string)
      let root =
        owner == "dossier" ? folder : Workspace.project.appending(path: "criteria/\(owner)")
      let bytes = try Data(contentsOf: root.appending(path: path))
      #expect(file["sha256"].string == (try ForeignProgram.sha256(bytes)), "\(owner) \(path)")
    }
  }

  @Test func `change with every text that is read`() throws {
    let one = try ReportExample(text: "a").report()
    let other = try ReportExample(text: "b").report()
    #expect(one.inputs.editionDigest != other.inputs.editionDigest)
    #expect(one.inputs.dossierDigest != other.inputs.dossierDigest)
    #expect(try ReportExample(text: "a").report().json == one.json)
  }
}
