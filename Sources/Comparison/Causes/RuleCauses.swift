import Criteria
import Diagnostics
import LocatedYAML

/// What changed of the rules that turn answers into scores and into the core gate: facts about no
/// item of its own, which still move many.
struct RuleCauses {
  private let sides: (old: Side, new: Side)
  /// Where the two scales have different levels, the scale and the gate change with the criteria.
  private let layer: Layer

  init(_ old: Side, _ new: Side, layer: Layer) {
    sides = (old, new)
    self.layer = layer
  }

  private var old: Edition { sides.old.edition }
  private var new: Edition { sides.new.edition }

  /// The levels of the scale from the best, then the core gate, then the weights of chapters.
  var all: [Cause] { scale + policy + weights }

  private func cause(
    _ kind: Cause.Kind, _ id: String, _ text: String, _ before: String?, _ after: String?,
    _ layer: Layer, at place: (Edition) -> SourceRange?
  ) -> Cause? {
    before == after
      ? nil
      : Cause(
        kind: kind, layer: layer, id: id, text: text, old: before, new: after,
        oldPlace: sides.old.place(place(old)), newPlace: sides.new.place(place(new)))
  }

  private var scale: [Cause] {
    let names = new.scale.levels.map(\.name)
    let gone = old.scale.levels.map(\.name).filter { !names.contains($0) }
    return (names + gone).flatMap { name in
      let (one, two) = (level(name, old), level(name, new))
      return [
        cause(
          .scale, name, "the points of \(name.quoted)",
          one?.points.description ?? "no such level",
          two?.points.description ?? "no such level", layer, at: Self.scalePlace),
        cause(
          .scale, name, "the phases that \(name.quoted) asks for",
          one.map(Self.phases) ?? "no such level", two.map(Self.phases) ?? "no such level", layer,
          at: Self.scalePlace),
      ].compactMap(\.self)
    }
  }

  /// Where the scale is written; nil for the one that holds where no edition gives one.
  private static func scalePlace(_ edition: Edition) -> SourceRange? {
    edition.origin?.entry(Key.scale)?.key.range
  }

  private func level(_ name: String, _ edition: Edition) -> Level? {
    edition.scale.index(of: name).map { edition.scale.levels[$0] }
  }

  private static func phases(_ level: Level) -> String {
    let phases = level.shows.phases.map(\.rawValue)
    return phases.isEmpty ? "none" : phases.joined(separator: ", ")
  }

  private var policy: [Cause] {
    func gate(_ edition: Edition) -> String {
      edition.policy.coreGate.map { edition.scale.levels[$0].name } ?? "no gate"
    }
    func list(_ edition: Edition) -> String {
      edition.policy.isCoreListComplete ? "complete" : "partial"
    }
    return [
      cause(
        .policy, "core-gate", "the level that core items must reach", gate(old), gate(new),
        layer, at: { $0.origin?.place(ofMerged: .policy, .coreGate) }),
      cause(
        .policy, "core-list", "the list of core items", list(old), list(new),
        layer, at: { $0.origin?.place(ofMerged: .policy, .coreList) }),
    ].compactMap(\.self)
  }

  /// The weights of the chapters of both editions.
  private var weights: [Cause] {
    new.chapters.compactMap { chapter in
      guard let before = old.chapters.first(where: { $0.number == chapter.number }) else {
        return nil
      }
      return cause(
        .weight, chapter.id, "the weight of chapter \(chapter.id)", before.weight.text,
        chapter.weight.text, .policy,
        at: { edition in
          edition.chapters.first { $0.number == chapter.number }?.origin.place(ofKey: Key.weight)
        })
    }
  }
}
