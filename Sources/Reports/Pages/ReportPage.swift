import Assessment
import Criteria
package import Words

/// Lays a report out for people: one page first, then what it rests on, part by part.
///
/// Every item and every piece of evidence stand in the annex.
package struct ReportPage: Page {
  let report: Report
  let language: any PageLanguage
  let anchors: AnnexAnchors

  /// How many entries a list has at most that grows with the dossier; the others stand in the annex.
  static let longest = 25

  /// - Parameters:
  ///   - report: What is laid out.
  ///   - language: The language that it is said in.
  package init(_ report: Report, in language: any PageLanguage = English()) {
    self.report = report
    self.language = language
    anchors = AnnexAnchors(report, in: language)
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
    _ columns: [TableHead], _ entries: [Entry], upTo most: Int = Self.longest, rest: Line,
    _ writer: inout Blocks, row: (Entry) -> [Line]
  ) {
    writer.table(heads(columns), entries.prefix(most).map(row))
    if entries.count > most {
      writer.paragraph(say(.andMore(entries.count - most, rest)))
    }
  }

  func say(_ text: GlanceText) -> Line { language.line(text) }
  func say(_ text: SectionText) -> Line { language.line(text) }
  func say(_ text: FindingText) -> Line { language.line(text) }
  func say(_ text: AnnexText) -> Line { language.line(text) }
  func say(_ head: TableHead) -> Line { language.line(head) }
  func heads(_ columns: [TableHead]) -> [Line] { columns.map { language.line($0) } }

  /// Any message that a report has, in the language of the page.
  func say(_ message: some Message) -> Line { Line(message.text(in: language)) }

  func heading(_ section: ReportSection, _ writer: inout Blocks) {
    writer.heading(2, Line(language.title(of: section)))
  }

  /// A link to a section from `report.md`.
  func link(to section: ReportSection) -> Line {
    let title = language.title(of: section)
    let file = section.isInAnnex ? ReportFile.annex : nil
    return .link(Line(title), to: .heading(anchor: PageAnchor.of(title), file: file))
  }

  /// A link to the whole of a section in the annex, from a report that has only its beginning.
  func linkIntoAnnex(_ section: ReportSection) -> Line {
    let anchor = PageAnchor.of(language.title(of: section))
    return .link(say(.theAnnex), to: .heading(anchor: anchor, file: ReportFile.annex))
  }

  /// Where each item says of itself what a list of items says.
  var itemsInAnnex: Line { say(.itemByItem(linkIntoAnnex(.standards))) }

  /// A verdict, or that there is none.
  func word(_ verdict: Verdict?) -> Line {
    guard let verdict else { return say(.noGate as GlanceText) }
    return .verdict(verdict, in: language)
  }

  func percent(_ interval: ScoreInterval?) -> Line { say(.percent(interval)) }

  /// An interval as a bar: what is proven, what is still open, what is lost.
  func bar(_ interval: ScoreInterval?) -> Line {
    interval.map { Line([.bar($0)]) } ?? ""
  }

  /// The reviewed score with the number of items it is over.
  func reviewed(_ score: Score) -> Line {
    say(score.reviewed.map { .over(percent: $0.percent, items: score.reviewedItems) } ?? .none)
  }

  /// What a score is over.
  func denominator(_ counts: ItemCounts) -> Line { say(.counted(counts)) }

  var scale: Scale { report.scale }

  /// Both ends of an interval of levels.
  func range(_ interval: LevelInterval) -> Line {
    let names = [interval.low, interval.high].map { Line(scale.levels[$0].name) }
    return interval.low == interval.high ? names[0] : names.joined(separator: "–")
  }

  func levels(_ interval: LevelInterval?) -> Line {
    interval.map { Line(language.text(of: scale.named($0))) } ?? ""
  }
}
