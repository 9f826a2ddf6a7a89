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

  static let altered = [
    MadeCase(
      code: .alteredReport, name: "a year changed by hand",
      problems: ["C102 \(report):11:11-11:15"],
      arguments: ["diff", report, "reports/c/2023"],
      prepare: report("  \"year\": 2023", "  \"year\": 2024")),
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
