import Diagnostics
import LocatedYAML

extension EditionReader {
  mutating func readDocumentKinds() {
    for entry in layered.documentKinds where entry.retired == nil {
      edition.documentKinds.append(documentKind(entry))
    }
    edition.documentKindIndex = ids.documentKinds.positions
  }

  private func documentKind(_ entry: RawEntry) -> DocumentKind {
    var kind = DocumentKind(id: entry.id ?? "", title: "", origin: entry.place)
    guard
      let reader = MappingReader<Key>(
        entry.node, as: EditionShapes.documentKind, amendments: entry.amendments,
        reporting: problems)
    else { return kind }
    _ = reader.required(.id, as: Identifier.self)
    kind.title = reader.required(.title, as: String.self) ?? ""
    kind.requested = reader.whole(.requested)
    kind.chapter = reader.whole(.chapter)
    checkChapter(of: kind, reader)
    kind.maxAge = reader.scalar(.maxAge, as: CalendarPeriod.self)
    kind.needsEnglish = reader.word(.english, EditionShapes.English.self) == .required
    kind.sources = ids.sources(reader)
    return kind
  }

  private func checkChapter(of kind: DocumentKind, _ reader: MappingReader<Key>) {
    guard let chapter = kind.chapter, let node = reader.value(.chapter), !lost.contains(.chapters),
      !layered.chapters.contains(where: { $0.number == chapter })
    else { return }
    problems.report(
      .chapterOfKind, "the edition has no chapter \(chapter)", at: node.range,
      suggestion: .init("name one of its chapters, or leave 'chapter' out"))
  }

  mutating func readDesignationRules() {
    let designations = layered.designations.filter { $0.retired == nil }
    conditions.designationCount = designations.count
    for entry in layered.preconditions + layered.criteria {
      if let id = entry.id, let place = entry.retired { conditions.retire(id, at: place) }
    }
    for entry in layered.preconditions where entry.retired == nil {
      if let condition = conditions.read(entry.node, amendments: entry.amendments) {
        edition.preconditions.append(condition)
      }
    }
    for entry in layered.criteria where entry.retired == nil {
      let condition = conditions.read(
        entry.node, as: EditionShapes.criterion, needsID: true, amendments: entry.amendments)
      if let id = condition?.id, let slot = conditions.slots[id] { edition.criteria.append(slot) }
    }
    for entry in designations {
      // A faulty one keeps its place too: thresholds name designations by it.
      let reader = MappingReader<Key>(
        entry.node, as: EditionShapes.designation, amendments: entry.amendments,
        reporting: problems)
      let id = reader?.required(.id, as: Identifier.self)
      let title = reader?.required(.title, as: String.self)
      let rule = reader?.required(.requires).flatMap { conditions.read($0) }
      edition.designations.append(
        Designation(
          id: id?.text ?? "", title: title ?? "",
          requires: rule ?? Condition(form: .group(.all, [])), origin: entry.place))
    }
  }
}
