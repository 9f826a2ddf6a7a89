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
          text: "Lower the answers that the evidence contradicts, or mend the evidence: "
            + answers.few(FirstStep.named),
          reason: "answers that stand up to the auditors", ids: answers,
          place: .section(.answers)))
    }
    let figures = assessment.consistency.map { self.consistency($0).id }
      .filter { !told.contains($0) }
    if !figures.isEmpty {
      steps.append(
        FirstStep(
          purpose: .conflict,
          text: "Clear up figures that do not fit together: \(figures.few(FirstStep.named))",
          reason: "what auditors cross-check", ids: figures, place: .section(.consistency)))
    }
    return steps
  }

  private var coreSteps: [FirstStep] {
    guard let level = edition.policy.coreGate else { return [] }
    let open = assessment.coreGate.failing + assessment.coreGate.unproven
    let asked = "the core gate, each core item to be at least \(scale.levels[level].name)"
    guard open.count > 2, let first = open.first else {
      return open.map { step(.coreGate, forItem: $0, reaching: level, reason: asked) }
    }
    let ids = open.map { edition.items[$0].id }
    let needed = Set(open.flatMap { acts(for: $0, reaching: level) })
    let verbs = Act.allCases.filter(needed.contains).map(\.rawValue)
    return [
      FirstStep(
        purpose: .coreGate,
        text: "\(verbs.listed.asBeginning) the core items: \(ids.joined(separator: ", "))",
        reason: asked, ids: ids, place: place(ofItem: first), named: ids.count)
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
        .opportunity, forItem: found.item, reaching: scale.best,
        reason: "\(found.worth.points) points of the whole's documented percentage")
    }
  }

  func step(
    _ purpose: FirstStep.Purpose, forItem item: Int, reaching level: Int, reason: String
  ) -> FirstStep {
    step(purpose, forItem: item, act(for: item, reaching: level), reason: reason)
  }

  func step(
    _ purpose: FirstStep.Purpose, forItem item: Int, _ act: String, reason: String
  ) -> FirstStep {
    FirstStep(
      purpose: purpose, text: act, reason: reason,
      ids: [edition.items[item].id], place: place(ofItem: item))
  }

  private func place(ofItem item: Int) -> FirstStep.Place {
    let standard = edition.standards[edition.items[item].standard]
    return .standard(NamedThing(id: standard.id, title: standard.title))
  }

  /// What an item wants from whoever works on it, to reach a level.
  func act(for item: Int, reaching level: Int) -> String {
    let id = edition.items[item].id
    let answer = dossier.answers[item]?.level.map { ", answered \(scale.levels[$0].name)" } ?? ""
    let act = acts(for: item, reaching: level).first ?? .document
    if act == .answerAgain {
      return
        "Answer \(id) again\(answer): the evidence shows \(scale.text(assessment.supported[item]))"
    }
    let verb = act == .confirm ? "Confirm the answer to" : act.rawValue.asBeginning
    let needs = [documentsNeeded(for: item, level), conditionsNeeded(for: item, level)]
      .compactMap { $0 }
    return "\(verb) \(id)\(answer)"
      + (needs.isEmpty ? "" : "; it needs \(needs.joined(separator: ", and "))")
  }

  private func documentsNeeded(for item: Int, _ level: Int) -> String? {
    let phases = needs(of: item, reaching: level, above: assessment.supported[item].low).phases
    guard let first = phases.first else { return nil }
    return phases.count == 1
      ? "a valid document for \(first.rawValue): \(wanted(first, of: item))"
      : "valid documents for \(phases.map(\.rawValue).joined(separator: ", "))"
  }

  /// What the conditions of its levels come down to, the first few.
  private func conditionsNeeded(for item: Int, _ level: Int) -> String? {
    let needs = needs(of: item, reaching: level, above: assessment.supported[item].low).conditions
    let open = needs.flatMap { level in
      assessment.reason(for: level.condition, designation: dossier.designation).open
    }.map(\.text).unique
    return open.isEmpty ? nil : "what its level asks: \(open.few(2))"
  }

  /// What an item may want, in the order in which it is done.
  private enum Act: String, CaseIterable {
    case confirm, answer
    /// The evidence shows more than the answer says.
    case answerAgain = "answer again"
    case improve, document
  }

  /// What an item wants to reach a level.
  private func acts(for item: Int, reaching level: Int) -> [Act] {
    let isShown = assessment.supported[item].low <= level
    let proof: [Act] = isShown ? [] : [.document]
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
        purpose: .lapse, text: "Renew before \(lapse.date): \(ids.few(FirstStep.named))",
        reason: "the peer review on \(visit)", ids: ids, place: .section(.lapses))
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

extension [String] {
  /// All of a short list, the last after "and".
  var listed: String {
    count > 1 ? "\(dropLast().joined(separator: ", ")) and \(self[count - 1])" : first ?? ""
  }
}

extension String {
  /// The text as a sentence begins.
  fileprivate var asBeginning: String { prefix(1).uppercased() + dropFirst() }
}
