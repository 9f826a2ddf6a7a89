package import Assessment
import Criteria
import Diagnostics
import Dossier
import Words

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

  /// A thing with its id.
  package typealias Named = (id: String, thing: ExplainedThing)

  /// The things that an id names; else those with a title, whatever its case; else those in whose title
  /// it stands.
  ///
  /// Where two things have one id, a word before it tells which is meant, as in `document:D-1`.
  package static func named(_ name: String, in assessment: Assessment) -> [Named] {
    let all = all(in: assessment)
    let byID = all.filter { $0.id == name }
    if !byID.isEmpty { return byID }
    let qualified = all.filter { "\($0.thing.word):\($0.id)" == name }
    if !qualified.isEmpty { return qualified }
    let asked = comparable(name)
    let same = all.filter { $0.thing.titles(in: assessment).contains { comparable($0) == asked } }
    // So short a text stands in half of all titles.
    guard same.isEmpty, asked.count > 2 else { return same }
    return all.filter {
      $0.thing.titles(in: assessment).contains { comparable($0).contains(asked) }
    }
  }

  /// The id by which a thing is meant alone.
  package static func clearID(of named: Named, in assessment: Assessment) -> String {
    let isAlone = all(in: assessment).count { $0.id == named.id } == 1
    return isAlone ? named.id : "\(named.thing.word):\(named.id)"
  }

  /// A title as it is compared: in one case, with single blanks.
  private static func comparable(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
  private func titles(in assessment: Assessment) -> [String] {
    let (edition, dossier) = (assessment.edition, assessment.dossier)
    switch self {
    case .item(let position): return [edition.items[position].text]
    case .condition(let slot): return edition.conditions[slot].title.map { [$0] } ?? []
    case .indicator(let position): return [edition.indicators[position].title]
    case .documentKind(let position): return [edition.documentKinds[position].title]
    case .document(let position):
      // Nobody learns the title of a confidential document by trying words of it.
      let document = dossier.documents[position]
      return document.isConfidential ? [] : [document.title]
    case .consistencyRule(let position): return [edition.consistency[position].title]
    case .action(let position): return [dossier.actions[position].action]
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
    case .readiness: return [English().title(of: .readiness)]
    case .whole: return ["The whole"]
    }
  }

  /// Every id with what it names.
  package static func all(in assessment: Assessment) -> [Named] {
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

  /// What it is and what it is called, for people; of a confidential document the kind alone.
  package func inWords(in assessment: Assessment) -> String {
    let kind =
      switch self {
      case .documentKind: "kind of document"
      case .consistencyRule: "consistency rule"
      case .condition: "criterion"
      default: word
      }
    guard let title = titles(in: assessment).first else { return kind }
    return "\(kind): \(title.count > Self.most ? "\(title.prefix(Self.most - 1))…" : title)"
  }

  /// So many characters of a title tell things apart.
  private static let most = 60
}
