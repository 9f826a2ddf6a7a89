import Assessment
import Criteria
import Words

extension Handbook {
  func write(_ chapter: Chapter, _ writer: inout Blocks) {
    writer.heading(2, Line(title(chapter)))
    for index in chapter.standards { write(edition.standards[index], &writer) }
  }

  private func write(_ standard: Standard, _ writer: inout Blocks) {
    writer.heading(3, "\(standard.id) \(standard.title)")
    var facts: [Line] = ["area: \(edition.areas[standard.area].title)"]
    if let scope = standard.appliesTo {
      let names = scope.map { edition.designations[$0].title }
      facts.append("applies to: \(names.joined(separator: ", "))")
    }
    if let origin = Blocks.origin(standard.sources, standard.confidence, in: English()) {
      facts.append(origin)
    }
    writer.paragraph(facts.joined(separator: "; "))
    for item in standard.items { write(edition.items[item], &writer) }
  }

  private func write(_ item: Item, _ writer: inout Blocks) {
    let core = item.isCore ? " (core)" : ""
    writer.paragraph("\(strong: Line(item.id))\(core) \(item.text)")
    if !item.evidence.isEmpty {
      writer.table(
        ["Phase", "What would show it"],
        item.evidence.map { ["\(strong: "\($0.phase.rawValue)")", Line($0.text)] })
    }
    var entries: [ListEntry] = []
    for level in edition.scale.levels.indices {
      guard let condition = item.levels[level] else { continue }
      let name = Line(edition.scale.levels[level].name)
      entries.append(
        list(edition.requirement(of: condition), after: "\(strong: name) also needs: "))
    }
    var notes: [Line] = []
    if let answers = item.answers {
      let names = answers.map { edition.scale.levels[$0].name }
      notes.append("answers: \(names.joined(separator: ", "))")
    }
    notes.append(item.allowsNotApplicable ? "n.a. allowed, with a reason" : "n.a. not allowed")
    if let origin = Blocks.origin(item.sources, item.confidence, in: English()) {
      notes.append(origin)
    }
    writer.list(entries + [ListEntry(notes.joined(separator: "; "))])
  }

  /// A requirement as an entry of a nested list.
  func list(_ requirement: Reason, after lead: Line = "") -> ListEntry {
    ListEntry(lead + Line(requirement.text), requirement.parts.map { list($0) })
  }
}
