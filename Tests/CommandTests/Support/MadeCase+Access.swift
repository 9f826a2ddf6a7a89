import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

extension MadeCase {
  private static let assess = ["assess", "reports/c/2023"]

  /// A folder in place of a file.
  private static func folder(at path: String) -> @Sendable (Workspace) throws -> Void {
    { try $0.write("Not read", to: "\(path)/inner.txt") }
  }

  /// A pipe that nobody writes to in place of a file; who opens it waits for ever.
  private static func pipe(at path: String) -> @Sendable (Workspace) throws -> Void {
    { try #require(mkfifo($0.folder.appending(path: path).path, 0o600) == 0) }
  }

  private static func link(to target: String, at path: String)
    -> @Sendable (Workspace) throws ->
    Void
  {
    {
      try FileManager.default.createSymbolicLink(
        atPath: $0.folder.appending(path: path).path, withDestinationPath: target)
    }
  }

  private static func figure(_ prepare: @escaping @Sendable (Workspace) throws -> Void)
    -> @Sendable (Workspace) throws -> Void
  {
    {
      try $0.write(
        "figures: [{indicator: beds, value: 5, year: 2023, source: D-1}]", to: figures)
      try prepare($0)
    }
  }

  static let unreadable = [
    MadeCase(
      code: .unreadable, name: "a pipe in place of figures",
      problems: ["I102 \(figures):1:1-1:1"], prepare: pipe(at: figures)),
    MadeCase(
      code: .unreadable, name: "a pipe in place of documents that figures cite",
      problems: ["I102 \(documents):1:1-1:1"], left: [documents],
      prepare: figure(pipe(at: documents))),
    MadeCase(
      code: .unreadable, name: "a pipe in place of indicators that conditions name",
      problems: ["I102 criteria/e/indicators.yaml:1:1-1:1"],
      left: ["criteria/e/indicators.yaml"],
      prepare: pipe(at: "criteria/e/indicators.yaml")),
    MadeCase(
      code: .unreadable, name: "a pipe in place of edition.yaml",
      problems: ["I102 \(edition):1:1-1:1"], arguments: assess, left: [edition],
      prepare: pipe(at: edition)),
    MadeCase(
      code: .unreadable, name: "a pipe in place of edition.yaml, validated",
      problems: ["I102 \(edition):1:1-1:1"], arguments: ["validate", "criteria"],
      left: [edition],
      prepare: pipe(at: edition)),
    MadeCase(
      code: .unreadable, name: "a folder in place of dossier.yaml",
      problems: ["I102 \(dossier):1:1-1:1"], arguments: assess, left: [dossier],
      prepare: folder(at: dossier)),
    MadeCase(
      code: .unreadable, name: "a folder in place of figures",
      problems: ["I102 \(figures):1:1-1:1"], arguments: assess,
      prepare: folder(at: figures)),
    MadeCase(
      code: .unreadable, name: "a folder in place of a review",
      problems: ["I102 reviews:1:1-1:1"], arguments: assess + ["--review", "reviews"],
      prepare: folder(at: "reviews")),
    MadeCase(
      code: .unreadable, name: "a link to itself",
      problems: ["I102 \(figures):1:1-1:1"],
      prepare: link(to: "quantitative.yaml", at: figures)),
    MadeCase(
      code: .unreadable, name: "a link to a file",
      prepare: {
        try $0.write("figures: []", to: "reports/c/2023/.kept/figures.yaml")
        try link(to: ".kept/figures.yaml", at: figures)($0)
      }),
    MadeCase(
      code: .unreadable, name: "a link to nothing",
      problems: ["I102 \(figures):1:1-1:1"], prepare: link(to: "nothing.yaml", at: figures)),
  ]

  /// Links, what oeci did not write, and what was left behind.
  static let refused = [
    MadeCase(
      code: .linkLeadsOut, name: "a link to a file outside of the dossier",
      problems: ["I104 \(figures):1:1-1:1"],
      prepare: {
        try $0.write("figures: []", to: "shared/figures.yaml")
        try link(to: "../../../shared/figures.yaml", at: figures)($0)
      }),
    MadeCase(
      code: .linkLeadsOut, name: "a link to a file outside of the criteria",
      problems: ["I104 criteria/e/2-more.yaml:1:1-1:1"],
      prepare: link(to: "/etc/passwd", at: "criteria/e/2-more.yaml")),
    MadeCase(
      code: .linkLeadsOut, name: "a folder behind a link that leads out",
      problems: ["I104 reports/c/2023/documents:1:1-1:1"], left: [documents],
      prepare: link(to: "/etc", at: "reports/c/2023/documents")),
    MadeCase(
      code: .linkLeadsOut, name: "the file of a project behind a link that leads out",
      problems: ["I104 .oeci.yaml:1:1-1:1"], prepare: link(to: "/etc/passwd", at: ".oeci.yaml")),
    MadeCase(
      code: .linkLeadsOut, name: "a link that stays",
      prepare: {
        try $0.write("figures: []", to: "reports/c/2023/.kept/figures.yaml")
        try link(to: ".kept/figures.yaml", at: figures)($0)
      }),
    MadeCase(
      code: .foreignOutput, name: "a report that somebody else wrote",
      problems: ["I105 reports/c/2023/report.md:1:1-1:1"], arguments: assess,
      prepare: { try $0.write("# Report of the board\n", to: "reports/c/2023/report.md") }),
    MadeCase(
      code: .foreignOutput, name: "a file that is empty", arguments: assess,
      prepare: { try $0.write("", to: "reports/c/2023/report.md") }),
    MadeCase(
      code: .outputIsInput, name: "rows in place of documents",
      problems: ["I106 \(documents):1:1-1:1"], arguments: assess + ["--json-lines", documents],
      prepare: { try $0.write("", to: "other") }),
    MadeCase(
      code: .outputIsInput, name: "rows in a file of their own",
      arguments: assess + ["--json-lines", "rows.jsonl"],
      prepare: { try $0.write("", to: "rows.jsonl") }),
    MadeCase(
      code: .unfinishedWrite, name: "a journal that cannot be understood",
      problems: ["I107 reports/c/2023/.oeci-journal:1:1-1:1"],
      prepare: { try $0.write("oeci-journal 1\n", to: "reports/c/2023/.oeci-journal") }),
    MadeCase(
      code: .unfinishedWrite, name: "a journal of a run that was over",
      prepare: {
        try $0.write(
          "oeci-journal 1\ntoken 0123456789abcdef\ndo finish\nhere 0\nfolder .\n"
            + "file 0 old report.md\nend\n", to: "reports/c/2023/.oeci-journal")
      }),
    MadeCase(
      code: .missingHeader, name: "a year without a dossier",
      problems: ["I108 reports/c/2024:1:1-1:1"],
      prepare: { try $0.write("scan", to: "reports/c/2024/scan.txt") }),
    MadeCase(
      code: .missingHeader, name: "parts without a dossier",
      problems: ["I108 reports/d/draft:1:1-1:1"],
      prepare: { try $0.write("figures: []", to: "reports/d/draft/quantitative.yaml") }),
    MadeCase(
      code: .missingHeader, name: "an edition without its first file",
      problems: ["I108 criteria/f:1:1-1:1"],
      prepare: { try $0.write("indicators: []", to: "criteria/f/indicators.yaml") }),
    MadeCase(
      code: .missingHeader, name: "a year with a report alone, and a folder of other things",
      prepare: {
        try $0.write("{}", to: "reports/c/2024/report.json")
        try $0.write("scan", to: "reports/c/minutes/scan.txt")
      }),
  ]

  static let unwritable = [
    MadeCase(
      code: .unwritable, name: "a folder under an ordinary file",
      problems: ["I103 taken/reports:1:1-1:1"],
      arguments: assess + ["--output", "taken/reports"],
      prepare: { try $0.write("", to: "taken") }),
    MadeCase(
      code: .unwritable, name: "an ordinary file in place of a folder",
      problems: ["I103 taken:1:1-1:1"], arguments: assess + ["--output", "taken"],
      prepare: { try $0.write("", to: "taken") }),
    MadeCase(
      code: .unwritable, name: "a folder in place of a report",
      problems: ["I103 reports/c/2023/report.json:1:1-1:1"], arguments: assess,
      prepare: folder(at: "reports/c/2023/report.json")),
    MadeCase(
      code: .unwritable, name: "a link to nothing on the way",
      problems: ["I103 gone/reports:1:1-1:1"], arguments: assess + ["--output", "gone/reports"],
      prepare: link(to: "nowhere/else", at: "gone")),
    MadeCase(
      code: .unwritable, name: "folders that are made on the way",
      arguments: assess + ["--output", "new/deep/reports"],
      prepare: { try $0.write("", to: "other") }),
    MadeCase(
      code: .unwritable, name: "reports that are replaced", arguments: assess,
      prepare: { try #require(try $0.oeci(assess).status == 0) }),
  ]
}
