import Assessment
import Criteria

extension MarkdownReport {
  func writeFirstPage(_ writer: inout MarkdownWriter) {
    writer.heading(1, "Preliminary self-assessment: \(escape(report.centre.title)), \(report.year)")
    writer.quote(Report.disclaimer)
    if report.score.counts.assessed == 0 {
      writer.paragraph(
        "No item is answered for the centre, so there is no single score: the intervals only say "
          + "what is still possible, and all else here only what the listed documents say.")
    }
    writer.heading(2, "At a glance")
    let revision = report.edition.revision.map { ", revision \(escape($0))" } ?? ""
    var rows = [
      ["Centre", "\(escape(report.centre.title)) (\(escape(report.country)))"],
      ["Index year", "\(report.year)"],
      ["Judged as of", "\(report.asOf)"],
      [
        "Criteria",
        "\(escape(report.edition.title)) (\(escape(report.edition.id))\(revision)); "
          + "wording: \(report.edition.standing.rawValue)",
      ],
      ["Preliminary designation", designationLine],
      ["Hindered by", hindranceLine],
      ["Conditions to apply", preconditionsLine],
      ["Core gate", coreGateLine],
      ["Ready for the peer review", report.readiness.isGo ? "go" : "**no-go** (\(failingChecks))"],
    ]
    let files = report.inputs.evidence
    if files.faulty > 0 {
      rows.append(["Files of documents", "**\(files.summary)** of \(files.checked) checked"])
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

  private var sought: JudgedCondition? {
    report.designation.all.first { $0.id == report.designation.sought.id }
  }

  /// A date, marked if it is past.
  private func day(_ date: CalendarDate) -> String {
    date < report.asOf ? "\(date) (**past**)" : "\(date)"
  }

  private var designationLine: String {
    let title = "\(escape(report.designation.sought.title))"
    let verdict = word(sought?.verdict)
    let met =
      report.designation.criteriaMet.map {
        "the criteria for \(escape($0.title.withArticle)) are met"
      } ?? "the criteria for no designation are met"
    return "sought: \(title), \(verdict) on the evidence (\(sought?.claimed.word ?? "") on the "
      + "claims); \(met)"
  }

  /// What keeps any designation from being called reached.
  private var hindranceLine: String {
    let hindrances = report.designation.hindrances
    return hindrances.isEmpty
      ? "nothing: the conditions to apply are met, every applicable item is assessed, and no known "
        + "core item is below the gate"
      : hindrances.map(escape).joined(separator: "; ")
  }

  private var preconditionsLine: String {
    let all = report.preconditions
    guard !all.isEmpty else { return "none are asked" }
    let others = [Verdict.unmet, .conflict, .unknown].compactMap { verdict -> String? in
      let names = all.filter { $0.verdict == verdict }.map { escape($0.id ?? $0.title) }
      return names.isEmpty ? nil : "\(word(verdict)): \(names.few(Self.longest))"
    }
    let met = "\(all.count { $0.verdict == .met }) of \(all.count) met"
    return ([met] + others).joined(separator: "; ")
  }

  private var coreGateLine: String {
    let gate = report.coreGate
    let known = gate.isComplete ? "all core items" : "the core items known so far"
    let isOnlyOpen = gate.verdict == .unknown && gate.unproven.isEmpty
    let open = isOnlyOpen ? "; those known are proven, but not all core items are known" : ""
    guard let verdict = gate.verdict else { return "no gate: no core item is applicable" }
    let asked = gate.level.map { ", each to be at least \(escape($0))" } ?? ""
    return "\(word(verdict)) over \(known) (\(gate.known))\(asked)"
      + named(gate.failing, "failing") + named(gate.unproven, Verdict.unknown.word) + open
  }

  private func named(_ items: [String], _ word: String) -> String {
    items.isEmpty ? "" : "; \(word): \(items.map { anchors.item($0) }.few(Self.longest))"
  }

  private var failingChecks: String {
    "\(report.readiness.checks.count { !$0.failing.isEmpty }) of "
      + "\(report.readiness.checks.count) checks fail"
  }

  /// Why the criteria for the designation sought are not met, member by member of its rule.
  ///
  /// What a higher one asks is no matter of a centre that does not seek it, and stands further below.
  private func writeReasonsAgainst(_ writer: inout MarkdownWriter) {
    guard let goal = sought, goal.verdict != .met else { return }
    writer.paragraph("Why the criteria for \(escape(goal.title.withArticle)) are not met:")
    let open = goal.reason.parts.filter { $0.verdict != .met }
    writer.reasons(
      (open.isEmpty ? [goal.reason] : open).map { reason in
        // One page: of what is under a member only what does not hold.
        Reason(
          reason.text, verdict: reason.verdict,
          parts: reason.parts.filter { $0.verdict != nil && $0.verdict != .met }
            .map { Reason($0.text, verdict: $0.verdict) })
      })
  }

  private func writeScoreTable(_ writer: inout MarkdownWriter) {
    let parts =
      report.areas.map { ($0.title, $0.score) } + [("Whole", report.score)]
    writer.table(
      ["Area", "Claimed", "Evidenced", "From proven (█) to possible (▒)", "Over items"],
      parts.map { title, score in
        [
          escape(title), percent(score.claimed), percent(score.evidenced), bar(score.evidenced),
          denominator(score.counts),
        ]
      })
  }

  private func writeNextLapses(_ writer: inout MarkdownWriter) {
    let next = report.lapses.prefix(5)
    guard !next.isEmpty else {
      writer.paragraph("No document lapses in the next 24 months.")
      return
    }
    writer.paragraph("What lapses next:")
    writer.list(
      next.map { lapse in
        let documents = lapse.documents.prefix(5).map { entry in
          [
            entry.document.id,
            entry.document.title.isEmpty ? "(confidential)" : entry.document.title,
          ]
          .map(MarkdownText.escape)
          .joined(separator: " ")
        }
        let isBefore = report.visit.map { lapse.date <= $0 } ?? false
        return "\(lapse.date)\(isBefore ? ", **before the peer review**" : ""): "
          + documents.followed(by: lapse.documents.count - documents.count)
          + ": \(effect(of: lapse))"
      })
    let rest = report.lapses.count - next.count
    if rest > 0 { writer.paragraph("\(rest) more days stand in the section on what lapses.") }
  }

  /// The fall of the whole, told by the ends that fall.
  private func change(of whole: LapseEntry.Fall<ScoreInterval?>) -> String {
    guard let before = whole.before, let after = whole.after else { return "the whole falls" }
    var ends: [String] = []
    if after.low != before.low {
      ends.append("the whole's proven score \(Self.fall(before.low, after.low))")
    }
    if after.high != before.high {
      ends.append("its possible score \(Self.fall(before.high, after.high))")
    }
    return ends.joined(separator: ", ")
  }

  /// A fall in printed numbers, or that it is too small for them.
  private static func fall(_ before: Rational, _ after: Rational) -> String {
    before.percent == after.percent
      ? "falls by less than 0.1 points, from \(before.percent)%"
      : "goes from \(before.percent)% to \(after.percent)%"
  }

  /// What falls on the day of a lapse, in a few words.
  func effect(of lapse: LapseEntry) -> String {
    var effects: [String] = []
    if !lapse.levels.isEmpty {
      effects.append(lapse.levels.count == 1 ? "1 item falls" : "\(lapse.levels.count) items fall")
    }
    if let whole = lapse.whole {
      effects.append(change(of: whole))
    }
    if let gate = lapse.coreGate { effects.append("the core gate becomes \(word(gate.after))") }
    for fall in lapse.designations {
      let title = report.designation.all.first { $0.id == fall.id }?.title ?? fall.id
      effects.append("\(escape(title)) becomes \(word(fall.after))")
    }
    return effects.isEmpty ? "nothing falls" : effects.joined(separator: "; ")
  }
}
