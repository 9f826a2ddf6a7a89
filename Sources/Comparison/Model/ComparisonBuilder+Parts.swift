import Assessment
import Criteria
import Dossier
import LocatedYAML

/// Standards and conditions.
extension ComparisonBuilder {
  func standards(_ items: [ItemChange]) -> [StandardChange] {
    var counts: [String: [ChangeClass: Int]] = [:]
    for change in items {
      let standard =
        change.new.first.flatMap { new.edition.itemIndex[$0.id] }.map {
          "new " + new.edition.standards[new.edition.items[$0].standard].id
        }
        ?? change.old.first.flatMap { old.edition.itemIndex[$0.id] }.map {
          "old " + old.edition.standards[old.edition.items[$0].standard].id
        } ?? ""
      counts[standard, default: [:]][change.outcome, default: 0] += 1
    }
    return (identity.groups[.standards] ?? []).map { group in
      let olds = group.old.compactMap { old.edition.standardIndex[$0] }
      let news = group.new.compactMap { new.edition.standardIndex[$0] }
      let causes = olds.count == 1 && news.count == 1 ? standardCauses(olds[0], news[0]) : []
      let keys = group.old.map { "old \($0)" } + group.new.map { "new \($0)" }
      return StandardChange(
        relation: Relation(old: group.old, new: group.new, isRevised: !causes.isEmpty),
        oldIDs: group.old, newIDs: group.new,
        title: news.first.map { new.edition.standards[$0].title }
          ?? olds.first.map { old.edition.standards[$0].title } ?? "",
        old: olds.count == 1 ? old.assessment.standards[olds[0]].evidenced : nil,
        new: news.count == 1 ? new.assessment.standards[news[0]].evidenced : nil,
        outcomes: ChangeClass.allCases.compactMap { outcome in
          let count = keys.reduce(0) { $0 + (counts[$1]?[outcome] ?? 0) }
          return count > 0 ? (outcome, count) : nil
        }, causes: causes)
    }
  }

  private func standardCauses(_ before: Int, _ after: Int) -> [Cause] {
    guard !isSameEdition else { return [] }
    let (one, two) = (old.edition.standards[before], new.edition.standards[after])
    var causes: [Cause] = []
    func add(
      _ kind: Cause.Kind, _ aspect: String, _ key: Key, _ first: String, _ second: String,
      _ layer: Layer = .edition
    ) {
      guard first != second else { return }
      causes.append(
        Cause(
          kind: kind, layer: layer, id: two.id, text: "\(aspect) changed", old: first, new: second,
          oldPlace: old.place(one.origin.place(ofKey: key)),
          newPlace: new.place(two.origin.place(ofKey: key))))
    }
    func scope(_ standard: Standard, _ edition: Edition) -> String {
      standard.appliesTo?.map { edition.designations[$0].id }.joined(separator: ", ") ?? "all"
    }
    add(.wording, "the title", .title, one.title, two.title)
    add(
      .wording, "the area", .area, old.edition.areas[one.area].id, new.edition.areas[two.area].id)
    add(
      .wording, "the chapter", .id, old.edition.chapters[one.chapter].id,
      new.edition.chapters[two.chapter].id)
    add(
      .applicability, "what it applies to", .appliesTo, scope(one, old.edition),
      scope(two, new.edition))
    add(.weight, "the weight", .weight, one.weight.text, two.weight.text, .policy)
    return causes
  }

  /// Designations first, then what has a name, then preconditions that have none.
  var conditions: [ConditionChange] {
    let designations = Pairs(
      old.edition.designations.map { [$0.id] }, new.edition.designations.map { [$0.id] })
    let unnamed = (unnamedPreconditions(old), unnamedPreconditions(new))
    return designations.all.map { pair in
      designation(
        pair.old.map { ($0, old.edition.designations[$0]) },
        pair.new.map { ($0, new.edition.designations[$0]) })
    } + (identity.groups[.conditions] ?? []).map(named)
      + Pairs(unnamed.0.map { [$0.name] }, unnamed.1.map { [$0.name] }).all.map { pair in
        let (one, two) = (pair.old.map { unnamed.0[$0] }, pair.new.map { unnamed.1[$0] })
        return condition(
          .precondition, one.map { ([$0.name], [$0.condition]) },
          two.map { ([$0.name], [$0.condition]) }, title: (two ?? one)?.name ?? "",
          for: (old.dossier.designation, new.dossier.designation))
      }
  }

  private func unnamedPreconditions(_ side: Side) -> [(name: String, condition: Condition)] {
    side.edition.preconditions.enumerated().filter { $0.element.id == nil }.map {
      ($0.element.title ?? "Precondition \($0.offset + 1)", $0.element)
    }
  }

  private func designation(
    _ before: (Int, Designation)?, _ after: (Int, Designation)?
  ) -> ConditionChange {
    condition(
      .designation, before.map { ([$0.1.id], [$0.1.requires]) },
      after.map { ([$0.1.id], [$0.1.requires]) },
      title: (after ?? before)?.1.title ?? "", for: (before?.0 ?? 0, after?.0 ?? 0))
  }

  private func named(_ group: EditionIdentity.Group) -> ConditionChange {
    let olds = group.old.compactMap { old.edition.conditionIndex[$0] }
    let news = group.new.compactMap { new.edition.conditionIndex[$0] }
    let role: ConditionChange.Role =
      news.contains(where: new.edition.criteria.contains)
        || (news.isEmpty && olds.contains(where: old.edition.criteria.contains))
      ? .criterion
      : (old.edition.preconditions + new.edition.preconditions)
        .contains { ($0.id.map { (group.old + group.new).contains($0) }) ?? false }
        ? .precondition : .condition
    let conditions = (
      olds.map { old.edition.conditions[$0] }, news.map { new.edition.conditions[$0] }
    )
    return condition(
      role, olds.isEmpty ? nil : (group.old, conditions.0),
      news.isEmpty ? nil : (group.new, conditions.1),
      title: (conditions.1 + conditions.0).first?.title ?? "",
      for: (old.dossier.designation, new.dossier.designation))
  }

  private func condition(
    _ role: ConditionChange.Role, _ before: (ids: [String], conditions: [Condition])?,
    _ after: (ids: [String], conditions: [Condition])?, title: String,
    for designations: (Int, Int)
  ) -> ConditionChange {
    func verdict(_ conditions: [Condition]?, _ side: Side, _ designation: Int) -> Verdict? {
      conditions.map { conditions in
        .atLeast(
          conditions.count, of: conditions.map { side.assessment.verdict($0, for: designation) })
      }
    }
    func whole(_ conditions: [Condition]?) -> Condition? {
      guard let conditions else { return nil }
      return conditions.count == 1 ? conditions[0] : Condition(all: conditions)
    }
    let (one, two) = (whole(before?.conditions), whole(after?.conditions))
    let verdicts = (
      verdict(before?.conditions, old, designations.0),
      verdict(after?.conditions, new, designations.1)
    )
    let isPaired = one != nil && two != nil
    let clauses = isPaired ? tracer.clauses(one, two, for: designations) : []
    var causes: [Cause] = []
    let isRevised = isRevised(one, two, for: designations)
    let isTold = clauses.contains {
      $0.causes.contains { $0.kind == .threshold && $0.layer == .edition }
    }
    if isRevised, !isTold {
      causes.append(
        Cause(
          kind: .wording, layer: .edition, id: (after?.ids ?? []).joined(separator: " + "),
          text: "its wording or its parts changed", oldPlace: old.place(one?.place),
          newPlace: new.place(two?.place)))
    }
    let relation = Relation(
      old: before?.ids ?? [], new: after?.ids ?? [], isRevised: isRevised)
    let isTouched = relation != .same || !clauses.isEmpty || !causes.isEmpty
    func standing(
      _ verdict: Verdict?, _ conditions: [Condition]?, _ side: Side, _ designation: Int
    ) -> Standing? {
      verdict.map { verdict in
        Standing(
          verdict,
          conflicts: (conditions ?? []).reduce(0) {
            $0 + side.conflicts.count(in: $1, for: designation)
          })
      }
    }
    let attribution = attribution { isOld, state in
      let conditions = (isOld ? before : after)?.conditions
      // A designation is judged by its own thresholds, all else by those of the one sought.
      let own = isOld ? designations.0 : designations.1
      let designation = role == .designation ? own : state.dossier.designation
      return conditions.map { conditions in
        Standing(
          .atLeast(
            conditions.count, of: conditions.map { state.verdict($0, for: designation) }))
      }
    }
    return ConditionChange(
      role: role, relation: relation,
      outcome: ChangeClass(
        standing(verdicts.0, before?.conditions, old, designations.0),
        standing(verdicts.1, after?.conditions, new, designations.1), isTouched: isTouched,
        attribution: attribution), criteria: attribution?.effect,
      oldID: before?.ids.joined(separator: " + "), newID: after?.ids.joined(separator: " + "),
      title: title, old: verdicts.0, new: verdicts.1, clauses: clauses, causes: causes)
  }

  /// Whether the criteria ask something else, of themselves or through what they refer to.
  ///
  /// Whether a changed number counts with the criteria or with the designation sought depends on
  /// which comes first, so the numbers of both designations are looked at: thus the answer is the
  /// same with the sides exchanged.
  private func isRevised(
    _ before: Condition?, _ after: Condition?, for designations: (old: Int, new: Int)
  ) -> Bool {
    guard !isSameEdition, let before, let after else { return false }
    let sought: Set = [
      old.edition.designations[designations.old].id, new.edition.designations[designations.new].id,
    ]
    let spelling = tracer.spelling
    return spelling.old.text(of: before) != spelling.new.text(of: after)
      || !senses(for: sought).referAlike(before, after)
  }
}
