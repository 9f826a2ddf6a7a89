import Assessment
import Criteria
package import JSON

/// Lays a report out for people: one page first, then what it rests on, part by part.
///
/// Every item and every piece of evidence stand in the annex.
package struct MarkdownReport {
  let report: Report
  let anchors: AnnexAnchors

  /// How many entries a list has at most that grows with the dossier; the others stand in the annex.
  static let longest = 25

  package init(_ report: Report) {
    self.report = report
    anchors = AnnexAnchors(report)
  }

  /// The whole of `report.md`, as text.
  package var text: String {
    var writer = MarkdownWriter()
    writeAll(&writer)
    return writer.text
  }

  /// Hands the same over piece by piece.
  package func write(to sink: @escaping ByteSink) {
    var writer = MarkdownWriter(into: sink)
    writeAll(&writer)
    writer.finish()
  }

  private func writeAll(_ writer: inout MarkdownWriter) {
    writeFirstPage(&writer)
    writeDesignation(&writer)
    writeReadiness(&writer)
    writeScores(&writer)
    writeStrengths(&writer)
    writeOpportunities(&writer)
    writeAnswers(&writer)
    writeConsistency(&writer)
    writePlan(&writer)
    writeLapses(&writer)
    writeSources(&writer)
    writeInputs(&writer)
  }

  // MARK: Words shared by the sections

  /// A list of `report.md` as a table, and where the rest of a long one stands.
  ///
  /// - Parameters:
  ///   - columns: The heads of the columns.
  ///   - entries: The whole list.
  ///   - most: How many of them are shown.
  ///   - rest: Where the others are, after "in".
  ///   - writer: Where it is written.
  ///   - row: The cells of an entry.
  func writeTable<Entry>(
    _ columns: [String], _ entries: [Entry], upTo most: Int = Self.longest, rest: String,
    _ writer: inout MarkdownWriter, row: (Entry) -> [String]
  ) {
    writer.table(columns, entries.prefix(most).map(row))
    if entries.count > most {
      writer.paragraph("And \(entries.count - most) more, in \(rest).")
    }
  }

  /// Where each item says of itself what a list of items says.
  var itemsInAnnex: String { "\(ReportSection.standards.linkIntoAnnex), item by item" }

  func escape(_ text: String) -> String { MarkdownText.escape(text) }

  func escape(_ text: String?) -> String { text.map(MarkdownText.escape) ?? "" }

  func escape(_ texts: [String]) -> String {
    texts.count == 1 ? escape(texts[0]) : texts.map(MarkdownText.escape).joined(separator: ", ")
  }

  /// A verdict in words, what is not met in bold.
  func word(_ verdict: Verdict?) -> String {
    guard let verdict else { return "no gate" }
    return verdict == .met ? verdict.word : "**\(verdict.word)**"
  }

  func percent(_ interval: ScoreInterval?) -> String { ReportSummary.range(interval) }

  /// An interval as a bar of twenty signs: what is proven, what is still open, what is lost.
  func bar(_ interval: ScoreInterval?) -> String {
    guard let interval else { return "" }
    let low = min(20, max(0, interval.low.permille / 50))
    let high = min(20, max(low, interval.high.permille / 50))
    return String(repeating: "█", count: low) + String(repeating: "▒", count: high - low)
      + String(repeating: "░", count: 20 - high)
  }

  /// The reviewed score with the number of items it is over.
  func reviewed(_ score: Score) -> String {
    score.reviewed.map { "\($0.percent)% over \(score.reviewedItems)" } ?? "none"
  }

  /// What a score is over.
  func denominator(_ counts: ItemCounts) -> String {
    "\(counts.applicable) applicable (\(counts.assessed) assessed, \(counts.notAssessed) not), "
      + "\(counts.notApplicable) n.a., \(counts.outOfScope) out of scope"
  }

  var scale: Scale { report.inputs.edition.scale }

  /// Both ends of an interval of levels.
  func range(_ interval: LevelInterval) -> String {
    let names = [interval.low, interval.high].map { escape(scale.levels[$0].name) }
    return interval.low == interval.high ? names[0] : names.joined(separator: "–")
  }

  func levels(_ interval: LevelInterval?) -> String {
    interval.map { escape(scale.text($0)) } ?? ""
  }
}
