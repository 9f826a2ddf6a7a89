package import Assessment
import Criteria
import Diagnostics
import Dossier
import Words

/// Tells in plain words why one thing of an assessment is as it is.
package struct Explanation {
  let assessment: Assessment

  package init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  var edition: Edition { assessment.edition }

  /// The explanation of a thing.
  package func text(of thing: ExplainedThing) -> String {
    lines(of: thing).map(VisibleText.line).joined(separator: "\n") + "\n"
  }

  private func lines(of thing: ExplainedThing) -> [String] {
    switch thing {
    case .item(let item): lines(item: item)
    case .standard(let standard): lines(standard: standard)
    case .designation(let designation): lines(designation: designation)
    case .condition(let slot): lines(condition: slot)
    case .indicator(let indicator): lines(indicator: indicator)
    case .documentKind(let kind): lines(kind: kind)
    case .document(let document): lines(document: document)
    case .chapter(let chapter): lines(chapter: chapter)
    case .area(let area): lines(area: area)
    case .consistencyRule(let rule): lines(consistencyRule: rule)
    case .action(let action): lines(action: action)
    case .whole: linesOfWhole
    case .coreGate: linesOfCoreGate
    case .readiness: linesOfReadiness
    }
  }

  private func lines(consistencyRule position: Int) -> [String] {
    let rule = edition.consistency[position]
    return [
      "\(rule.id)  \(rule.title)", "",
      "  \(text(of: rule.indicator, beside: rule.other))",
      "  asked: \(rule.comparison.phrase) \(text(of: rule.other, beside: rule.indicator))",
    ]
  }

  /// The values of an indicator, told apart from those of another.
  private func text(of indicator: Int, beside other: Int) -> String {
    assessment.text(ofValuesOf: indicator, beside: assessment.values[other].numbers)
  }

  private func lines(action position: Int) -> [String] {
    let action = assessment.dossier.actions[position]
    return [
      "\(action.id)  \(action.action)", "",
      "  for      "
        + action.items.map { edition.items[$0].id }.joined(separator: ", "),
      action.aim.map { "  aim      \($0)" },
      "  owner    \(action.owner ?? "not said")",
      "  status   \(assessment.status(of: action))",
      "  due      \(action.due?.description ?? "not said")",
      action.measure.map { "  measure  \($0)" },
    ].compactMap { $0 }
  }

  private func lines(item: Int) -> [String] {
    let description = edition.items[item]
    let scale = edition.scale
    let answer = assessment.dossier.answers[item]
    let claim: String =
      switch answer?.value {
      case .level(let level): scale.levels[level].name
      case .notApplicable: Scale.notApplicable
      case nil: answer == nil ? "no answer" : "a claim without a level, which is no answer yet"
      }
    let unconfirmed = answer?.isConfirmed == false ? ", carried over and not confirmed" : ""
    var lines = [
      "\(description.id)\(description.isCore ? " (core)" : "")  \(description.text)",
      "",
      "  claimed      \(claim)\(unconfirmed)",
      "  supported    \(scale.text(assessment.supported[item]))",
      "  evidenced    \(assessment.text(ofLevelsOf: item))",
      "",
    ]
    if let answer { lines.insert(contentsOf: details(of: answer), at: 3) }
    if let review = assessment.dossier.reviews[item] {
      let level = review.level.map { scale.levels[$0].name } ?? Scale.notApplicable
      let note = (review.note ?? review.reason).map { ", \($0)" } ?? ""
      lines.insert("  auditors     \(level)\(note)", at: lines.count - 1)
    }
    for action in assessment.dossier.actions where action.items.contains(item) {
      let text = "  planned      \(action.id) (\(assessment.status(of: action))): \(action.action)"
      lines.insert(text, at: lines.count - 1)
    }
    for reason in assessment.reasons(forItem: item, following: true) {
      lines += reason.lines(indent: 1)
    }
    return lines
  }

  /// What an answer says besides its level.
  private func details(of answer: Answer) -> [String] {
    let origin = [answer.by.map { "by \($0)" }, answer.on.map { "on \($0)" }].compactMap { $0 }
    return [
      origin.isEmpty ? nil : "  answered     \(origin.joined(separator: " "))",
      answer.reason.map { "  reason       \($0)" }, answer.note.map { "  note         \($0)" },
      answer.improve.map { "  to improve   \($0)" },
    ].compactMap { $0 }
  }

  private func lines(kind: Int) -> [String] {
    let description = edition.documentKinds[kind]
    var lines = ["\(description.id)  \(description.title)", ""]
    if let reason = assessment.dossier.absent[kind] { lines.append("  absent: \(reason)") }
    let documents = assessment.documents(ofKind: kind)
    if documents.isEmpty { lines.append("  no document of this kind was put forward") }
    for document in documents { lines.append("  \(status(of: document))") }
    return lines
  }

  private func lines(document: Int) -> [String] {
    let given = assessment.dossier.documents[document]
    var lines = ["\(given.id)  \(given.isConfidential ? "confidential" : given.title)", ""]
    lines.append("  \(status(of: document))")
    let (validity, today) = (assessment.validity[document], assessment.dossier.asOf)
    // A day that is past is among the reasons why it does not count.
    if !given.isConfidential, let last = validity.lastDay, last >= today {
      lines.append("  \(validity.isValid(on: today) ? "counts" : "would count") until \(last)")
    }
    for kind in given.kinds {
      lines.append("  is a document of kind \(edition.documentKinds[kind].id)")
    }
    for showing in given.shows {
      let page = given.isConfidential ? "" : showing.page.map { " (\($0))" } ?? ""
      lines.append("  shows \(showing.phase.rawValue) of \(edition.items[showing.item].id)\(page)")
    }
    for (position, figure) in assessment.dossier.figures.enumerated()
    where figure.sources.contains(document) {
      lines.append("  is a source of \(assessment.text(of: position))")
    }
    return lines
  }

  private func status(of document: Int) -> String {
    let why = assessment.whyInvalid(document)
    return "\(assessment.dossier.documents[document].id) "
      + (why.isEmpty ? "counts" : "does not count: \(why)")
  }

  private func lines(standard: Int) -> [String] {
    let description = edition.standards[standard]
    let score = assessment.standards[standard]
    var lines = ["\(description.id)  \(description.title)", ""] + lines(of: score)
    for item in description.items {
      lines.append("  \(edition.items[item].id)  \(assessment.text(ofLevelsOf: item))")
      for reason in assessment.reasons(forItem: item) { lines += reason.lines(indent: 2) }
    }
    return lines
  }

  private func lines(designation: Int) -> [String] {
    let judged = assessment.designations[designation]
    let description = edition.designations[designation]
    let hindrances = assessment.texts(of: assessment.hindrance)
    let gap = String(repeating: " ", count: 20)
    return [
      "\(description.id)  \(description.title) (preliminary)", "",
      "  on the evidence   \(judged.verdict == .met ? "criteria met" : judged.verdict.word)",
      "  on the claims     \(judged.claimed == .met ? "criteria met" : judged.claimed.word)",
    ] + hindrances.enumerated().map { ($0 == 0 ? "  hindered by       " : gap) + $1 } + [""]
      + assessment.reason(
        for: description.requires, designation: designation, following: true
      ).lines(indent: 1)
  }

  private func lines(condition slot: Int) -> [String] {
    let condition = edition.conditions[slot]
    let sought = assessment.dossier.designation
    let head = "\(condition.id ?? "")  \(condition.title ?? "")"
    guard assessment.isRequired(slot) else {
      let others = edition.designations.indices.filter {
        edition.conditions(requiredBy: $0).contains(slot)
      }
      return [
        head, "\(edition.designations[sought].notRequired), the designation sought", "",
      ] + assessment.reason(forNotRequired: condition).lines(indent: 1)
        + others.map { "  required of \(edition.designations[$0].title.withArticle)" }
    }
    return [
      head, "judged for \(edition.designations[sought].id), the designation sought", "",
    ]
      + assessment.reason(for: condition, designation: sought, following: true).lines(indent: 1)
  }

  private func lines(indicator: Int) -> [String] {
    let description = edition.indicators[indicator]
    var lines = ["\(description.id)  \(assessment.text(ofValuesOf: indicator))", ""]
    if let definition = description.definition { lines += ["  \(definition)", ""] }
    for part in edition.givenParts(of: indicator) {
      for figure in assessment.figures(of: part) where assessment.whyLeftOut(figure).isEmpty {
        lines.append("  \(assessment.text(of: figure)) counts")
      }
    }
    for reason in assessment.leftOut(indicator) { lines += reason.lines(indent: 1) }
    return lines
  }
}
