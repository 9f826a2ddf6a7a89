import Foundation
import TestSupport
import Testing

/// Split, order and spelling of the files of a dossier.
@Suite struct `Reports of the same dossier in other files` {
  /// A list file of INT: what stands before its entries, and these, each with its lines.
  private struct Entries {
    var head: String
    var entries: [[Substring]] = []

    /// Entries begin at the third column.
    init(_ text: String, _ key: String) {
      head = "\(key):\n"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines.drop(while: { $0 != "\(key):" }).dropFirst() {
        if line.trimmingCharacters(in: .whitespaces).hasPrefix("#") { continue }
        if line.hasPrefix("  "), line.dropFirst(2).first.map({ $0 != " " }) == true {
          entries.append([line])
        } else if !entries.isEmpty {
          entries[entries.count - 1].append(line)
        }
      }
    }

    /// The keys of each entry the other way round.
    mutating func reorderKeys() {
      for index in entries.indices where entries[index].first?.hasPrefix("  - ") == true {
        var pairs: [[Substring]] = []
        for line in entries[index] {
          let isKey = line.hasPrefix("  - ") || (line.hasPrefix("    ") && !line.hasPrefix("     "))
          let body = line.hasPrefix("  - ") ? "    " + line.dropFirst(4) : line
          if isKey { pairs.append([body]) } else { pairs[pairs.count - 1].append(body) }
        }
        var lines = pairs.reversed().flatMap { $0 }
        lines[0] = "  - " + lines[0].dropFirst(4)
        entries[index] = lines
      }
    }

    func text(_ range: some Sequence<Int>) -> String {
      head + range.flatMap { entries[$0] }.joined(separator: "\n") + "\n"
    }
  }

  /// The two reports, without the list of files and their digests.
  private static func reports(_ workspace: Workspace) throws -> (
    markdown: [Substring], json: Substring
  ) {
    let outcome = try workspace.oeci("assess", Workspaces.int, "--output", "out")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let json = try workspace.read("out/report.json")
    let files = try #require(json.range(of: "\n    \"files\": [", options: .backwards))
    let markdown = try ["out/report.md", "out/report-annex.md"].flatMap {
      try workspace.read($0).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let kept = markdown.filter {
      $0.wholeMatch(of: /\| (dossier|review|oeci-[\d.]+|it-irccs): .* \| [0-9a-f]{64} \|/) == nil
    }
    #expect(
      kept.count == markdown.count
        - (try workspace.json("out/report.json"))["inputs"]["files"].elements.count)
    return (kept, json[..<files.lowerBound])
  }

  private let original: (markdown: [Substring], json: Substring)

  init() throws {
    original = try Self.reports(Workspaces.withINT())
  }

  private func expectSame(_ workspace: Workspace) throws {
    let found = try Self.reports(workspace)
    #expect(found.json == original.json)
    #expect(found.markdown == original.markdown)
  }

  static let lists = [
    "documents": "documents", "quantitative": "figures", "qualitative": "answers",
  ]

  @Test(arguments: [false, true])
  func `are the same when files are split and entries reordered`(_ reorderKeys: Bool) throws {
    let workspace = try Workspaces.withINT()
    for (part, key) in Self.lists {
      let path = "\(Workspaces.int)/\(part)"
      var list = Entries(try workspace.read("\(path).yaml"), key)
      #expect(list.entries.count > 4)
      if reorderKeys { list.reorderKeys() }
      try workspace.remove("\(path).yaml")
      let middle = list.entries.count / 2
      try workspace.write(list.text((0..<middle).reversed()), to: "\(path)/z.yaml")
      try workspace.write(
        list.text((middle..<list.entries.count).reversed()), to: "\(path)/a.yaml")
    }
    try expectSame(workspace)
  }

  @Test func `are the same when the header's keys are reordered`() throws {
    let workspace = try Workspaces.withINT()
    let path = "\(Workspaces.int)/dossier.yaml"
    let lines = try workspace.read(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let keys = lines.filter { !$0.hasPrefix(" ") && $0 != "centre:" }
    let centre = lines.filter { $0.hasPrefix(" ") || $0 == "centre:" }
    #expect(centre.count == 3)
    try workspace.write(
      (keys.reversed() + [centre[0], centre[2], centre[1]]).joined(separator: "\n"), to: path)
    try expectSame(workspace)
  }

  static let spellings = ["CR LF", "CR", "a byte order mark", "comments", "blank lines at the end"]

  @Test(arguments: spellings)
  func `are the same in another spelling`(_ spelling: String) throws {
    let workspace = try Workspaces.withINT()
    for folder in ["criteria/oeci-3.2", "criteria/it-irccs", Workspaces.int] {
      for name in try workspace.names(in: folder) where name.hasSuffix(".yaml") {
        let text = try workspace.read("\(folder)/\(name)")
        let other: String =
          switch spelling {
          case "CR LF": text.replacing("\n", with: "\r\n")
          case "CR": text.replacing("\n", with: "\r")
          case "a byte order mark": "\u{FEFF}" + text
          case "comments": "# a comment\n" + text + "# another\n"
          default: text + "\n\n\n"
          }
        try workspace.write(other, to: "\(folder)/\(name)")
      }
    }
    try expectSame(workspace)
  }

  @Test func `differ in the digests of the files`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--output", "one").status == 0)
    let path = "\(Workspaces.small)/qualitative.yaml"
    try workspace.write(try workspace.read(path) + "\n# more\n", to: path)
    #expect(try workspace.assessSmall("--output", "two").status == 0)
    let one = try workspace.json("one/report.json")["inputs"]
    let two = try workspace.json("two/report.json")["inputs"]
    #expect(one["dossier"]["digest"].string == two["dossier"]["digest"].string)
    let changed = zip(one["files"].elements, two["files"].elements).filter {
      $0["sha256"].string != $1["sha256"].string
    }
    #expect(changed.map { $0.0["path"].string } == ["qualitative.yaml"])
  }
}
