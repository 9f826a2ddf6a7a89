import Assessment
import Criteria
import Reports

/// Lays a comparison out for people: what it comes to, then what became of everything and why.
package struct ComparisonMarkdown {
  /// The name of the picture that lies beside the text.
  package static let picture = "comparison.svg"

  let comparison: YearComparison

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
  }

  /// The whole of `comparison.md`.
  package var text: String {
    var writer = MarkdownWriter()
    writeTop(&writer)
    writeClasses(&writer)
    writeRules(&writer)
    writeReplay(&writer)
    writeConfirmations(&writer)
    writeItems(&writer)
    writeConditions(&writer)
    writeStandards(&writer)
    writeEvidence(&writer)
    writeReadiness(&writer)
    writeOthers(&writer)
    writeOrigin(&writer)
    return writer.text
  }

  // MARK: Words shared by the sections

  func escape(_ text: String) -> String { MarkdownText.escape(text) }

  /// The name of a side: its index year, with the day it is judged by where both have one year, and
  /// with its place in the comparison where both have one day, too.
  var names: (old: String, new: String) {
    let (old, new) = (comparison.old, comparison.new)
    if old.year != new.year { return (String(old.year), String(new.year)) }
    if old.asOf == new.asOf { return ("earlier \(old.year)", "later \(new.year)") }
    return ("\(old.year) as of \(old.asOf)", "\(new.year) as of \(new.asOf)")
  }

  func word(_ verdict: Verdict?) -> String {
    guard let verdict else { return "not there" }
    return verdict == .met ? verdict.word : "**\(verdict.word)**"
  }

  /// A cause in one line: what, from which value to which, and where both are written.
  func line(_ cause: Cause) -> String {
    var line = ""
    switch cause.kind {
    case .figureNew, .figureGone, .figureChanged, .figureUse:
      line = "\(escape(cause.id)): \(escape(cause.text))"
    default: line = escape(cause.text)
    }
    switch (cause.old, cause.new) {
    case (let old?, let new?) where old != new: line += ": \(escape(old)) → \(escape(new))"
    case (_?, let new?): line += ": \(escape(new))"
    case (let old?, nil): line += ": \(escape(old))"
    case (nil, let new?): line += ": \(escape(new))"
    case (nil, nil): break
    }
    return line + places(cause.oldPlace, cause.newPlace)
  }

  /// Where something is written on both sides.
  func places(_ old: String?, _ new: String?) -> String {
    let places = [
      old.map { "\(names.old) \(escape($0))" }, new.map { "\(names.new) \(escape($0))" },
    ].compactMap(\.self)
    return places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
  }

  /// Clauses and their causes as lines of a nested list.
  func lines(_ clauses: [ClauseChange], indent: String) -> [String] {
    clauses.flatMap { clause in
      let verdicts =
        clause.isFlipped
        ? "\(word(clause.old)) → \(word(clause.new))" : "\(word(clause.new)) as before"
      return ["\(indent)- \(escape(clause.clause)): \(verdicts)"]
        + clause.causes.map { "\(indent)  - \(line($0))" }
    }
  }

  // MARK: The first page

  private func writeTop(_ writer: inout MarkdownWriter) {
    writer.heading(
      1, "Comparison: \(escape(comparison.centre.title)), \(names.old) and \(names.new)")
    writer.quote(Report.disclaimer)
    writer.list(comparison.remarks.map { "**\(escape($0))**" })
    writer.heading(2, "At a glance")
    let (old, new) = (comparison.old, comparison.new)
    func row(_ name: String, _ value: (SideSummary) -> String) -> [String] {
      [name, value(old), value(new)]
    }
    writer.table(
      ["What", names.old, names.new],
      [
        row("Judged as of") { $0.asOf.description },
        row("Criteria") { side in
          escape(side.edition.id) + (side.revision.map { ", revision \(escape($0))" } ?? "")
        },
        row("Designation sought") { escape($0.sought.title) },
        row("Criteria met for (preliminary)") { escape($0.criteriaMet?.title ?? "none") },
        row("Hindered by") { $0.hindrances.map(escape).joined(separator: "; ") },
        row("Ready for the peer review") { $0.isReadyForReview ? "go" : "**no-go**" },
        row("Core gate") { side in
          side.coreGate.map { word($0) + " (\(side.coreKnown) known)" } ?? "no gate"
        },
        row("Whole, evidenced") { ReportSummary.range($0.score.evidenced) },
        row("Whole, claimed") { ReportSummary.range($0.score.claimed) },
        row("Items") { side in
          let counts = side.score.counts
          return "\(counts.assessed) assessed, \(counts.notAssessed) not, "
            + "\(counts.notApplicable) n.a., \(counts.outOfScope) out of scope"
        },
      ])
    if comparison.isEmpty { writer.paragraph("Nothing differs between the two.") }
  }

  private func writeClasses(_ writer: inout MarkdownWriter) {
    writer.heading(2, "What became of the items")
    writer.table(
      ["Class", "Items", "Core", "Meaning"],
      ChangeClass.allCases.map { outcome in
        let items = comparison.items.filter { $0.outcome == outcome }
        return [
          outcome.title, String(items.count), String(items.count { $0.isCore }), outcome.meaning,
        ]
      })
  }

  private func writeRules(_ writer: inout MarkdownWriter) {
    guard !comparison.rules.isEmpty else { return }
    writer.heading(2, "What changed in the rules of scoring")
    writer.lines(comparison.rules.map { "- \(line($0))" })
  }

  private func writeOrigin(_ writer: inout MarkdownWriter) {
    writer.heading(2, "What this comparison was made from")
    writer.table(
      ["Side", "Edition", "Digest of the edition", "Digest of the dossier"],
      [(names.old, comparison.old), (names.new, comparison.new)].map { name, side in
        [name, escape(side.edition.id), side.editionDigest, side.dossierDigest]
      })
    writer.paragraph("Made by \(escape(comparison.engine)).")
  }
}
