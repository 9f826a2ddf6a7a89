import Assessment
import Criteria
import Dossier

/// What to do first, taken from what the assessment found, the most pressing first.
extension ReportBuilder {
  var firstSteps: [FirstStep] {
    var steps = beginning
    let rules = conditionSteps
    steps += rules.conflicts + contradictions(besides: Set(rules.conflicts.flatMap(\.ids)))
    steps += rules.others
    steps += coreSteps
    steps += readinessSteps
    steps += lapseSteps
    steps += opportunitySteps
    return FirstStep.first(of: steps)
  }

  // MARK: Nothing entered yet

  private var beginning: [FirstStep] {
    guard dossier.documents.isEmpty, dossier.figures.isEmpty, dossier.answers.isEmpty else {
      return []
    }
    let sought = edition.designations[dossier.designation].id
    return [
      FirstStep(
        purpose: .begin,
        text: "Fill in documents.yaml, quantitative.yaml and qualitative.yaml beside "
          + "dossier.yaml: 'oeci init NEW-FOLDER/CENTRE/\(dossier.year) --edition \(edition.id) "
          + "--designation \(sought)' writes them with every question, to be moved here; one "
          + "document may show many items",
        reason: "a report that can say something", ids: [], place: .section(.standards))
    ]
  }

  // MARK: Items

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
    return [
      FirstStep(
        purpose: .coreGate, text: "Answer and prove the core items: \(ids.few(FirstStep.named))",
        reason: asked,
        ids: ids, place: place(ofItem: first))
    ]
  }

  private var opportunitySteps: [FirstStep] {
    let core = Set(assessment.coreGate.failing + assessment.coreGate.unproven)
    let all = assessment.findings.opportunities.filter {
      !core.contains($0.item) && !$0.worth.isZero
    }
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
        reason: "\(found.worth.points) points of the whole's proven percentage")
    }
  }

  func step(
    _ purpose: FirstStep.Purpose, forItem item: Int, reaching level: Int, reason: String
  ) -> FirstStep {
    FirstStep(
      purpose: purpose, text: act(for: item, reaching: level), reason: reason,
      ids: [edition.items[item].id], place: place(ofItem: item))
  }

  private func place(ofItem item: Int) -> FirstStep.Place {
    let standard = edition.standards[edition.items[item].standard]
    return .standard(NamedThing(id: standard.id, title: standard.title))
  }

  /// What an item wants from whoever works on it, to reach a level.
  private func act(for item: Int, reaching level: Int) -> String {
    let description = edition.items[item]
    let lacking = missing(for: item, reaching: level, above: assessment.supported[item].low)
    let phases = Phase.allCases.filter { phase in
      lacking.contains { $0.hasPrefix("\(phase.rawValue): ") }
    }
    let needs: String? =
      switch phases.count {
      case 0: lacking.first
      case 1: "a valid document for \(lacking[0])"
      default: "valid documents for \(phases.map(\.rawValue).joined(separator: ", "))"
      }
    let tail = needs.map { "; it needs \($0)" } ?? ""
    guard let answer = dossier.answers[item]?.level else {
      let isCarriedOver = dossier.answers[item]?.isConfirmed == false
      return "\(isCarriedOver ? "Confirm the answer to" : "Answer") \(description.id)\(tail)"
    }
    let verb = answer > level ? "Improve" : "Prove"
    return "\(verb) \(description.id), answered \(scale.levels[answer].name)\(tail)"
  }

  // MARK: Readiness and lapses

  private var readinessSteps: [FirstStep] {
    Readiness.Check.allCases.flatMap { check in
      let failures = assessment.readiness.failures[check, default: []]
      return texts(for: check, failures).map { text, ids in
        FirstStep(
          purpose: .readiness, text: "\(text): \(ids.few(FirstStep.named))",
          reason: "the peer review to begin",
          ids: ids, place: .section(.readiness))
      }
    }
  }

  private func texts(
    for check: Readiness.Check, _ failures: [Readiness.Failure]
  ) -> [(text: String, ids: [String])] {
    let items = failures.compactMap { failure -> String? in
      if case .item(let item) = failure { edition.items[item].id } else { nil }
    }
    let count = items.count == 1 ? "1 item" : "\(items.count) items"
    let missing = failures.compactMap { failure -> Int? in
      if case .missingDocument(let kind) = failure { kind } else { nil }
    }
    let foreign = failures.compactMap { failure -> String? in
      if case .notInEnglish(let kind) = failure { edition.documentKinds[kind].id } else { nil }
    }
    let texts: [(String, [String])] =
      switch check {
      case .allAssessed: [("Answer the \(count) without an answer", items)]
      case .answersSubstantiated:
        [("Add a note or a valid document to the answers that have neither, of \(count)", items)]
      case .requestedDocuments:
        [
          (
            "Put forward in documents.yaml a valid document of each requested kind that has none, or "
              + "explain its absence",
            byNeed(missing)
          ),
          ("Add an English summary to a document of each of these kinds", foreign),
        ]
      case .improvementsDescribed:
        [("Say what to improve of \(count) claimed below \(scale.levels[scale.best].name)", items)]
      case .designationDecided:
        // What keeps the designation from being met is told by its conditions.
        assessment.designations[dossier.designation].verdict == .met
          ? [("Decide by evidence what the rule of the designation names", failures.map(text))] : []
      }
    return texts.filter { !$0.1.isEmpty }
  }

  /// Kinds of document by id, those first that most items ask for by name.
  private func byNeed(_ kinds: [Int]) -> [String] {
    guard kinds.count > 1 else { return kinds.map { edition.documentKinds[$0].id } }
    var items = Array(repeating: 0, count: edition.documentKinds.count)
    for (position, item) in edition.items.enumerated()
    where assessment.states[position].isApplicable {
      for condition in item.levels.compactMap({ $0 }).flatMap(\.flattened) {
        if case .document(let kind, _, _) = condition.form { items[kind] += 1 }
      }
    }
    return kinds.sorted { (items[$1], $0) < (items[$0], $1) }.map { edition.documentKinds[$0].id }
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

extension [String] {
  /// The first of a long list, with how many follow.
  func few(_ most: Int) -> String {
    let shown = prefix(most).joined(separator: ", ")
    return count > most ? "\(shown) and \(count - most) more" : shown
  }
}
