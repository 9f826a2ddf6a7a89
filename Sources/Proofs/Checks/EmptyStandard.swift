import Criteria
import Diagnostics
import LocatedYAML

/// A standard without items counts nowhere: its list is empty, or overlays retired all that was in it.
struct EmptyStandard: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let retired = criteria.retired[.unknownItem] ?? [:]
    for standard in criteria.edition.standards where standard.items.isEmpty {
      let items = standard.origin.entry(Key.items)?.value
      let ids = items.map { $0.elements.compactMap { $0.entry(Key.id)?.value.text } } ?? []
      let last = ids.compactMap { retired[$0] }.last
      problems.report(
        .emptyStandard,
        last == nil
          ? "standard '\(standard.id)' has no items"
          : "this was the last item of standard '\(standard.id)'",
        at: last ?? standard.origin.place(of: Key.items),
        notes: last == nil ? [] : [.init("the standard", at: standard.origin.place(of: Key.id))],
        suggestion: .init(last == nil ? "list its items, or take it out" : "retire the standard"))
    }
  }
}
