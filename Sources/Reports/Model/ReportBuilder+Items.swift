import Assessment
import Criteria
import Dossier
import Words

/// Standards and items, and what is found about them.
extension ReportBuilder {
  func chapter(_ position: Int) -> ChapterSection {
    let chapter = edition.chapters[position]
    return ChapterSection(
      id: chapter.id, title: chapter.title, score: assessment.chapters[position],
      standards: chapter.standards.map { self.standard($0) },
      reviewedStrengths: dossier.reviewedStrengths[chapter.number, default: []],
      reviewedOpportunities: dossier.reviewedOpportunities[chapter.number, default: []])
  }

  private func standard(_ position: Int) -> StandardSection {
    let standard = edition.standards[position]
    return StandardSection(
      id: standard.id, title: standard.title, area: edition.areas[standard.area].id,
      sources: standard.sources, confidence: standard.confidence,
      score: assessment.standards[position], items: standard.items.map { self.item($0) })
  }

  private func item(_ position: Int) -> ItemSection {
    let item = edition.items[position]
    let answer = dossier.answers[position]
    let review = dossier.reviews[position]
    return ItemSection(
      id: item.id, text: item.text, isCore: item.isCore, state: assessment.states[position],
      claimed: answer.flatMap { levelName($0) }, carriedOver: carriedOver(answer),
      reviewed: review.flatMap { levelName($0) },
      supported: assessment.supported[position], evidenced: assessment.evidenced[position],
      phases: item.phases.phases.map { phase in
        (phase, assessment.shownPhases[position].contains(phase) ? .met : .unknown)
      },
      note: answer?.note, improve: answer?.improve, answeredBy: answer?.by,
      answeredOn: answer?.on,
      notApplicableBecause: answer?.isNotApplicable == true ? answer?.reason : nil,
      isUnconfirmed: answer.map { !$0.isConfirmed } ?? false,
      reviewNote: review?.note ?? review?.reason, actions: actions(for: position),
      sources: item.sources, confidence: item.confidence,
      reasons: assessment.reasons(forItem: position))
  }

  /// The level of an answer that waits to be confirmed.
  private func carriedOver(_ answer: Answer?) -> String? {
    guard let answer, !answer.isConfirmed else { return nil }
    return answer.value?.name(on: scale)
  }

  private func actions(for item: Int) -> [PlannedAction] {
    actionsOfItem[item, default: []].map { self.action($0) }
  }

  /// The level of an answer that counts.
  private func levelName(_ answer: Answer) -> String? {
    answer.isConfirmed ? answer.value?.name(on: scale) : nil
  }

  func opportunity(_ found: Findings.Opportunity) -> Opportunity {
    let item = edition.items[found.item]
    let low = assessment.evidenced[found.item]?.low ?? scale.worst
    return Opportunity(
      id: item.id, text: item.text, isCore: item.isCore, low: scale.levels[low].name,
      isAssessed: assessment.states[found.item] == .assessed, worth: found.worth,
      missing: missing(for: found.item, above: low) + answerBelowBest(found.item))
  }

  /// What the evidence lacks for a level: phases that nothing shows and conditions that do not hold.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - level: The level to reach.
  ///   - low: The level that is proven.
  /// - Returns: The phases, then the conditions.
  func missing(for item: Int, reaching level: Int = 0, above low: Int) -> [Shortfall] {
    let needs = needs(of: item, reaching: level, above: low)
    return needs.phases.map { .phase($0, wanted: wanted($0, of: item)) }
      + needs.conditions.map { level, condition in
        .condition(
          level: scale.levels[level].name,
          assessment.statement(for: condition, designation: dossier.designation))
      }
  }

  /// What an item lacks for a level: phases that no evidence shows, and conditions that are not met.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - level: The level to reach.
  ///   - low: The level that is proven.
  /// - Returns: The phases in their order, and the conditions of each level in between.
  func needs(
    of item: Int, reaching level: Int, above low: Int
  ) -> (phases: [Phase], conditions: [(level: Int, condition: Condition)]) {
    let needs = assessment.needs(of: item, reaching: level, above: low)
    return (needs.phases, needs.conditions.map { ($0.level, $0.condition) })
  }

  /// What the edition wants to see of a phase.
  func wanted(_ phase: Phase, of item: Int) -> String {
    edition.items[item].evidence.first { $0.phase == phase }?.text ?? ""
  }

  /// Why an answer alone keeps an item from the best level.
  private func answerBelowBest(_ item: Int) -> [Shortfall] {
    guard let claim = dossier.answers[item]?.level else { return [.noAnswer] }
    return claim > scale.best ? [.answer(level: scale.levels[claim].name)] : []
  }

  func finding(_ position: Int) -> FindingsSection.Entry {
    let item = edition.items[position]
    return FindingsSection.Entry(
      id: item.id, text: item.text, isCore: item.isCore,
      claimed: dossier.answers[position].flatMap { levelName($0) } ?? "",
      supported: scale.named(assessment.supported[position]),
      why: dossier.answers[position]?.level.map {
        missing(for: position, reaching: $0, above: assessment.supported[position].low)
      } ?? [])
  }
}
