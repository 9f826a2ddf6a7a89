import Diagnostics
import Foundation
import TestSupport
import Testing

extension MadeCase {
  private static let report = "reports/c/2023/report.json"

  /// The report of the base, with one text in place of another.
  private static func report(
    _ old: String, _ new: String
  ) -> @Sendable (Workspace) throws -> Void {
    {
      try #require(try $0.oeci("assess", "reports/c/2023").status == 0)
      let text = try $0.read(report)
      try #require(text.contains(old))
      try $0.write(text.replacing(old, with: new), to: report)
    }
  }

  /// Nothing in place of anything: the report as it was written.
  private static let untouched = report("\"year\"", "\"year\"")

  /// The report of the base, and then something else done to its files.
  private static func assessed(
    _ arguments: String..., then change: @escaping @Sendable (Workspace) throws -> Void
  ) -> @Sendable (Workspace) throws -> Void {
    {
      try #require(try $0.oeci(["assess", "reports/c/2023"] + arguments).status == 0)
      try change($0)
    }
  }

  private static let verify = ["verify", report, "--criteria", "criteria"]

  static let verified = [
    MadeCase(
      code: .foreignReport, name: "a newer version's report",
      problems: ["C101 \(report):4:13-4:26"],
      arguments: verify, prepare: report("oeci 0.1.0", "oeci 99.0.0")),
    MadeCase(
      code: .foreignReport, name: "a report of nobody's", problems: ["C101 \(report):4:13-4:25"],
      arguments: verify, prepare: report("oeci 0.1.0", "acme 0.1.0")),
    MadeCase(
      code: .falseReport, name: "two parts changed by hand",
      problems: ["C106 \(report):8:13-8:20", "C106 \(report):11:11-11:15"], arguments: verify,
      prepare: assessed {
        let text = try $0.read(report)
        try $0.write(
          text.replacing("\n  \"year\": 2023", with: "\n  \"year\": 2024")
            .replacing(
              "\"name\": \"Centre\",\n    \"country", with: "\"name\": \"Other\",\n    \"country"),
          to: report)
      }),
    MadeCase(
      code: .falseReport, name: "a part left out", problems: ["C106 \(report):1:1-1:2"],
      arguments: verify, prepare: report("  \"year\": 2023,\n  \"edition", "  \"edition")),
    MadeCase(
      code: .falseReport, name: "a report as it was written", arguments: verify, prepare: untouched),
    MadeCase(
      code: .otherInputs, name: "a report of other files with the digests of these",
      problems: [
        "C107 \(report):1019:21-1019:28", "C110 reports/c/2023/report-annex.md:68:27-68:27",
      ],
      arguments: verify,
      prepare: assessed {
        let honest = try $0.json(report)
        let text = try $0.read(dossier)
        try $0.write(text.replacing("name: Centre", with: "name: Other"), to: dossier)
        _ = try $0.oeci("assess", "reports/c/2023")
        try $0.write(text, to: dossier)
        var forged = try $0.read(report)
        let files = try $0.json(report)["inputs"]["files"].elements
        for (one, other) in zip(files, honest["inputs"]["files"].elements) {
          let digests = try (#require(one["sha256"].string), #require(other["sha256"].string))
          forged = forged.replacing(digests.0, with: digests.1)
        }
        try $0.write(forged, to: report)
      }),
    MadeCase(
      code: .otherInputs, name: "a report of these files", arguments: verify, prepare: untouched),
    MadeCase(
      code: .changedInput, name: "another title since", problems: ["C108 \(edition):1:1-1:1"],
      arguments: verify,
      prepare: assessed {
        try $0.write(try $0.read(edition).replacing("Example", with: "Other"), to: edition)
      }),
    MadeCase(
      code: .changedInput, name: "files as they were", arguments: verify, prepare: untouched),
    MadeCase(
      code: .unlistedInput, name: "a chapter and figures that were hidden",
      problems: ["C109 criteria/e/2-more.yaml:1:1-1:1", "C109 \(figures):1:1-1:1"],
      arguments: verify,
      prepare: assessed {
        try $0.write("chapter: 2", to: "criteria/e/2-more.yaml")
        try $0.write("figures: []", to: figures)
      }),
    MadeCase(
      code: .unlistedInput, name: "no other file", arguments: verify, prepare: untouched),
    MadeCase(
      code: .falseText, name: "another sentence in the text",
      problems: ["C110 reports/c/2023/report.md:1:3-1:3"], arguments: verify,
      prepare: assessed {
        let text = try $0.read("reports/c/2023/report.md")
        try $0.write("# X" + text.dropFirst(2), to: "reports/c/2023/report.md")
      }),
    MadeCase(
      code: .falseText, name: "the texts as they were written", arguments: verify,
      prepare: assessed { _ in }),
    MadeCase(
      code: .notChecked, name: "no text beside the report",
      problems: ["C112 \(report):1066:14-1102:6"], arguments: verify,
      prepare: assessed { try $0.remove("reports/c/2023/report.md") }),
    MadeCase(
      code: .notChecked, name: "everything at hand", arguments: verify, prepare: assessed { _ in }),
    MadeCase(
      code: .otherAssessmentDate, name: "a day of the command line",
      problems: ["C111 \(report):1025:20-1025:32"], arguments: verify,
      prepare: assessed("--as-of", "2025-01-31") { _ in }),
    MadeCase(
      code: .otherAssessmentDate, name: "the dossier's own day, given twice", arguments: verify,
      prepare: assessed("--as-of", "2024-12-31") { _ in }),
  ]

  static let altered = [
    MadeCase(
      code: .alteredReport, name: "a year changed by hand",
      problems: ["C102 \(report):11:11-11:15"],
      arguments: ["diff", report, "reports/c/2023"],
      prepare: report("\n  \"year\": 2023", "\n  \"year\": 2024")),
    MadeCase(
      code: .alteredReport, name: "blanks at the end", problems: ["C102 \(report):1:1-1:1"],
      arguments: ["diff", report, "reports/c/2023"],
      prepare: report("\n}\n", "\n}  \n")),
    MadeCase(
      code: .alteredReport, name: "a report as it was written",
      arguments: ["diff", report, "reports/c/2023"],
      prepare: report("\"year\"", "\"year\"")),
  ]
}
