import Assessment
package import Criteria

/// What to do first, and what for.
extension English {
  package func text(of act: StepAct) -> String {
    switch act {
    case .fillIn(let parts): text(of: parts)
    case .lowerAnswers(let items):
      "Lower the answers that the evidence contradicts, or complete the evidence: \(text(of: items))"
    case .clearUpFigures(let ids):
      "Clear up figures that do not fit together: \(text(of: ids))"
    case .settleFigures(let figures):
      "Settle which figure holds: "
        + figures.map { "\($0.quantity.id) (\(text(of: $0)))" }.joined(separator: "; ")
    case .correctFigures(let ids, let found):
      "Correct \(ids.joined(separator: " or ")), of which \(found.quantity.id) is made "
        + "(\(text(of: found)))"
    case .fixFigures(let figures): "Fix the excluded figures: \(text(of: figures))"
    case .enterFigures(let ids, let year):
      "Enter figures of \(year) in the quantitative part, each with a valid document as its source: "
        + text(of: ids)
    case .putForward(let documents): text(of: documents)
    case .addressUnmet(let statements, let more):
      "Address unmet criteria where possible: \(list(statements.map { text(of: $0) }, more))"
    case .coreItems(let kinds, let items):
      "\(kinds.map(verb).listed.asBeginning) the core items: \(items.joined(separator: ", "))"
    case .item(let act): text(of: act)
    case .answerItems(let items):
      "Answer the \(count(items)) without an answer: \(text(of: items))"
    case .substantiateAnswers(let items):
      "Add a note or a valid document to the answers of \(count(items)), which have neither: "
        + text(of: items)
    case .putForwardRequested(let kinds):
      "Put forward a valid document of each requested kind that has none, or say in dossier.yaml "
        + "why it does not exist, as 'absent: {\(kinds.shown.first ?? ""): …}': \(text(of: kinds))"
    case .renewRequested(let kinds):
      "Finish or renew a document of each requested kind that has only documents that do not "
        + "count: \(text(of: kinds))"
    case .summariseInEnglish(let kinds):
      "Add an English summary to a document of each of these kinds: \(text(of: kinds))"
    case .describeImprovements(let items, let level):
      "Say what to improve of \(count(items)) claimed below \(level): \(text(of: items))"
    case .decideDesignation(let failures, let more):
      "Decide by evidence what the rule of the designation names: "
        + list(failures.map { text(of: $0) }, more)
    case .renew(let documents, let day): "Renew before \(day): \(text(of: documents))"
    }
  }

  package func text(of aim: StepAim) -> String {
    switch aim {
    case .report: "a report that can say something"
    case .answers: "answers that stand up to the auditors"
    case .crossChecks: "what auditors cross-check"
    case .conditions(let names): text(of: names)
    case .coreGate(let level): "the core gate, each core item to be at least \(level)"
    case .peerReview: "the peer review to begin"
    case .peerReviewOn(let day): "the peer review on \(day)"
    case .score(let share): "\(share.points) points of the whole's documented percentage"
    }
  }

  private func count(_ items: FirstOfMany) -> String {
    items.count == 1 ? "1 item" : "\(items.count) items"
  }

  private func list(_ texts: [String], _ more: Int) -> String {
    text(of: FirstOfMany(texts, upTo: texts.count, of: texts.count + more))
  }

  private func text(of parts: DossierParts) -> String {
    let present = parts.present.map { part in
      switch part {
      case .file(let name): name
      case .folder(let name): "the files in \(name)"
      }
    }
    let missing = parts.missing.listed
    let writing =
      "'oeci init NEW-FOLDER/CENTRE/\(parts.year) --edition \(parts.edition) "
      + "--designation \(parts.designation)' writes \(present.isEmpty ? "them" : missing) with "
      + "every question, to be moved here"
    return [
      "Fill in \(present.isEmpty ? missing : present.listed) beside dossier.yaml",
      parts.missing.isEmpty ? nil : writing, "one document may show many items",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private func text(of figures: ExcludedFigures) -> String {
    let told = figures.groups.map { group in
      var reason = text(of: group.reason)
      if case .doesNotState(let asked) = group.reason {
        reason += "; write 'states: {\(asked.dimension): \(asked.value)}' if that holds"
      }
      let each = group.indicators.count > 1 ? "each: " : ""
      return "\(group.indicators.joined(separator: ", ")) (\(each)\(reason))"
    }
    return told.followed(by: figures.more)
  }

  private func text(of documents: RequiredDocuments) -> String {
    let count = documents.count
    let excluded = documents.excluded.map { "\($0.document): \(text(of: $0.reasons))" }
    return "Put forward \(count > 1 ? "\(count) valid documents" : "a valid document") of kind "
      + "\(documents.kind), \(documents.title)"
      + (documents.within.map { ", of the last \($0)" } ?? "")
      + (excluded.isEmpty ? "" : " (\(list(excluded, documents.more)))")
  }

  private func verb(_ kind: ItemAct.Kind) -> String {
    switch kind {
    case .confirm: "confirm"
    case .answer: "answer"
    case .answerAgain: "answer again"
    case .improve: "improve"
    case .document: "document"
    }
  }

  private func text(of act: ItemAct) -> String {
    let answer = act.answered.map { ", answered \($0)" } ?? ""
    if act.kind == .answerAgain {
      return "Answer \(act.item) again\(answer): the evidence shows \(text(of: act.supported))"
    }
    let verb = act.kind == .confirm ? "Confirm the answer to" : verb(act.kind).asBeginning
    let needs = [documentsNeeded(act), conditionsNeeded(act)].compactMap { $0 }
    return "\(verb) \(act.item)\(answer)"
      + (needs.isEmpty ? "" : "; it needs \(needs.joined(separator: ", and "))")
  }

  private func documentsNeeded(_ act: ItemAct) -> String? {
    guard let first = act.phases.first else { return nil }
    return act.phases.count == 1
      ? "a valid document for \(first.rawValue): \(act.wanted)"
      : "valid documents for \(act.phases.map(\.rawValue).joined(separator: ", "))"
  }

  private func conditionsNeeded(_ act: ItemAct) -> String? {
    let open = act.conditions.map { text(of: $0) }
    return open.isEmpty ? nil : "what its level asks: \(list(open, act.moreConditions))"
  }
}

extension [String] {
  /// All of a short list, the last after "and".
  package var listed: String {
    count > 1 ? "\(dropLast().joined(separator: ", ")) and \(self[count - 1])" : first ?? ""
  }
}

extension String {
  /// The text as a sentence begins.
  fileprivate var asBeginning: String { prefix(1).uppercased() + dropFirst() }
}

extension Rational {
  /// A share of the whole in percent with two decimals, truncated.
  package var points: String {
    let hundredths = (self * Rational(10)).permille
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(String(repeating: "0", count: 2 - decimals.count))\(decimals)"
  }
}
