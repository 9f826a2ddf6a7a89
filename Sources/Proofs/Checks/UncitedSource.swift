import Criteria
import Diagnostics
import LocatedYAML

/// A source that nothing rests on.
struct UncitedSource: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    var cited: Set<String> = []
    for list in [
      edition.standards.map(\.sources), edition.items.map(\.sources),
      edition.indicators.map(\.sources), edition.consistency.map(\.sources),
      edition.documentKinds.map(\.sources), edition.everyCondition.map(\.sources),
    ] { cited.formUnion(list.joined()) }
    for source in edition.sources where !cited.contains(source.id) {
      problems.report(
        .uncitedSource, "nothing cites the source '\(source.id)'", at: source.origin.place,
        suggestion: .init("cite it where it says something, or take it out"))
    }
  }
}
