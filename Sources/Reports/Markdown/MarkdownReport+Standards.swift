import Assessment

extension MarkdownReport {
  func writeStandards(_ writer: inout MarkdownWriter) {
    writer.heading(2, ReportSection.standards.rawValue)
    let findings = findingsByItem
    for chapter in report.chapters {
      writer.heading(3, escape(AnnexAnchors.title(chapter)))
      for standard in chapter.standards { write(standard, findings, &writer) }
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
      ("unproven: claimed above what is proven", report.findings.unproven),
      ("underclaimed: claimed below what is proven", report.findings.underclaimed),
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
    _ standard: StandardSection, _ findings: [String: [String]], _ writer: inout MarkdownWriter
  ) {
    writer.heading(4, "\(escape(standard.id)) \(escape(standard.title))")
    var facts = [
      "area: \(escape(standard.area))",
      "claimed \(percent(standard.score.claimed)), evidenced \(percent(standard.score.evidenced)) "
        + "over \(denominator(standard.score.counts))",
    ]
    if let sources = MarkdownWriter.origin(standard.sources, standard.confidence) {
      facts.append(sources)
    }
    writer.paragraph(facts.joined(separator: "; "))
    for item in standard.items { write(item, findings[item.id] ?? [], &writer) }
  }

  private func write(
    _ item: ItemSection, _ findings: [String], _ writer: inout MarkdownWriter
  ) {
    writer.heading(5, escape(item.id))
    writer.paragraph((item.isCore ? "**Core item.** " : "") + escape(item.text))
    var lines = [answer(to: item)]
    if !findings.isEmpty { lines.append(findings.joined(separator: "; ")) }
    if item.isUnconfirmed {
      lines.append(
        "carried over, to be confirmed\(item.carriedOver.map { ": \(escape($0))" } ?? "")")
    }
    if let note = item.note { lines.append("note: \(escape(note))") }
    if let improve = item.improve { lines.append("to improve: \(escape(improve))") }
    if let reviewed = item.reviewed {
      let note = item.reviewNote.map { ", \(escape($0))" } ?? ""
      lines.append("auditors: \(escape(reviewed))\(note)")
    }
    lines += item.actions.map { "planned: \(escape($0))" }
    if let origin = MarkdownWriter.origin(item.sources, item.confidence) { lines.append(origin) }
    writer.list(lines)
    writer.reasons(item.reasons)
  }

  private func answer(to item: ItemSection) -> String {
    let by = item.answeredBy.map { " by \(escape($0))" } ?? ""
    let on = item.answeredOn.map { " on \($0)" } ?? ""
    let supported = "supported \(levels(item.supported))"
    switch item.state {
    case .outOfScope:
      return "not in the count for the designation sought"
    case .notApplicable:
      return "answered n.a.\(by)\(on), so not in the count"
    case .assessed:
      return "claimed \(escape(item.claimed))\(by)\(on); \(supported); "
        + "**evidenced \(levels(item.evidenced))**"
    case .notAssessed:
      return "not assessed; \(supported); **evidenced \(levels(item.evidenced))**"
    }
  }
}
