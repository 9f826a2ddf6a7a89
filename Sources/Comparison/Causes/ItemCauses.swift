import Assessment
import Criteria
import Diagnostics
import Dossier
import LocatedYAML

/// What changed of one item itself: its wording and rules, whether it applies, and its answers.
struct ItemCauses {
  private let builder: ComparisonBuilder
  private let before: Int
  private let after: Int

  init(_ builder: ComparisonBuilder, _ before: Int, _ after: Int) {
    self.builder = builder
    self.before = before
    self.after = after
  }

  private var old: Side { builder.old }
  private var new: Side { builder.new }
  private var id: String { new.edition.items[after].id }

  var all: [Cause] { (builder.isSameEdition ? [] : criteria) + scope + answers + reviews }

  private func cause(
    _ kind: Cause.Kind, _ layer: Layer, _ text: String, _ one: String?, _ two: String?,
    _ places: (SourceRange?, SourceRange?)
  ) -> Cause {
    Cause(
      kind: kind, layer: layer, id: id, text: text, old: one, new: two,
      oldPlace: old.place(places.0), newPlace: new.place(places.1))
  }

  // MARK: Criteria

  private var criteria: [Cause] {
    let (one, two) = (old.edition.items[before], new.edition.items[after])
    var causes: [Cause] = []
    func add(
      _ kind: Cause.Kind, _ aspect: String, _ keys: (Key, String?), _ first: String?,
      _ second: String?, _ layer: Layer = .edition
    ) {
      guard first != second else { return }
      causes.append(
        cause(
          kind, layer, "\(aspect) changed", first ?? "nothing", second ?? "nothing",
          (one.origin.place(ofPart: keys), two.origin.place(ofPart: keys))))
    }
    add(.wording, "the text", (.text, nil), one.text, two.text)
    add(
      .core, "whether it is core", (.core, nil), one.isCore ? "core" : "not core",
      two.isCore ? "core" : "not core")
    add(
      .wording, "whether n.a. is allowed", (.notApplicable, nil),
      one.allowsNotApplicable ? "allowed" : "forbidden",
      two.allowsNotApplicable ? "allowed" : "forbidden")
    add(
      .wording, "the answers that may be given", (.answers, nil), answers(one, old.edition),
      answers(two, new.edition))
    for phase in Phase.allCases {
      add(
        .wording, "what shows \(phase.rawValue)", (.evidence, phase.rawValue),
        one.evidence.first { $0.phase == phase }?.text,
        two.evidence.first { $0.phase == phase }?.text)
    }
    let spelling = builder.tracer.spelling
    for level in builder.tracer.levels {
      let first = old.edition.scale.index(of: level).flatMap { one.levels[$0] }
      let second = new.edition.scale.index(of: level).flatMap { two.levels[$0] }
      if first.map(spelling.old.text) != second.map(spelling.new.text) {
        causes.append(
          cause(
            .wording, .edition, "what '\(level)' needs changed", nil, nil,
            (
              one.origin.place(ofPart: (.levels, level)),
              two.origin.place(ofPart: (.levels, level))
            )))
      }
    }
    add(.weight, "the weight", (.weight, nil), one.weight.text, two.weight.text, .policy)
    return causes
  }

  private func answers(_ item: Item, _ edition: Edition) -> String {
    item.answers?.map { edition.scale.levels[$0].name }.joined(separator: ", ") ?? "all"
  }

  // MARK: Scope and answers

  private var scope: [Cause] {
    var causes: [Cause] = []
    let states = (old.assessment.states[before], new.assessment.states[after])
    if (states.0 == .outOfScope) != (states.1 == .outOfScope) {
      let standards = (
        old.edition.standards[old.edition.items[before].standard],
        new.edition.standards[new.edition.items[after].standard]
      )
      let scopes = (
        names(standards.0.appliesTo, old.edition), names(standards.1.appliesTo, new.edition)
      )
      let isRule = scopes.0 != scopes.1
      causes.append(
        cause(
          .applicability, isRule ? .edition : .scope,
          isRule ? "the designations its standard applies to" : "the designation sought",
          isRule ? scopes.0 : old.edition.designations[old.dossier.designation].id,
          isRule ? scopes.1 : new.edition.designations[new.dossier.designation].id,
          (
            standards.0.origin.place(ofKey: Key.appliesTo),
            standards.1.origin.place(ofKey: Key.appliesTo)
          )))
    }
    let answers = (old.dossier.answers[before], new.dossier.answers[after])
    if (answers.0?.isNotApplicable == true) != (answers.1?.isNotApplicable == true) {
      causes.append(
        cause(
          .applicability, .scope, "the answer n.a.", text(answers.0, old), text(answers.1, new),
          (answers.0?.origin.place, answers.1?.origin.place)))
    }
    return causes
  }

  private func names(_ designations: [Int]?, _ edition: Edition) -> String {
    designations?.map { edition.designations[$0].id }.joined(separator: ", ") ?? "all"
  }

  private var answers: [Cause] {
    answerCauses(
      .answer, .answers, old.dossier.answers[before], new.dossier.answers[after], "the answer")
  }

  private var reviews: [Cause] {
    answerCauses(
      .peerReview, .peerReview, old.dossier.reviews[before], new.dossier.reviews[after],
      "the auditors' answer")
  }

  private func answerCauses(
    _ kind: Cause.Kind, _ layer: Layer, _ one: Answer?, _ two: Answer?, _ name: String
  ) -> [Cause] {
    let values = (text(one, old), text(two, new))
    var differences: [(name: String, old: String, new: String)] = []
    if values.0 != values.1 { differences.append((name, values.0, values.1)) }
    // An answer that came or went is told by its level.
    if let one, let two {
      for (key, before, after) in Self.texts(one, two) where before != after {
        let said = differences.isEmpty ? "'\(key)' of \(name)" : "'\(key)'"
        differences.append((said, before ?? "nothing", after ?? "nothing"))
      }
    }
    guard let first = differences.first else { return [] }
    // One pair of values is shown; of the rest only the names.
    let others = differences.dropFirst().map(\.name).joined(separator: ", ")
    return [
      cause(
        kind, layer, "\(first.name) changed" + (others.isEmpty ? "" : " (also: \(others))"),
        first.old, first.new, (one?.origin.place, two?.origin.place))
    ]
  }

  private func text(_ answer: Answer?, _ side: Side) -> String {
    guard let answer else { return "no answer" }
    let level = answer.value?.name(on: side.edition.scale) ?? "no level"
    return answer.isConfirmed ? level : "\(level), not confirmed"
  }

  /// What is said with two answers, key by key.
  private static func texts(_ one: Answer, _ two: Answer) -> [(key: String, String?, String?)] {
    [
      ("note", one.note, two.note), ("improve", one.improve, two.improve),
      ("by", one.by, two.by), ("on", one.on?.description, two.on?.description),
      ("reason", one.reason, two.reason),
    ]
  }
}
