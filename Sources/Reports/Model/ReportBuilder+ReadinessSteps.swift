import Assessment
import Criteria
import Dossier
import Words

/// What to do for the peer review to begin.
extension ReportBuilder {
  var readinessSteps: [FirstStep] {
    Readiness.Check.allCases.flatMap { check in
      let failures = assessment.readiness.failures[check, default: []]
      return acts(for: check, failures).map { act, ids in
        FirstStep(
          purpose: .readiness, act, for: .peerReview, ids: ids, place: .section(.readiness))
      }
    }
  }

  private func acts(
    for check: Readiness.Check, _ failures: [Readiness.Failure]
  ) -> [(act: StepAct, ids: [String])] {
    let items = failures.compactMap { failure -> String? in
      if case .item(let item) = failure { edition.items[item].id } else { nil }
    }
    let kinds = failures.compactMap { failure -> Int? in
      if case .missingDocument(let kind) = failure { kind } else { nil }
    }
    let missing = byNeed(kinds.filter { assessment.documents(ofKind: $0).isEmpty })
    let uncounted = byNeed(kinds.filter { !assessment.documents(ofKind: $0).isEmpty })
    let foreign = failures.compactMap { failure -> String? in
      if case .notInEnglish(let kind) = failure { edition.documentKinds[kind].id } else { nil }
    }
    func first(_ ids: [String]) -> FirstOfMany { FirstOfMany(ids, upTo: FirstStep.named) }
    let acts: [(StepAct, [String])] =
      switch check {
      case .allAssessed: [(.answerItems(first(items)), items)]
      case .answersSubstantiated: [(.substantiateAnswers(first(items)), items)]
      case .requestedDocuments:
        [
          (.putForwardRequested(first(missing)), missing),
          (.renewRequested(first(uncounted)), uncounted),
          (.summariseInEnglish(first(foreign)), foreign),
        ]
      case .improvementsDescribed:
        [(.describeImprovements(first(items), below: scale.levels[scale.best].name), items)]
      case .designationDecided:
        // What keeps the designation from being met is told by its conditions.
        assessment.designations[dossier.designation].verdict == .met ? [decision(failures)] : []
      }
    return acts.filter { !$0.1.isEmpty }
  }

  /// The step that decides what the rule of the designation names.
  private func decision(_ failures: [Readiness.Failure]) -> (StepAct, [String]) {
    let named = failures.map(self.failure)
    let first = Array(named.prefix(FirstStep.named))
    return (.decideDesignation(first, more: named.count - first.count), named.map(\.text))
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
}
