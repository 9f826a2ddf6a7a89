import Assessment
import Criteria
import Words

extension ReportPage {
  func writeFirstPage(_ writer: inout Blocks) {
    writer.heading(1, say(.title(centre: report.centre.title, year: report.year) as GlanceText))
    writer.quote(say(.disclaimer))
    if report.score.counts.assessed == 0 { writer.paragraph(say(.noAnswers)) }
    writer.heading(2, say(.atAGlance))
    writer.table(heads([.what, .result]), glance.map { [say($0.head), $0.line] })
    writeFirstSteps(&writer)
    writeReasonsAgainst(&writer)
    writeScoreTable(&writer)
    writeNextLapses(&writer)
    let sections = ReportSection.allCases
    writer.paragraph(say(.more), links: sections.filter { !$0.isInAnnex }.map { link(to: $0) })
    writer.paragraph(say(.inAnnex), links: sections.filter(\.isInAnnex).map { link(to: $0) })
  }

  /// What the report comes to, row by row.
  private var glance: [(head: TableHead, line: Line)] {
    let failing = report.readiness.checks.count { !$0.failing.isEmpty }
    let edition = report.edition
    var rows: [(head: TableHead, line: Line)] = [
      (.centre, "\(report.centre.title) (\(report.country))"),
      (.indexYear, "\(report.year)"),
      (.assessedAsOf, "\(report.asOf)"),
      (
        .criteria,
        say(
          .criteria(
            title: edition.title, id: edition.id, revision: edition.revision, edition.standing))
      ),
      (.preliminaryDesignation, designationLine),
      (.hinderedBy, hindranceLine),
      (.conditionsToApply, preconditionsLine),
      (.coreGate, coreGateLine),
      (
        .readyForReview,
        say(
          report.readiness.isGo
            ? .go : .noGo(failing: failing, of: report.readiness.checks.count))
      ),
    ]
    let files = report.inputs.evidence
    if files.faulty > 0 {
      rows.append(
        (.filesOfDocuments, say(.faultyFiles(files.numbers, checked: files.checked))))
    }
    if let visit = report.visit { rows.append((.reviewPlanned, day(visit))) }
    if let until = report.certificateUntil { rows.append((.certificateUntil, day(until))) }
    return rows
  }

  /// A date, marked if it is past.
  private func day(_ date: CalendarDate) -> Line {
    date < report.asOf ? say(.past(date)) : "\(date)"
  }

  private var designationLine: Line {
    say(
      .designation(
        sought: report.designation.sought.title, word(report.designation.rule?.verdict),
        claimed: report.designation.rule?.claimed, met: report.designation.criteriaMet?.title))
  }

  /// What keeps any designation from being called reached.
  private var hindranceLine: Line {
    let hindrances = report.designation.hindrances
    return hindrances.isEmpty
      ? say(.notHindered)
      : hindrances.map { Line(language.text(of: $0)) }.joined(separator: "; ")
  }

  private var preconditionsLine: Line {
    let all = report.preconditions
    guard !all.isEmpty else { return say(.noPreconditions) }
    let others = [Verdict.unmet, .conflict, .unknown].compactMap { verdict -> Line? in
      let names = all.filter { $0.verdict == verdict }.map { Line($0.id ?? $0.title) }
      return names.isEmpty
        ? nil : "\(word(verdict)): \(language.few(names, Self.longest))"
    }
    let met = say(.met(all.count { $0.verdict == .met }, of: all.count))
    return ([met] + others).joined(separator: "; ")
  }

  private var coreGateLine: Line {
    let gate = report.coreGate
    guard let verdict = gate.verdict else { return say(.noCoreItems) }
    let isOnlyOpen = verdict == .unknown && gate.unproven.isEmpty
    let result = say(
      .coreGate(
        word(verdict), known: gate.known, isComplete: gate.isComplete, level: gate.level))
    return result + named(gate.failing, say(.failing))
      + named(gate.unproven, Line(language.text(of: Verdict.unknown)))
      + (isOnlyOpen ? "; \(say(.coreItemsUnknown))" : "")
  }

  private func named(_ items: [String], _ word: Line) -> Line {
    let links = items.map { anchors.item($0) }
    return items.isEmpty ? "" : "; \(word): \(language.few(links, Self.longest))"
  }

  /// Why the criteria for the designation sought are not met, member by member of its rule.
  private func writeReasonsAgainst(_ writer: inout Blocks) {
    let reasons = report.designation.reasonsAgainst
    guard !reasons.isEmpty else { return }
    writer.paragraph(say(.reasonsAgainst(designation: report.designation.sought.title)))
    writer.reasons(reasons, in: language)
  }

  private func writeScoreTable(_ writer: inout Blocks) {
    let parts =
      report.areas.map { (Line($0.title), $0.score) } + [(say(.whole), report.score)]
    writer.table(
      heads([.area, .claimed, .evidenced, .bar, .itemsCounted]),
      parts.map { title, score -> [Line] in
        [
          title, percent(score.claimed), percent(score.evidenced), bar(score.evidenced),
          denominator(score.counts),
        ]
      })
  }

  private func writeNextLapses(_ writer: inout Blocks) {
    let next = report.nextLapses
    guard !next.isEmpty else {
      writer.paragraph(say(.noLapses))
      return
    }
    writer.paragraph(say(.nextLapses))
    writer.list(
      next.map { lapse in
        let documents = lapse.documents.prefix(5).map { entry -> Line in
          let title = entry.document.title
          return
            "\(entry.document.id) \(title.isEmpty ? say(.confidential as GlanceText) : Line(title))"
        }
        let isBefore = report.visit.map { lapse.date <= $0 } ?? false
        let before: Line = isBefore ? ", \(say(.beforePeerReview))" : ""
        return "\(lapse.date)\(before): "
          + language.clauses(documents, more: lapse.documents.count - documents.count)
          + ": \(effect(of: lapse))"
      })
    let rest = report.lapses.count - next.count
    if rest > 0 { writer.paragraph(say(.moreDays(rest))) }
  }

  /// The fall of the whole, told by the ends that fall.
  private func change(of whole: LapseEntry.Fall<ScoreInterval?>) -> Line {
    guard let before = whole.before, let after = whole.after else { return say(.wholeFalls) }
    var ends: [Line] = []
    if after.low != before.low {
      ends.append(say(.falls(isDocumented: true, before.low, after.low)))
    }
    if after.high != before.high {
      ends.append(say(.falls(isDocumented: false, before.high, after.high)))
    }
    return ends.joined(separator: ", ")
  }

  /// What falls on the day of a lapse, in a few words.
  func effect(of lapse: LapseEntry) -> Line {
    var effects: [Line] = []
    if !lapse.levels.isEmpty {
      effects.append(say(.itemsFall(lapse.levels.count)))
    }
    if let whole = lapse.whole {
      effects.append(change(of: whole))
    }
    if let gate = lapse.coreGate { effects.append(say(.gateBecomes(word(gate.after)))) }
    for fall in lapse.designations {
      let title = report.designation.all.first { $0.id == fall.id }?.title ?? fall.id
      effects.append(say(.becomes(designation: title, word(fall.after))))
    }
    return effects.isEmpty ? say(.nothingFalls) : effects.joined(separator: "; ")
  }
}
