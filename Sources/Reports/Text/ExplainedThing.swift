package import Assessment
import Criteria
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

  /// The thing that an id names; nil if nothing has it.
  package init?(_ id: String, in assessment: Assessment) {
    guard let found = Self.all(in: assessment).first(where: { $0.id == id }) else { return nil }
    self = found.thing
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
