import Assessment
import Criteria
package import Reports
import Words

/// Lays a comparison out for people: what it comes to, then what became of everything and why.
package struct ComparisonPage: Page {
  /// The name of the picture that lies beside the text.
  package static let picture = "comparison.svg"

  let comparison: YearComparison

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
  }

  package func build(_ take: ([Block]) -> Void) {
    section(take, writeTop)
    section(take, writeClasses)
    section(take, writeRules)
    section(take, writeReplay)
    section(take, writeConfirmations)
    section(take, writeItems)
    section(take, writeConditions)
    section(take, writeStandards)
    section(take, writeEvidence)
    section(take, writeReadiness)
    section(take, writeOthers)
    section(take, writeOrigin)
  }

  // MARK: Words shared by the sections

  /// The name of a side: its index year, with the day it is judged by where both have one year, and
  /// with its place in the comparison where both have one day, too.
  var names: (old: String, new: String) {
    let (old, new) = (comparison.old, comparison.new)
    if old.year != new.year { return (String(old.year), String(new.year)) }
    if old.asOf == new.asOf { return ("earlier \(old.year)", "later \(new.year)") }
    return ("\(old.year) as of \(old.asOf)", "\(new.year) as of \(new.asOf)")
  }

  func word(_ verdict: Verdict?) -> Line {
    guard let verdict else { return "not there" }
    return .verdict(verdict)
  }

  /// A cause in one line: what, from which value to which, and where both are written.
  func line(_ cause: Cause) -> Line {
    var line: String
    switch cause.kind {
    case .figureNew, .figureGone, .figureChanged, .figureUse:
      line = "\(cause.id): \(cause.text)"
    default: line = cause.text
    }
    switch (cause.old, cause.new) {
    case (let old?, let new?) where old != new: line += ": \(old) → \(new)"
    case (_?, let new?): line += ": \(new)"
    case (let old?, nil): line += ": \(old)"
    case (nil, let new?): line += ": \(new)"
    case (nil, nil): break
    }
    return Line(line) + places(cause.oldPlace, cause.newPlace)
  }

  /// Where something is written on both sides.
  func places(_ old: String?, _ new: String?) -> Line {
    let place = place(old, new)
    return place.isEmpty ? "" : " (\(place))"
  }

  /// The same without brackets, for a cell of its own.
  func place(_ old: String?, _ new: String?) -> Line {
    let places = [
      old.map { "\(names.old) \($0)" }, new.map { "\(names.new) \($0)" },
    ].compactMap(\.self)
    return Line(places.joined(separator: ", "))
  }

  /// Clauses and their causes as entries of a nested list.
  func entries(_ clauses: [ClauseChange]) -> [ListEntry] {
    clauses.map { clause in
      let verdicts: Line =
        clause.isFlipped
        ? "\(word(clause.old)) → \(word(clause.new))" : "\(word(clause.new)) as before"
      return ListEntry("\(clause.clause): \(verdicts)", clause.causes.map { ListEntry(line($0)) })
    }
  }

  // MARK: The first page

  private func writeTop(_ writer: inout Blocks) {
    writer.heading(
      1, "Comparison: \(comparison.centre.title), \(names.old) and \(names.new)")
    writer.quote(Line(Report.disclaimer))
    writer.list(comparison.remarks.map { .strong(Line($0)) })
    writer.heading(2, "At a glance")
    let (old, new) = (comparison.old, comparison.new)
    func row(_ name: Line, _ value: (SideSummary) -> Line) -> [Line] {
      [name, value(old), value(new)]
    }
    writer.table(
      ["What", Line(names.old), Line(names.new)],
      [
        row("Assessed as of") { Line($0.asOf.description) },
        row("Criteria") { side in
          Line(side.edition.id + (side.revision.map { ", revision \($0)" } ?? ""))
        },
        row("Designation sought") { Line($0.sought.title) },
        row("Criteria met for (preliminary)") { Line($0.criteriaMet?.title ?? "none") },
        row("Hindered by") { Line($0.hindrances.joined(separator: "; ")) },
        row("Ready for the peer review") { $0.isReadyForReview ? "go" : "\(strong: "no-go")" },
        row("Core gate") { side in
          side.coreGate.map { "\(word($0)) (\(side.coreKnown) known)" } ?? "no gate"
        },
        row("Whole, evidenced") { Line(ReportSummary.range($0.score.evidenced)) },
        row("Whole, claimed") { Line(ReportSummary.range($0.score.claimed)) },
        row("Items") { side in
          let counts = side.score.counts
          return """
            \(counts.assessed) assessed, \(counts.notAssessed) not, \
            \(counts.notApplicable) n.a., \(counts.outOfScope) out of scope
            """
        },
      ])
    if comparison.isEmpty { writer.paragraph("Nothing differs between the two.") }
  }

  private func writeClasses(_ writer: inout Blocks) {
    writer.heading(2, "What became of the items")
    writer.table(
      ["Class", "Items", "Core", "Meaning"],
      ChangeClass.allCases.map { outcome in
        let items = comparison.items.filter { $0.outcome == outcome }
        return [
          Line(outcome.title), "\(items.count)", "\(items.count { $0.isCore })",
          Line(outcome.meaning),
        ]
      })
  }

  private func writeRules(_ writer: inout Blocks) {
    guard !comparison.rules.isEmpty else { return }
    writer.heading(2, "What changed in the rules of scoring")
    writer.list(comparison.rules.map(line))
  }

  private func writeOrigin(_ writer: inout Blocks) {
    writer.heading(2, "What this comparison was made from")
    writer.table(
      ["Side", "Edition", "Digest of the edition", "Digest of the dossier"],
      [(names.old, comparison.old), (names.new, comparison.new)].map { name, side in
        [name, side.edition.id, side.editionDigest, side.dossierDigest].map { Line($0) }
      })
    writer.paragraph("Made by \(comparison.engine).")
  }
}
