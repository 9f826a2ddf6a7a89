package import Criteria
import Words

/// The criteria of an edition for those who will never open its files: every standard and item with
/// what would show it, and everything else that a centre has to collect.
package struct Handbook: Page {
  let edition: Edition

  package init(_ edition: Edition) {
    self.edition = edition
  }

  package func build(_ take: ([Block]) -> Void) {
    section(take, writeIntroduction)
    section(take, writeDesignations)
    section(take, writeRequestedDocuments)
    for chapter in edition.chapters { section(take) { write(chapter, &$0) } }
    section(take, writeQuestionnaire)
    section(take, writeCrossChecks)
    if !edition.sources.isEmpty { section(take) { $0.sources(edition.sources, in: English()) } }
  }

  private func writeIntroduction(_ writer: inout Blocks) {
    writer.heading(1, "Handbook: \(edition.title)")
    writer.quote(Line(standing))
    let revision = edition.revision.map { ", revision \($0)" } ?? ""
    let core = edition.items.count(where: \.isCore)
    writer.paragraph(
      "Edition \(edition.id)\(revision): \(edition.chapters.count) chapters, "
        + "\(edition.standards.count) standards, \(edition.items.count) items, \(core) of them core, "
        + "and \(edition.indicators.count) indicators.")
    let chapters = edition.chapters.map(title)
    writer.links("Chapters:", to: chapters)
    writer.links(
      "Besides:",
      to: edition.sources.isEmpty ? Self.sections : Self.sections + [English().title(of: .sources)])
    writer.heading(2, "How to read it")
    writer.paragraph(
      "Each item asks for one thing. The centre answers with a level and shows each \(emphasis: "phase") with a "
        + "valid document: \(emphasis: "plan"), what is laid down; \(emphasis: "do"), that it is done; \(emphasis: "check"), that somebody "
        + "looked whether it works; \(emphasis: "act"), what changed because of that. A level needs everything "
        + "that the levels below it need. Where an item lacks a phase, the next one it has stands "
        + "in. Points are a convention of this project.")
    writer.table(
      ["Level", "Points", "Phases that must be shown"],
      edition.scale.levels.map { level in
        [
          Line(level.name), Line(level.points.description),
          Line(level.shows.phases.map(\.rawValue).joined(separator: ", ")),
        ]
      })
    writer.paragraph(
      "\(emphasis: "n.a.") takes an item out of the count; it needs a reason. An answer with \(code: "confirmed: false") is a "
        + "draft, and counts as none. \(emphasis: "Core") items stand apart: "
        + coreGate)
  }

  private static let sections = [
    "Designations", "Requested documents", "The quantitative questionnaire",
    "What auditors cross-check",
  ]

  /// Whose words these are.
  private var standing: String {
    switch edition.standing {
    case .official: "The wording is that of the organisation whose criteria these are."
    case .paraphrase:
      "The wording and the ids are this project's own. OECI owns the text of its manual; this is "
        + "neither its text nor complete, and nothing here is OECI's judgement."
    case .local: "The wording is local: neither OECI's nor endorsed by it."
    }
  }

  private var coreGate: Line {
    guard let gate = edition.policy.coreGate else { return "this edition has no gate for them." }
    let known =
      edition.policy.isCoreListComplete ? "" : " Not all core items of the manual are known."
    return "each must be evidenced at least as \(edition.scale.levels[gate].name).\(known)"
  }

  // MARK: Words shared by the sections

  func title(_ chapter: Chapter) -> String {
    "Chapter \(chapter.number): \(chapter.title)"
  }

  func cited(_ sources: [String]) -> Line { Line(sources.joined(separator: ", ")) }
}
