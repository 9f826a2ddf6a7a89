import Assessment
import Criteria
import Dossier
import Words

/// What to do first, taken from what the assessment found, the most pressing first.
extension ReportBuilder {
  /// The first steps, and how many there are besides.
  var firstSteps: (first: [FirstStep], more: Int) {
    var steps = beginning
    let rules = conditionSteps
    steps += rules.conflicts + contradictions(besides: Set(rules.conflicts.flatMap(\.ids)))
    steps += rules.others
    steps += coreSteps
    steps += readinessSteps
    steps += lapseSteps
    let single = steps.filter { $0.ids.count == 1 }
    let open = openOpportunities(besides: Set(single.flatMap(\.ids)))
    let count = steps.count + open.count
    let first = FirstStep.first(of: steps + opportunitySteps(open))
    return (first, count - first.count)
  }

  /// Answers that the evidence contradicts, and figures that do not fit together.
  ///
  /// - Parameter told: The indicators that another step is about.
  /// - Returns: A step for each of both.
  private func contradictions(besides told: Set<String>) -> [FirstStep] {
    var steps: [FirstStep] = []
    let answers = assessment.findings.contradicted.map { edition.items[$0].id }
    if !answers.isEmpty {
      steps.append(
        FirstStep(
          purpose: .conflict,
          .lowerAnswers(FirstOfMany(answers, upTo: FirstStep.named)), for: .answers, ids: answers,
          place: .section(.answers)))
    }
    let figures = assessment.consistency.map { self.consistency($0).id }
      .filter { !told.contains($0) }
    if !figures.isEmpty {
      steps.append(
        FirstStep(
          purpose: .conflict,
          .clearUpFigures(FirstOfMany(figures, upTo: FirstStep.named)), for: .crossChecks,
          ids: figures, place: .section(.consistency)))
    }
    return steps
  }

  private var coreSteps: [FirstStep] {
    guard let level = edition.policy.coreGate else { return [] }
    let open = assessment.coreGate.failing + assessment.coreGate.unproven
    let aim = StepAim.coreGate(level: scale.levels[level].name)
    guard open.count > 2, let first = open.first else {
      return open.map {
        step(.coreGate, forItem: $0, act(for: $0, reaching: level), for: aim)
      }
    }
    let ids = open.map { edition.items[$0].id }
    let needed = Set(open.flatMap { acts(for: $0, reaching: level) })
    return [
      FirstStep(
        purpose: .coreGate, .coreItems(ItemAct.Kind.allCases.filter(needed.contains), ids),
        for: aim, ids: ids, place: place(ofItem: first), named: ids.count)
    ]
  }

  /// The items that could add to the score, but for those that other steps are about alone.
  private func openOpportunities(besides told: Set<String>) -> [Findings.Opportunity] {
    let core = Set(assessment.coreGate.failing + assessment.coreGate.unproven)
    return assessment.findings.opportunities.filter {
      !core.contains($0.item) && !told.contains(edition.items[$0.item].id) && !$0.worth.isZero
    }
  }

  /// A step for each of the items with the largest gain.
  private func opportunitySteps(_ all: [Findings.Opportunity]) -> [FirstStep] {
    // Core items stand first there, and the others apart from them by worth.
    let best =
      all.filter { edition.items[$0.item].isCore }.prefix(FirstStep.most)
      + all.filter { !edition.items[$0.item].isCore }.prefix(FirstStep.most)
    return best.enumerated().sorted {
      ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
    }
    .prefix(FirstStep.most).map { _, found in
      step(
        .opportunity, forItem: found.item, act(for: found.item, reaching: scale.best),
        for: .score(found.worth))
    }
  }

  func step(
    _ purpose: FirstStep.Purpose, forItem item: Int, _ act: StepAct, for aim: StepAim
  ) -> FirstStep {
    FirstStep(
      purpose: purpose, act, for: aim, ids: [edition.items[item].id], place: place(ofItem: item))
  }

  private func place(ofItem item: Int) -> FirstStep.Place {
    let standard = edition.standards[edition.items[item].standard]
    return .standard(NamedThing(id: standard.id, title: standard.title))
  }

  /// What an item wants from whoever works on it, to reach a level.
  func act(for item: Int, reaching level: Int) -> StepAct {
    let low = assessment.supported[item].low
    let needs = needs(of: item, reaching: level, above: low)
    let open = needs.conditions.flatMap { level in
      assessment.reason(for: level.condition, designation: dossier.designation).open
    }.map(\.statement).unique
    let most = 2
    return .item(
      ItemAct(
        item: edition.items[item].id,
        kind: acts(for: item, reaching: level).first ?? .document,
        answered: dossier.answers[item]?.level.map { scale.levels[$0].name },
        supported: scale.named(assessment.supported[item]), phases: needs.phases,
        wanted: needs.phases.first.map { wanted($0, of: item) } ?? "",
        conditions: Array(open.prefix(most)), moreConditions: max(0, open.count - most)))
  }

  /// What an item wants to reach a level.
  private func acts(for item: Int, reaching level: Int) -> [ItemAct.Kind] {
    let isShown = assessment.supported[item].low <= level
    let proof: [ItemAct.Kind] = isShown ? [] : [.document]
    guard let answer = dossier.answers[item]?.level else {
      return [dossier.answers[item]?.isConfirmed == false ? .confirm : .answer] + proof
    }
    if answer <= level { return [.document] }
    return isShown ? [.answerAgain] : [.improve] + proof
  }

  private var lapseSteps: [FirstStep] {
    guard let visit = dossier.milestones.visit else { return [] }
    return assessment.lapses.prefix { $0.date <= visit }.filter(\.hasEffect).map { lapse in
      let ids = lapse.causes.map { dossier.documents[$0.document].id }
      return FirstStep(
        purpose: .lapse,
        .renew(FirstOfMany(ids, upTo: FirstStep.named), before: lapse.date),
        for: .peerReviewOn(visit), ids: ids, place: .section(.lapses))
    }
  }
}

extension Reason {
  /// What is not met in it: the single conditions under a group, else itself.
  fileprivate var open: [Reason] {
    if verdict == .met { return [] }
    let judged = parts.filter { $0.verdict != nil }
    return judged.isEmpty ? [self] : judged.flatMap(\.open)
  }
}
