package import Assessment
import Criteria
import Diagnostics
import Dossier

/// A thing of an assessment that can be explained.
package enum ExplainedThing: Hashable, Sendable {
  case item(Int)
  case standard(Int)
  case designation(Int)
  /// A condition that has an id.
  case condition(Int)
  case indicator(Int)
  case documentKind(Int)
  case document(Int)
  case chapter(Int)
  case area(Int)
  case consistencyRule(Int)
  case action(Int)
  case whole
  case coreGate
  case readiness

  /// The thing that an id names, or that a report calls so in a heading, with its id; nil if nothing
  /// is called so.
  package static func named(
    _ name: String, in assessment: Assessment
  ) -> (id: String, thing: ExplainedThing)? {
    let all = all(in: assessment)
    if let found = all.first(where: { $0.id == name }) { return found }
    let asked = name.lowercased()
    return all.first { $0.thing.headings(in: assessment).contains { $0.lowercased() == asked } }
  }

  /// The id that a name nothing has most likely means: it in other capitals, one that begins with
  /// it, or else the nearest.
  package static func meant(by name: String, in assessment: Assessment) -> String? {
    let ids = all(in: assessment).map(\.id).sorted()
    let asked = name.lowercased()
    if let same = ids.first(where: { $0.lowercased() == asked }) { return same }
    let begun = ids.filter { id in
      ["-", "."].contains { id.lowercased().hasPrefix(asked + $0) }
    }
    return begun.min { ($0.count, $0) < ($1.count, $1) } ?? NearestName.of(name, among: ids)
  }

  /// What a report calls the thing in headings and tables, besides its id.
  private func headings(in assessment: Assessment) -> [String] {
    let edition = assessment.edition
    switch self {
    case .chapter(let position):
      let chapter = edition.chapters[position]
      let name = "Chapter \(chapter.id)"
      return [name, chapter.title, "\(name): \(chapter.title)"]
    case .standard(let position):
      let standard = edition.standards[position]
      return [standard.title, "\(standard.id) \(standard.title)"]
    case .designation(let position):
      let title = edition.designations[position].title
      return [title, "\(title) (preliminary)"]
    case .area(let position): return [edition.areas[position].title]
    case .coreGate: return ["Core gate", "The core gate"]
    case .readiness: return [ReportSection.readiness.rawValue]
    case .whole: return ["The whole"]
    default: return []
    }
  }

  /// Every id with what it names; of two things with one id, the first is meant.
  package static func all(in assessment: Assessment) -> [(id: String, thing: ExplainedThing)] {
    let (edition, dossier) = (assessment.edition, assessment.dossier)
    var all: [(id: String, thing: ExplainedThing)] = []
    func add(_ ids: [String], _ thing: (Int) -> ExplainedThing) {
      all += ids.enumerated().map { ($1, thing($0)) }
    }
    add(edition.items.map(\.id)) { .item($0) }
    add(edition.standards.map(\.id)) { .standard($0) }
    add(edition.designations.map(\.id)) { .designation($0) }
    add(edition.conditions.map { $0.id ?? "" }) { .condition($0) }
    add(edition.indicators.map(\.id)) { .indicator($0) }
    add(edition.documentKinds.map(\.id)) { .documentKind($0) }
    add(dossier.documents.map(\.id)) { .document($0) }
    add(edition.chapters.map(\.id)) { .chapter($0) }
    add(edition.areas.map(\.id)) { .area($0) }
    add(edition.consistency.map(\.id)) { .consistencyRule($0) }
    add(dossier.actions.map(\.id)) { .action($0) }
    return all + [("whole", .whole), ("core-gate", .coreGate), ("readiness", .readiness)]
  }

  /// What it is, in a word.
  package var word: String {
    switch self {
    case .item: "item"
    case .standard: "standard"
    case .designation: "designation"
    case .condition: "condition"
    case .indicator: "indicator"
    case .documentKind: "document-kind"
    case .document: "document"
    case .chapter: "chapter"
    case .area: "area"
    case .consistencyRule: "consistency-rule"
    case .action: "action"
    case .whole: "whole"
    case .coreGate: "core-gate"
    case .readiness: "readiness"
    }
  }
}
