import Assessment
import Words

extension ReportPage {
  /// Every standard a section, since there are many.
  func buildStandards(_ take: ([Block]) -> Void) {
    section(take) { $0.heading(2, Line(ReportSection.standards.rawValue)) }
    let findings = findingsByItem
    for chapter in report.chapters {
      section(take) { $0.heading(3, Line(AnnexAnchors.title(chapter))) }
      for standard in chapter.standards {
        section(take) { write(standard, findings, &$0) }
      }
    }
  }

  /// What the report's lists of items say of each.
  private var findingsByItem: [String: [String]] {
    var found: [String: [String]] = [:]
    let lists = [
      (
        "contradicted: claimed above the best level that the evidence still allows",
        report.findings.contradicted
      ),
      ("undocumented: claimed above what is documented", report.findings.unproven),
      ("underclaimed: claimed below what is documented", report.findings.underclaimed),
    ]
    for (text, entries) in lists {
      for entry in entries { found[entry.id, default: []].append(text) }
    }
    for opportunity in report.opportunities {
      found[opportunity.id, default: []].append("worth \(opportunity.worth.points) points")
    }
    return found
  }

  private func write(
    _ standard: StandardSection, _ findings: [String: [String]], _ writer: inout Blocks
  ) {
    writer.heading(4, "\(standard.id) \(standard.title)")
    var facts: [Line] = [
      "area: \(standard.area)",
      "claimed \(percent(standard.score.claimed)), evidenced \(percent(standard.score.evidenced)) "
        + "over \(denominator(standard.score.counts))",
    ]
    if let sources = Blocks.origin(standard.sources, standard.confidence) {
      facts.append(sources)
    }
    writer.paragraph(facts.joined(separator: "; "))
    for item in standard.items { write(item, findings[item.id] ?? [], &writer) }
  }

  private func write(
    _ item: ItemSection, _ findings: [String], _ writer: inout Blocks
  ) {
    writer.heading(5, Line(item.id))
    writer.paragraph((item.isCore ? Line("\(strong: "Core item.") ") : "") + Line(item.text))
    var lines: [Line] = [answer(to: item)]
    if !findings.isEmpty { lines.append(Line(findings.joined(separator: "; "))) }
    if item.isUnconfirmed {
      let level = item.carriedOver.map { ": \($0)" } ?? ""
      lines.append("carried over, to be confirmed\(level)")
    }
    if let note = item.note { lines.append("note: \(note)") }
    if let improve = item.improve { lines.append("to improve: \(improve)") }
    if let reviewed = item.reviewed {
      let note = item.reviewNote.map { ", \($0)" } ?? ""
      lines.append("auditors: \(reviewed)\(note)")
    }
    for action in item.actions { lines.append("planned: \(action)") }
    if let origin = Blocks.origin(item.sources, item.confidence) { lines.append(origin) }
    writer.list(lines)
    writer.reasons(item.reasons)
  }

  private func answer(to item: ItemSection) -> Line {
    let by = item.answeredBy.map { " by \($0)" } ?? ""
    let on = item.answeredOn.map { " on \($0)" } ?? ""
    let supported: Line = "supported \(levels(item.supported))"
    switch item.state {
    case .outOfScope:
      return "not in the count for the designation sought"
    case .notApplicable:
      return "answered n.a.\(by)\(on), so not in the count"
    case .assessed:
      return "claimed \(Line(item.claimed))\(by)\(on); \(supported); "
        + "\(strong: "evidenced \(levels(item.evidenced))")"
    case .notAssessed:
      return "not assessed; \(supported); \(strong: "evidenced \(levels(item.evidenced))")"
    }
  }
}
