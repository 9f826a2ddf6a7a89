import Assessment
import Criteria

extension Handbook {
  func write(_ chapter: Chapter, _ writer: inout MarkdownWriter) {
    writer.heading(2, title(chapter))
    for index in chapter.standards { write(edition.standards[index], &writer) }
  }

  private func write(_ standard: Standard, _ writer: inout MarkdownWriter) {
    writer.heading(3, "\(escape(standard.id)) \(escape(standard.title))")
    var facts = ["area: \(escape(edition.areas[standard.area].title))"]
    if let scope = standard.appliesTo {
      let names = scope.map { escape(edition.designations[$0].title) }
      facts.append("applies to: \(names.joined(separator: ", "))")
    }
    if let origin = MarkdownWriter.origin(standard.sources, standard.confidence) {
      facts.append(origin)
    }
    writer.paragraph(facts.joined(separator: "; "))
    for item in standard.items { write(edition.items[item], &writer) }
  }

  private func write(_ item: Item, _ writer: inout MarkdownWriter) {
    let core = item.isCore ? " (core)" : ""
    writer.paragraph("**\(escape(item.id))**\(core) \(escape(item.text))")
    if !item.evidence.isEmpty {
      writer.table(
        ["Phase", "What would show it"],
        item.evidence.map { ["**\($0.phase.rawValue)**", escape($0.text)] })
    }
    var lines: [String] = []
    for level in edition.scale.levels.indices {
      guard let condition = item.levels[level] else { continue }
      let name = escape(edition.scale.levels[level].name)
      lines += list(edition.requirement(of: condition), after: "**\(name)** also needs: ")
    }
    var notes: [String] = []
    if let answers = item.answers {
      let names = answers.map { escape(edition.scale.levels[$0].name) }
      notes.append("answers: \(names.joined(separator: ", "))")
    }
    notes.append(item.allowsNotApplicable ? "n.a. allowed, with a reason" : "n.a. not allowed")
    if let origin = MarkdownWriter.origin(item.sources, item.confidence) { notes.append(origin) }
    writer.lines(lines + ["- \(notes.joined(separator: "; "))"])
  }

  /// A requirement as lines of a nested list.
  func list(_ requirement: Reason, after lead: String = "", depth: Int = 0) -> [String] {
    ["\(String(repeating: "  ", count: depth))- \(lead)\(escape(requirement.text))"]
      + requirement.parts.flatMap { list($0, depth: depth + 1) }
  }
}
