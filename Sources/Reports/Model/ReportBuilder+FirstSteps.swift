import Assessment
import Criteria
import Dossier

/// What to do first, taken from what the assessment found, the most pressing first.
extension ReportBuilder {
  var firstSteps: [FirstStep] {
    var steps = beginning
    let rules = conditionSteps
    steps += rules.conflicts + contradictions + rules.others
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
    var steps = [
      FirstStep(
        purpose: .begin,
        text: "Fill in documents.yaml, quantitative.yaml and qualitative.yaml beside "
          + "dossier.yaml: 'oeci init NEW-FOLDER/CENTRE/\(dossier.year) --edition \(edition.id) "
          + "--designation \(sought)' writes them with every question, to be moved here",
        reason: "a report that can say something", ids: [], place: .section(.standards))
    ]
    let requested = edition.documentKinds.indices.filter {
      edition.documentKinds[$0].requested != nil && dossier.absent[$0] == nil
    }
    let asked = kindsByItems
    guard !requested.isEmpty || !asked.isEmpty else { return steps }
    let first = asked.map { "\($0.kind.id) (\($0.items == 1 ? "1 item" : "\($0.items) items"))" }
    steps.append(
      FirstStep(
        purpose: .begin,
        text: requested.isEmpty
          ? "Enter the documents in documents.yaml that items ask for by name: \(first.few(5))"
          : "Enter the \(requested.count) requested documents in documents.yaml, with the items "
            + "that each shows"
            + (first.isEmpty ? "" : "; first those that items ask for by name: \(first.few(5))"),
        reason: "proof of items and readiness",
        ids: asked.isEmpty
          ? requested.map { edition.documentKinds[$0].id } : asked.map(\.kind.id),
        place: .section(.readiness)))
    return steps
  }

  /// The kinds of document that conditions of items in scope name, those that most items name first.
  private var kindsByItems: [(kind: DocumentKind, items: Int)] {
    var items = Array(repeating: 0, count: edition.documentKinds.count)
    for (position, item) in edition.items.enumerated()
    where assessment.states[position].isApplicable {
      var named: Set<Int> = []
      for condition in item.levels.compactMap({ $0 }).flatMap(\.flattened) {
        if case .document(let kind, _, _) = condition.form { named.insert(kind) }
      }
      for kind in named { items[kind] += 1 }
    }
    return edition.documentKinds.indices.filter { items[$0] > 0 }
      .sorted { (items[$1], $0) < (items[$0], $1) }
      .map { (edition.documentKinds[$0], items[$0]) }
  }

  // MARK: Items

  /// Answers that the evidence contradicts, and figures that do not fit together.
  private var contradictions: [FirstStep] {
    var steps: [FirstStep] = []
    let answers = assessment.findings.contradicted.map { edition.items[$0].id }
    if !answers.isEmpty {
      steps.append(
        FirstStep(
          purpose: .conflict,
          text: "Correct the answers that the evidence contradicts, or the evidence: "
            + answers.few(5),
          reason: "answers that stand up to the auditors", ids: answers,
          place: .section(.answers)))
    }
    let figures = assessment.consistency.map { self.consistency($0).id }
    if !figures.isEmpty {
      steps.append(
        FirstStep(
          purpose: .conflict, text: "Clear up figures that do not fit together: \(figures.few(5))",
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
        purpose: .coreGate, text: "Answer and prove the core items: \(ids.few(5))", reason: asked,
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
    return best.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
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
    // What is not decided of the designation is told by its conditions.
    Readiness.Check.allCases.filter { $0 != .designationDecided }.flatMap { check in
      let failures = assessment.readiness.failures[check, default: []]
      return texts(for: check, failures).map { text, ids in
        FirstStep(
          purpose: .readiness, text: "\(text): \(ids.few(5))", reason: "going to the peer review",
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
    let missing = failures.compactMap { failure -> String? in
      if case .missingDocument(let kind) = failure { edition.documentKinds[kind].id } else { nil }
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
          ("Put forward a valid document of each requested kind, or explain its absence", missing),
          ("Add an English summary to a document of each of these kinds", foreign),
        ]
      case .improvementsDescribed:
        [("Say what to improve of \(count) claimed below \(scale.levels[scale.best].name)", items)]
      case .designationDecided: []
      }
    return texts.filter { !$0.1.isEmpty }
  }

  private var lapseSteps: [FirstStep] {
    guard let visit = dossier.milestones.visit else { return [] }
    return assessment.lapses.prefix { $0.date <= visit }.filter(\.hasEffect).map { lapse in
      let ids = lapse.causes.map { dossier.documents[$0.document].id }
      return FirstStep(
        purpose: .lapse, text: "Renew before \(lapse.date): \(ids.few(5))",
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
