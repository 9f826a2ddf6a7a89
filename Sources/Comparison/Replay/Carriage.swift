import Criteria
import Dossier

/// Carries a dossier of the old edition over into the new one, along the crosswalk.
///
/// What the new edition has no place for is left behind.
struct Carriage {
  let old: Edition
  let new: Edition
  let identity: EditionIdentity
  /// The scale that the carried dossier is read with.
  let scale: Scale

  func carried(_ dossier: Dossier, seeking designation: Int) -> Dossier {
    var carried = dossier
    carried.edition = new.id
    carried.designation =
      new.designationIndex(of: old.designations[dossier.designation].id) ?? designation
    carried.absent = [:]
    for (kind, reason) in dossier.absent {
      for next in kinds(kind) { carried.absent[next] = reason }
    }
    carried.documents = dossier.documents.map(document)
    carried.figures = dossier.figures.flatMap(figures)
    carried.answers = answers(dossier.answers)
    carried.reviews = answers(dossier.reviews)
    carried.actions = dossier.actions.map { action in
      var action = action
      action.items = Array(Set(action.items.flatMap(items))).sorted()
      return action
    }
    return carried
  }

  private func items(_ item: Int) -> [Int] {
    identity.successors(of: old.items[item].id, in: .items).compactMap { new.itemIndex[$0] }
  }

  private func kinds(_ kind: Int) -> [Int] {
    identity.successors(of: old.documentKinds[kind].id, in: .documentKinds)
      .compactMap { new.documentKindIndex[$0] }
  }

  private func document(_ document: EvidenceDocument) -> EvidenceDocument {
    var carried = document
    carried.kinds = Array(Set(document.kinds.flatMap(kinds))).sorted()
    carried.shows = document.shows.flatMap { showing in
      items(showing.item).filter { new.items[$0].phases.contains(showing.phase) }.map { item in
        var carried = showing
        carried.item = item
        return carried
      }
    }.sorted { ($0.item, $0.phase.position) < ($1.item, $1.phase.position) }
    return carried
  }

  /// A figure under every indicator that its own goes on as, and that still asks for its kind.
  private func figures(_ figure: Figure) -> [Figure] {
    let isFlag = if case .flag = figure.value { true } else { false }
    return identity.successors(of: old.indicators[figure.indicator].id, in: .indicators)
      .compactMap { new.indicatorIndex[$0] }
      .filter {
        (new.indicators[$0].kind == .flag) == isFlag && new.indicators[$0].derivation == nil
      }
      .map { indicator in
        var carried = figure
        carried.indicator = indicator
        return carried
      }
  }

  /// Answers under the items that theirs go on as.
  ///
  /// An item made of several has the least of their answers, and none while one of them has none:
  /// what was not asked of a part cannot count for the whole.
  private func answers(_ answers: [Int: Answer]) -> [Int: Answer] {
    var carried: [Int: Answer] = [:]
    for group in identity.groups[.items] ?? [] where !group.old.isEmpty {
      let given = group.old.map { old.itemIndex[$0].flatMap { answers[$0] }.map(translated) }
      guard let answer = Self.least(of: given) else { continue }
      for id in group.new {
        guard let item = new.itemIndex[id] else { continue }
        carried[item] = answer
      }
    }
    return carried
  }

  private func translated(_ answer: Answer) -> Answer {
    guard case .level(let level) = answer.value else { return answer }
    var translated = answer
    translated.value = scale.index(of: old.scale.levels[level].name).map { .level($0) }
    return translated
  }

  private static func least(of answers: [Answer?]) -> Answer? {
    if answers.count == 1 { return answers[0] }
    let applicable = answers.filter { $0?.isNotApplicable != true }
    guard !applicable.isEmpty else { return answers.first ?? nil }
    guard applicable.allSatisfy({ $0?.level != nil }) else { return nil }
    // A larger index is a lesser level.
    return applicable.compactMap(\.self).max { ($0.level ?? 0) < ($1.level ?? 0) }
  }
}
