import Assessment
import Words

extension ReportPage {
  /// Every standard a section, since there are many.
  func buildStandards(_ take: ([Block]) -> Void) {
    section(take) { heading(.standards, &$0) }
    let findings = findingsByItem
    for chapter in report.chapters {
      section(take) { $0.heading(3, say(.chapter(chapter.id, title: chapter.title))) }
      for standard in chapter.standards {
        section(take) { write(standard, findings, &$0) }
      }
    }
  }

  /// What the report's lists of items say of each.
  private var findingsByItem: [String: [Line]] {
    var found: [String: [Line]] = [:]
    let lists: [(AnnexText, [FindingsSection.Entry])] = [
      (.foundContradicted, report.findings.contradicted),
      (.foundUnproven, report.findings.unproven),
      (.foundUnderclaimed, report.findings.underclaimed),
    ]
    for (text, entries) in lists {
      let line = say(text)
      for entry in entries { found[entry.id, default: []].append(line) }
    }
    for opportunity in report.opportunities {
      found[opportunity.id, default: []].append(say(.worth(opportunity.worth)))
    }
    return found
  }

  private func write(
    _ standard: StandardSection, _ findings: [String: [Line]], _ writer: inout Blocks
  ) {
    writer.heading(4, "\(standard.id) \(standard.title)")
    let score = standard.score
    let facts = [
      say(.area(standard.area)),
      say(
        .scores(
          claimed: percent(score.claimed), evidenced: percent(score.evidenced),
          counted: denominator(score.counts)) as AnnexText),
      Blocks.origin(standard.sources, standard.confidence, in: language),
    ].compactMap { $0 }
    writer.paragraph(facts.joined(separator: "; "))
    for item in standard.items { write(item, findings[item.id] ?? [], &writer) }
  }

  private func write(
    _ item: ItemSection, _ findings: [Line], _ writer: inout Blocks
  ) {
    writer.heading(5, Line(item.id))
    writer.paragraph((item.isCore ? "\(say(.coreItem)) " : "") + Line(item.text))
    var lines: [Line] = [answer(to: item)]
    if !findings.isEmpty { lines.append(findings.joined(separator: "; ")) }
    if item.isUnconfirmed { lines.append(say(.carriedOver(level: item.carriedOver))) }
    if let note = item.note { lines.append(say(.note(note))) }
    if let improve = item.improve { lines.append(say(.improve(improve))) }
    if let reviewed = item.reviewed {
      lines.append(say(.auditors(level: reviewed, note: item.reviewNote)))
    }
    for action in item.actions {
      let status = say(.status(action.status, isOverdue: action.isOverdue))
      lines.append(say(.planned(action.id, status: status, action: action.action)))
    }
    if let origin = Blocks.origin(item.sources, item.confidence, in: language) {
      lines.append(origin)
    }
    writer.list(lines)
    writer.reasons(item.reasons, in: language)
  }

  private func answer(to item: ItemSection) -> Line {
    switch item.state {
    case .outOfScope: say(.outOfScope)
    case .notApplicable: say(.answeredNotApplicable(by: item.answeredBy, on: item.answeredOn))
    case .assessed:
      say(
        .claimed(
          level: item.claimed ?? "", by: item.answeredBy, on: item.answeredOn,
          supported: levels(item.supported), evidenced: levels(item.evidenced)))
    case .notAssessed:
      say(.notAssessed(supported: levels(item.supported), evidenced: levels(item.evidenced)))
    }
  }
}
