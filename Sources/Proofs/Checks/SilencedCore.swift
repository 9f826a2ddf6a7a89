import Criteria
import Diagnostics
import LocatedYAML

/// A core item of weight 0, or in a standard or chapter of weight 0, moves no score.
struct SilencedCore: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for item in edition.items where item.isCore {
      let standard = edition.standards[item.standard]
      let chapter = edition.chapters[standard.chapter]
      let weights: [(weight: Rational, of: String, origin: Origin)] = [
        (item.weight, "its weight", item.origin),
        (standard.weight, "the weight of its standard", standard.origin),
        (chapter.weight, "the weight of its chapter", chapter.origin),
      ]
      guard let zero = weights.first(where: \.weight.isZero) else { continue }
      let weight = zero.origin.place(of: Key.weight)
      // What an overlay makes core is the overlay's doing, unless it set the weight as well.
      let core = zero.origin.amended(Key.weight) == nil ? item.origin.amended(Key.core) : nil
      problems.report(
        .silencedCore, "core item '\(item.id)' counts nothing: \(zero.of) is 0",
        at: core ?? weight, notes: core == nil ? [] : [.init("the weight", at: weight)],
        suggestion: .init("give it a weight, or take 'core' away"))
    }
  }
}
