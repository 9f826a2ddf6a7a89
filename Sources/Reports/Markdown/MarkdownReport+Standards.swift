import Assessment

extension MarkdownReport {
  func writeStandards(_ writer: inout MarkdownWriter) {
    writer.heading(2, ReportSection.standards.rawValue)
    for chapter in report.chapters {
      writer.heading(3, "Chapter \(escape(chapter.id)): \(escape(chapter.title))")
      for standard in chapter.standards { write(standard, &writer) }
    }
  }

  private func write(_ standard: StandardSection, _ writer: inout MarkdownWriter) {
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
    for item in standard.items { write(item, &writer) }
  }

  private func write(_ item: ItemSection, _ writer: inout MarkdownWriter) {
    let core = item.isCore ? " (core)" : ""
    writer.paragraph("**\(escape(item.id))**\(core) \(escape(item.text))")
    var lines = [answer(to: item)]
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
