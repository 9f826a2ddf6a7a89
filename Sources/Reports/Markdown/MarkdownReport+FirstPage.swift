import Assessment
import Criteria

extension MarkdownReport {
  func writeFirstPage(_ writer: inout MarkdownWriter) {
    writer.heading(1, "Preliminary self-assessment: \(escape(report.centre.title)), \(report.year)")
    writer.quote(Report.disclaimer)
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
      ["Core gate", coreGateLine],
      ["Ready for the peer review", report.readiness.isGo ? "go" : "**no-go** (\(failingChecks))"],
    ]
    if let visit = report.visit { rows.append(["Peer review planned", "\(visit)"]) }
    if let until = report.certificateUntil { rows.append(["Certificate until", "\(until)"]) }
    writer.table(["What", "Result"], rows)
    writeReasonsAgainst(&writer)
    writeScoreTable(&writer)
    writeNextLapses(&writer)
  }

  private var sought: JudgedCondition? {
    report.designation.all.first { $0.id == report.designation.sought.id }
  }

  private var designationLine: String {
    let title = "\(escape(report.designation.sought.title))"
    let verdict = word(sought?.verdict)
    let reached = report.designation.reached.map { escape($0.title) } ?? "none"
    return "sought: \(title), \(verdict) on the evidence (\(sought?.claimed.word ?? "") on the "
      + "claims); reached: \(reached)"
  }

  private var coreGateLine: String {
    let gate = report.coreGate
    let known = gate.isComplete ? "all core items" : "the core items known so far"
    guard let verdict = gate.verdict else { return "no gate: no core item is applicable" }
    let asked = gate.level.map { ", each to be at least \(escape($0))" } ?? ""
    return "\(word(verdict)) over \(known) (\(gate.known))\(asked)"
      + (gate.failing.isEmpty ? "" : "; failing: \(escape(gate.failing))")
  }

  private var failingChecks: String {
    "\(report.readiness.checks.count { !$0.failing.isEmpty }) of "
      + "\(report.readiness.checks.count) checks fail"
  }

  /// The designation to work for: the one sought, or if that is met the next above it.
  private var goal: JudgedCondition? {
    guard let sought, sought.verdict == .met else { return sought }
    return report.designation.all.prefix { $0.id != sought.id }.last { $0.verdict != .met }
  }

  /// Why the designation to work for is not reached, member by member of its rule.
  private func writeReasonsAgainst(_ writer: inout MarkdownWriter) {
    guard let goal, goal.verdict != .met else { return }
    writer.paragraph("Why \(escape(goal.title)) is not reached:")
    let open = goal.reason.parts.filter { $0.verdict != .met }
    writer.reasons(
      (open.isEmpty ? [goal.reason] : open).map { reason in
        // One page: what is under a member stands in the section on designation.
        Reason(reason.text, verdict: reason.verdict)
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
    if report.score.counts.assessed == 0 {
      writer.paragraph(
        "No item is assessed yet, so there is no single score: the intervals only say what is "
          + "still possible.")
    }
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
        let documents = lapse.documents.map { escape($0.id) }.joined(separator: ", ")
        return "\(lapse.date): \(documents); \(effect(of: lapse))"
      })
  }

  /// What falls on the day of a lapse, in a few words.
  func effect(of lapse: LapseEntry) -> String {
    var effects: [String] = []
    if !lapse.levels.isEmpty {
      effects.append("\(lapse.levels.count) item\(lapse.levels.count == 1 ? "" : "s") fall")
    }
    if let whole = lapse.whole {
      effects.append("the whole goes from \(percent(whole.before)) to \(percent(whole.after))")
    }
    if let gate = lapse.coreGate { effects.append("the core gate becomes \(word(gate.after))") }
    for fall in lapse.designations {
      effects.append("\(escape(fall.id)) becomes \(word(fall.after))")
    }
    return effects.isEmpty ? "nothing falls" : effects.joined(separator: "; ")
  }
}
