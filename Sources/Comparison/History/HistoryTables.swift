import Assessment
import Criteria
import Diagnostics
import Reports
import JSON
import Words

/// Lays a history out for programs and spreadsheets.
package struct HistoryTables {
  private let history: History

  package init(_ history: History) {
    self.history = history
  }

  /// The whole of `history.json`.
  package var json: [UInt8] {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.field("schema", History.schema)
      writer.field("meaning", Report.meaning)
      writer.field("engine", history.engine)
      writer.field("disclaimer", Report.disclaimer)
      writer.key("centre")
      writer.named(history.centre, "name")
      writer.array("years", history.entries) { writer, entry in
        writer.object { write(entry, &$0) }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ entry: History.Entry, _ writer: inout JSONWriter) {
    writer.side(entry.side)
    writer.field("verdict", entry.verdict.word)
    writer.field("ready", entry.side.isReadyForReview)
    writer.field("documents", entry.documents)
    writer.field("validDocuments", entry.validDocuments)
    writer.field("figures", entry.figures)
    writer.field("usableFigures", entry.usableFigures)
    writer.field("actions", entry.actions)
    writer.field("remark", entry.remark)
  }

  /// The whole of `history.csv`: one line a year, lines end as RFC 4180 asks; verdicts as reports
  /// call them.
  package var csv: String {
    let head = [
      "year", "as-of", "edition", "revision", "sought", "verdict", "reached", "core-gate",
      "evidenced-low", "evidenced-high", "claimed-low", "claimed-high", "reviewed", "assessed",
      "not-assessed", "not-applicable", "out-of-scope", "ready", "valid-documents", "documents",
      "usable-figures", "figures", "actions",
    ]
    return ([head] + history.entries.map(cells)).map { row in
      row.map(Self.cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// Scores are percentages, truncated to one decimal; the exact fractions stand in the JSON.
  private func cells(_ entry: History.Entry) -> [String] {
    let (side, score) = (entry.side, entry.side.score)
    func percent(_ value: Rational?) -> String { value?.percent ?? "" }
    return [
      String(side.year), side.asOf.description, side.edition.id, side.revision ?? "",
      side.sought.id, entry.verdict.word, side.criteriaMet?.id ?? "",
      side.coreGate?.word ?? "", percent(score.evidenced?.low), percent(score.evidenced?.high),
      percent(score.claimed?.low), percent(score.claimed?.high), percent(score.reviewed),
      String(score.counts.assessed), String(score.counts.notAssessed),
      String(score.counts.notApplicable), String(score.counts.outOfScope),
      String(side.isReadyForReview), String(entry.validDocuments), String(entry.documents),
      String(entry.usableFigures), String(entry.figures), String(entry.actions),
    ]
  }

  /// A cell that every spreadsheet takes for what it says, and none for a formula.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    guard plain.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return plain
    }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }
}
