import Assessment
import Criteria
import Dossier
import Words

/// What to do for the peer review to begin.
extension ReportBuilder {
  var readinessSteps: [FirstStep] {
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
    let kinds = failures.compactMap { failure -> Int? in
      if case .missingDocument(let kind) = failure { kind } else { nil }
    }
    let missing = byNeed(kinds.filter { assessment.documents(ofKind: $0).isEmpty })
    let uncounted = byNeed(kinds.filter { !assessment.documents(ofKind: $0).isEmpty })
    let foreign = failures.compactMap { failure -> String? in
      if case .notInEnglish(let kind) = failure { edition.documentKinds[kind].id } else { nil }
    }
    let texts: [(String, [String])] =
      switch check {
      case .allAssessed: [("Answer the \(count) without an answer", items)]
      case .answersSubstantiated:
        [("Add a note or a valid document to the answers of \(count), which have neither", items)]
      case .requestedDocuments:
        [
          (
            "Put forward a valid document of each requested kind that has none, or "
              + "say in dossier.yaml why it does not exist, as 'absent: {\(missing.first ?? ""): …}'",
            missing
          ),
          (
            "Finish or renew a document of each requested kind that has only documents that do not "
              + "count",
            uncounted
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
}
