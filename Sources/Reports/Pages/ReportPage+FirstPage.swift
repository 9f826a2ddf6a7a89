import Assessment
import Criteria
import Words

extension ReportPage {
  func writeFirstPage(_ writer: inout Blocks) {
    writer.heading(1, "Preliminary self-assessment: \(report.centre.title), \(report.year)")
    writer.quote(Line(Report.disclaimer))
    if report.score.counts.assessed == 0 {
      writer.paragraph(
        "No item is answered for the centre, so there is no single score: the intervals only say "
          + "what is still possible, and all else here only what the listed documents say.")
    }
    writer.heading(2, "At a glance")
    let revision: Line = report.edition.revision.map { ", revision \($0)" } ?? ""
    var rows: [[Line]] = [
      ["Centre", "\(report.centre.title) (\(report.country))"],
      ["Index year", "\(report.year)"],
      ["Assessed as of", "\(report.asOf)"],
      [
        "Criteria",
        "\(report.edition.title) (\(report.edition.id)\(revision)); "
          + "wording: \(report.edition.standing.rawValue)",
      ],
      ["Preliminary designation", designationLine],
      ["Hindered by", hindranceLine],
      ["Conditions to apply", preconditionsLine],
      ["Core gate", coreGateLine],
      [
        "Ready for the peer review",
        report.readiness.isGo ? "go" : "\(strong: "no-go") (\(failingChecks))",
      ],
    ]
    let files = report.inputs.evidence
    if files.faulty > 0 {
      rows.append([
        "Files of documents", "\(strong: "\(files.summary)") of \(files.checked) checked",
      ])
    }
    if let visit = report.visit { rows.append(["Peer review planned", day(visit)]) }
    if let until = report.certificateUntil { rows.append(["Certificate until", day(until)]) }
    writer.table(["What", "Result"], rows)
    writeFirstSteps(&writer)
    writeReasonsAgainst(&writer)
    writeScoreTable(&writer)
    writeNextLapses(&writer)
    writer.paragraph(
      "More:", links: ReportSection.allCases.filter { !$0.isInAnnex }.map(\.link))
    writer.paragraph(
      "In the annex:", links: ReportSection.allCases.filter(\.isInAnnex).map(\.link))
  }

  /// A date, marked if it is past.
  private func day(_ date: CalendarDate) -> Line {
    date < report.asOf ? "\(date) (\(strong: "past"))" : "\(date)"
  }

  private var designationLine: Line {
    let title = report.designation.sought.title
    let verdict = word(report.designation.rule?.verdict)
    let met: Line =
      report.designation.criteriaMet.map {
        "the criteria for \($0.title.withArticle) are met"
      } ?? "the criteria for no designation are met"
    return
      "sought: \(title), \(verdict) on the evidence (\(report.designation.rule?.claimed.word ?? "") on the "
      + "claims); \(met)"
  }

  /// What keeps any designation from being called reached.
  private var hindranceLine: Line {
    let hindrances = report.designation.hindrances
    return hindrances.isEmpty
      ? "nothing: the conditions to apply are met, every applicable item is assessed, and no known "
        + "core item is below the gate"
      : Line(hindrances.joined(separator: "; "))
  }

  private var preconditionsLine: Line {
    let all = report.preconditions
    guard !all.isEmpty else { return "none are asked" }
    let others = [Verdict.unmet, .conflict, .unknown].compactMap { verdict -> Line? in
      let names = all.filter { $0.verdict == verdict }.map { $0.id ?? $0.title }
      return names.isEmpty ? nil : "\(word(verdict)): \(names.few(Self.longest))"
    }
    let met: Line = "\(all.count { $0.verdict == .met }) of \(all.count) met"
    return ([met] + others).joined(separator: "; ")
  }

  private var coreGateLine: Line {
    let gate = report.coreGate
    let known = gate.isComplete ? "all core items" : "the core items known so far"
    let isOnlyOpen = gate.verdict == .unknown && gate.unproven.isEmpty
    let open: Line =
      isOnlyOpen ? "; those known are documented, but not all core items are known" : ""
    guard let verdict = gate.verdict else { return "no gate: no core item is applicable" }
    let asked: Line = gate.level.map { ", each to be at least \($0)" } ?? ""
    return "\(word(verdict)) over \(known) (\(gate.known))\(asked)"
      + named(gate.failing, "failing") + named(gate.unproven, Verdict.unknown.word) + open
  }

  private func named(_ items: [String], _ word: String) -> Line {
    items.isEmpty ? "" : "; \(word): \(items.map { anchors.item($0) }.few(Self.longest))"
  }

  private var failingChecks: Line {
    "\(report.readiness.checks.count { !$0.failing.isEmpty }) of "
      + "\(report.readiness.checks.count) checks fail"
  }

  /// Why the criteria for the designation sought are not met, member by member of its rule.
  private func writeReasonsAgainst(_ writer: inout Blocks) {
    let reasons = report.designation.reasonsAgainst
    guard !reasons.isEmpty else { return }
    writer.paragraph(
      "Why the criteria for \(report.designation.sought.title.withArticle) are not met:")
    writer.reasons(reasons)
  }

  private func writeScoreTable(_ writer: inout Blocks) {
    let parts =
      report.areas.map { ($0.title, $0.score) } + [("Whole", report.score)]
    writer.table(
      ["Area", "Claimed", "Evidenced", "From documented (█) to possible (▒)", "Items counted"],
      parts.map { title, score -> [Line] in
        [
          Line(title), percent(score.claimed), percent(score.evidenced), bar(score.evidenced),
          denominator(score.counts),
        ]
      })
  }

  private func writeNextLapses(_ writer: inout Blocks) {
    let next = report.nextLapses
    guard !next.isEmpty else {
      writer.paragraph("No document lapses in the next 24 months.")
      return
    }
    writer.paragraph("What lapses next:")
    writer.list(
      next.map { lapse in
        let documents = lapse.documents.prefix(5).map { entry -> Line in
          let parts = [
            entry.document.id,
            entry.document.title.isEmpty ? "(confidential)" : entry.document.title,
          ]
          return Line(parts.joined(separator: " "))
        }
        let isBefore = report.visit.map { lapse.date <= $0 } ?? false
        let before: Line = isBefore ? ", \(strong: "before the peer review")" : ""
        return "\(lapse.date)\(before): "
          + documents.followed(by: lapse.documents.count - documents.count)
          + ": \(effect(of: lapse))"
      })
    let rest = report.lapses.count - next.count
    if rest > 0 { writer.paragraph("\(rest) more days stand in the section on what lapses.") }
  }

  /// The fall of the whole, told by the ends that fall.
  private func change(of whole: LapseEntry.Fall<ScoreInterval?>) -> Line {
    guard let before = whole.before, let after = whole.after else { return "the whole falls" }
    var ends: [Line] = []
    if after.low != before.low {
      ends.append("the whole's documented score \(Self.fall(before.low, after.low))")
    }
    if after.high != before.high {
      ends.append("its possible score \(Self.fall(before.high, after.high))")
    }
    return ends.joined(separator: ", ")
  }

  /// A fall in printed numbers, or that it is too small for them.
  private static func fall(_ before: Rational, _ after: Rational) -> Line {
    before.percent == after.percent
      ? "falls by less than 0.1 points, from \(before.percent)%"
      : "goes from \(before.percent)% to \(after.percent)%"
  }

  /// What falls on the day of a lapse, in a few words.
  func effect(of lapse: LapseEntry) -> Line {
    var effects: [Line] = []
    if !lapse.levels.isEmpty {
      effects.append(lapse.levels.count == 1 ? "1 item falls" : "\(lapse.levels.count) items fall")
    }
    if let whole = lapse.whole {
      effects.append(change(of: whole))
    }
    if let gate = lapse.coreGate { effects.append("the core gate becomes \(word(gate.after))") }
    for fall in lapse.designations {
      let title = report.designation.all.first { $0.id == fall.id }?.title ?? fall.id
      effects.append("\(title) becomes \(word(fall.after))")
    }
    return effects.isEmpty ? "nothing falls" : effects.joined(separator: "; ")
  }
}
