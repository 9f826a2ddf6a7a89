import Assessment
import Criteria
import Dossier
import LocatedYAML
import Words

extension ComparisonBuilder {
  /// Every item of either side, gravest first.
  var items: [ItemChange] {
    let changes = (identity.groups[.items] ?? []).map(item)
    let rank = Dictionary(
      uniqueKeysWithValues: ChangeClass.allCases.enumerated().map { ($1, $0) })
    return changes.enumerated().sorted { left, right in
      let ranks = [left, right].map { rank[$0.element.outcome] ?? 0 }
      if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
      if left.element.isCore != right.element.isCore { return left.element.isCore }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func item(_ group: EditionIdentity.Group) -> ItemChange {
    let olds = group.old.compactMap { old.edition.itemIndex[$0] }
    let news = group.new.compactMap { new.edition.itemIndex[$0] }
    let pairs = olds.flatMap { one in news.map { (one, $0) } }
    let isSingle = pairs.count == 1
    var clauses: [ClauseChange] = []
    var causes: [Cause] = []
    for (one, two) in pairs {
      let prefix = isSingle ? "" : "\(old.edition.items[one].id) → \(new.edition.items[two].id): "
      clauses += tracer.clauses(ofItem: one, two).map { clause in
        ClauseChange(
          clause: prefix + clause.clause, old: clause.old, new: clause.new, causes: clause.causes)
      }
      if isSingle { causes += ItemCauses(self, one, two).all }
    }
    let isRevised = causes.contains { [.wording, .core, .weight].contains($0.kind) }
    let relation = Relation(old: group.old, new: group.new, isRevised: isRevised)
    if !isSingle, !pairs.isEmpty { causes.append(crosswalkCause(group, relation)) }
    let isTouched = relation != .same || !clauses.isEmpty || !causes.isEmpty
    let item = news.first.map { new.edition.items[$0] } ?? olds.first.map { old.edition.items[$0] }
    let standings = (standing(olds, old), standing(news, new))
    let attribution = attribution { isOld, state in standing(isOld ? olds : news, state) }
    let outcome = ChangeClass(
      standings.0, standings.1, isTouched: isTouched, attribution: attribution)
    // What one layer took and another gave back is nothing that changed.
    let effects = outcome == .unchanged ? [] : self.effects(olds, news)
    let found = (causes + clauses.flatMap(\.causes)).map(\.layer)
    causes += effects.filter { !found.contains($0.layer) && !found.contains(nil) }
      .map { generalCause(of: $0.layer, group.new.joined(separator: " + "), isSingle: isSingle) }
    return ItemChange(
      relation: relation,
      outcome: outcome,
      isLessProven: Standing.isLessProven(standings.0, standings.1),
      text: item?.text ?? "",
      isCore: olds.contains { old.edition.items[$0].isCore }
        || news.contains { new.edition.items[$0].isCore },
      old: olds.map { state($0, old) }, new: news.map { state($0, new) }, clauses: clauses,
      causes: causes, effects: effects, criteria: attribution?.effect,
      confirmation: isSingle
        ? confirmation(pairs[0], clauses) : confirmation(of: news, isNew: olds.isEmpty),
      note: (group.old + group.new).compactMap { identity.notes[$0] }.first)
  }

  private func state(_ item: Int, _ side: Side) -> ItemChange.State {
    let assessment = side.assessment
    let names = side.edition.scale.levels.map(\.name)
    func level(_ answer: Answer?) -> String? {
      guard let answer else { return nil }
      return answer.isNotApplicable ? Scale.notApplicable : answer.level.map { names[$0] }
    }
    return ItemChange.State(
      id: side.edition.items[item].id, state: assessment.states[item],
      claimed: level(side.dossier.answers[item]), reviewed: level(side.dossier.reviews[item]),
      low: assessment.evidenced[item].map { names[$0.low] },
      high: assessment.evidenced[item].map { names[$0.high] },
      isContradicted: side.contradicted.contains(item))
  }

  /// Where items stand together: the least of them, over those that are applicable.
  private func standing(_ items: [Int], _ side: Side) -> Standing? {
    var standing = standing(items, side.assessment.scored)
    standing?.conflicts = items.filter { side.assessment.states[$0].isApplicable }
      .reduce(0) { $0 + side.conflicts.count(ofItem: $1) }
    return standing
  }

  /// Where they stand together in a state of the replay, conflicts aside.
  private func standing(_ items: [Int], _ state: ScoredState) -> Standing? {
    guard !items.isEmpty else { return nil }
    let scale = state.edition.scale
    let isOneScale = !replay.scaleCameWithCriteria
    // Of one scale the order of its levels counts, whatever their points; else their points.
    func worth(_ level: Int) -> Rational {
      isOneScale ? Rational(-level) : scale.levels[level].points
    }
    let applicable = items.filter { state.state(ofItem: $0).isApplicable }
    let intervals = applicable.compactMap { state.levels(ofItem: $0) }
    var standing = Standing(
      low: intervals.map { worth($0.low) }.min() ?? .zero,
      high: intervals.map { worth($0.high) }.min() ?? .zero)
    standing.isApplicable = !applicable.isEmpty
    standing.isAssessed = applicable.allSatisfy { state.state(ofItem: $0) == .assessed }
    return standing
  }

  /// What each layer of the replay did to the levels of items that are on both sides.
  private func effects(_ olds: [Int], _ news: [Int]) -> [ItemChange.Effect] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    func text(_ items: [Int], _ state: ScoredState) -> String {
      items.map { state.text(ofLevelsOf: $0) }.joined(separator: " + ")
    }
    var effects: [ItemChange.Effect] = []
    var before = text(olds, replay.states[0])
    for (layer, state) in zip(Layer.allCases, replay.states.dropFirst()) {
      let after = text(news, state)
      if after != before { effects.append(.init(layer: layer, before: before, after: after)) }
      before = after
    }
    return effects
  }

  private func crosswalkCause(
    _ group: EditionIdentity.Group, _ relation: Relation
  ) -> Cause {
    Cause(
      kind: .crosswalk, layer: .edition, id: group.new.joined(separator: " + "),
      text: relation.rawValue, old: group.old.joined(separator: " + "),
      new: group.new.joined(separator: " + "))
  }

  /// The cause where only a layer as a whole tells why the levels moved.
  ///
  /// - Parameters:
  ///   - layer: The layer.
  ///   - id: The item or items.
  ///   - isSingle: Whether one item is paired with one; else their answers are not told one by one.
  /// - Returns: The cause.
  private func generalCause(of layer: Layer, _ id: String, isSingle: Bool) -> Cause {
    var cause = Cause(kind: .policy, layer: layer, id: id, text: "")
    switch layer {
    case .edition:
      cause.kind = .wording
      cause.text = "what the item rests on in the criteria changed"
    case .scope:
      cause.kind = .applicability
      let sought = (
        old.edition.designations[old.dossier.designation].id,
        new.edition.designations[new.dossier.designation].id
      )
      if sought.0 != sought.1 {
        cause.text = "the designation sought changed"
        (cause.old, cause.new) = sought
      } else {
        cause.text = "what is answered n.a. changed"
      }
    case .policy:
      cause.kind = .scale
      cause.text = "the scale asks for other phases"
    case .clock:
      cause.kind = .clock
      cause.text = "time went on"
      (cause.old, cause.new) = (old.dossier.asOf.description, new.dossier.asOf.description)
    case .answers where !isSingle:
      cause.kind = .answer
      cause.text = "other answers"
    case .documents, .figures, .answers, .peerReview:
      cause.text = "it follows from another item or condition"
      cause.kind = .otherItem
    }
    return cause
  }

  /// The answer of an item that a person must look at again, and why.
  private func confirmation(
    _ pair: (Int, Int), _ clauses: [ClauseChange]
  ) -> ItemChange.Confirmation? {
    guard let answer = new.dossier.answers[pair.1],
      let level = answer.value?.name(on: new.edition.scale)
    else {
      return nil
    }
    let before = old.dossier.answers[pair.0]
    let former = before?.value?.name(on: old.edition.scale)
    if !answer.isConfirmed {
      return .init(
        level: level,
        reason: former.map {
          $0 == level
            ? "not confirmed: the same level as before"
            : "not confirmed: the level was \($0) before"
        } ?? "not confirmed: no level was given before")
    }
    guard let before, former == level, before.note == answer.note,
      before.on == answer.on, before.by == answer.by, before.reason == answer.reason
    else { return nil }
    let evidence: [Layer] = [.clock, .documents, .figures]
    let changed = clauses.filter { $0.causes.contains { $0.layer.map(evidence.contains) ?? true } }
    guard !changed.isEmpty else { return nil }
    return .init(
      level: level,
      reason: "the same answer as before, and its evidence changed: "
        + changed.map(\.clause).joined(separator: ", "))
  }

  /// The unconfirmed answers of items that are new, or that no single item became.
  private func confirmation(of items: [Int], isNew: Bool) -> ItemChange.Confirmation? {
    let levels = items.compactMap { item -> String? in
      guard let answer = new.dossier.answers[item], !answer.isConfirmed,
        let level = answer.value?.name(on: new.edition.scale)
      else { return nil }
      return items.count == 1 ? level : "\(new.edition.items[item].id): \(level)"
    }
    guard !levels.isEmpty else { return nil }
    return .init(
      level: levels.joined(separator: "; "),
      reason: "not confirmed: "
        + (isNew ? "there was no such item before" : "it was asked otherwise before"))
  }
}
