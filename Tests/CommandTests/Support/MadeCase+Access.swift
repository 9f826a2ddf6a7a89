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
        try $0.write("figures: []", to: "shared/figures.yaml")
        try link(to: "../../../shared/figures.yaml", at: figures)($0)
      }),
    MadeCase(
      code: .unreadable, name: "a link to nothing",
      problems: ["I102 \(figures):1:1-1:1"], prepare: link(to: "nothing.yaml", at: figures)),
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
      prepare: { try $0.write("Old", to: "reports/c/2023/report.md") }),
  ]
}
