import Assessment
import Criteria
import Words

/// Lays a report out for people: one page first, then what it rests on, part by part.
///
/// Every item and every piece of evidence stand in the annex.
package struct ReportPage: Page {
  let report: Report
  let anchors: AnnexAnchors

  /// How many entries a list has at most that grows with the dossier; the others stand in the annex.
  static let longest = 25

  package init(_ report: Report) {
    self.report = report
    anchors = AnnexAnchors(report)
  }

  package func build(_ take: ([Block]) -> Void) {
    section(take, writeFirstPage)
    section(take, writeDesignation)
    section(take, writeReadiness)
    section(take, writeScores)
    section(take, writeStrengths)
    section(take, writeOpportunities)
    section(take, writeAnswers)
    section(take) { writeConsistency(&$0) }
    section(take) { writePlan(&$0) }
    section(take) { writeLapses(&$0) }
    section(take, writeSources)
    section(take, writeInputs)
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
    _ columns: [Line], _ entries: [Entry], upTo most: Int = Self.longest, rest: Line,
    _ writer: inout Blocks, row: (Entry) -> [Line]
  ) {
    writer.table(columns, entries.prefix(most).map(row))
    if entries.count > most {
      writer.paragraph("And \(entries.count - most) more, in \(rest).")
    }
  }

  /// Where each item says of itself what a list of items says.
  var itemsInAnnex: Line { "\(ReportSection.standards.linkIntoAnnex), item by item" }

  /// A verdict, or that there is none.
  func word(_ verdict: Verdict?) -> Line {
    guard let verdict else { return "no gate" }
    return .verdict(verdict)
  }

  func percent(_ interval: ScoreInterval?) -> Line { Line(ReportSummary.range(interval)) }

  /// An interval as a bar: what is proven, what is still open, what is lost.
  func bar(_ interval: ScoreInterval?) -> Line {
    interval.map { Line([.bar($0)]) } ?? ""
  }

  /// The reviewed score with the number of items it is over.
  func reviewed(_ score: Score) -> Line {
    score.reviewed.map { "\($0.percent)% over \(score.reviewedItems)" } ?? "none"
  }

  /// What a score is over.
  func denominator(_ counts: ItemCounts) -> Line {
    "\(counts.applicable) applicable (\(counts.assessed) assessed, \(counts.notAssessed) not), "
      + "\(counts.notApplicable) n.a., \(counts.outOfScope) out of scope"
  }

  var scale: Scale { report.scale }

  /// Both ends of an interval of levels.
  func range(_ interval: LevelInterval) -> Line {
    let names = [interval.low, interval.high].map { Line(scale.levels[$0].name) }
    return interval.low == interval.high ? names[0] : names.joined(separator: "–")
  }

  func levels(_ interval: LevelInterval?) -> Line {
    interval.map { Line(scale.text($0)) } ?? ""
  }
}
