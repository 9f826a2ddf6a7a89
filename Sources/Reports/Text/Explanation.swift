package import Assessment
import Criteria
import Diagnostics
import Dossier

/// Tells in plain words why one thing of an assessment is as it is.
package struct Explanation {
  private let assessment: Assessment

  package init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  private var edition: Edition { assessment.edition }

  /// Every id that can be explained, sorted.
  package var ids: [String] {
    (Array(edition.itemIndex.keys) + edition.standardIndex.keys + edition.conditionIndex.keys
      + edition.indicatorIndex.keys + edition.designations.map(\.id)
      + edition.documentKindIndex.keys + assessment.dossier.documents.map(\.id)
      + edition.consistency.map(\.id) + assessment.dossier.actions.map(\.id)
      + edition.chapters.map(\.id) + edition.areas.map(\.id)).sorted()
  }

  /// The explanation of an id; nil if nothing has it.
  package func text(of id: String) -> String? {
    var lines: [String]?
    if let item = edition.itemIndex[id] {
      lines = self.lines(item: item)
    } else if let standard = edition.standardIndex[id] {
      lines = self.lines(standard: standard)
    } else if let designation = edition.designationIndex(of: id) {
      lines = self.lines(designation: designation)
    } else if let slot = edition.conditionIndex[id] {
      lines = self.lines(condition: slot)
    } else if let indicator = edition.indicatorIndex[id] {
      lines = self.lines(indicator: indicator)
    } else if let kind = edition.documentKindIndex[id] {
      lines = self.lines(kind: kind)
    } else if let document = assessment.dossier.documents.firstIndex(where: { $0.id == id }) {
      lines = self.lines(document: document)
    } else {
      lines = linesOfPart(id)
    }
    return lines.map { $0.map(VisibleText.line).joined(separator: "\n") + "\n" }
  }

  /// The explanation of a chapter, an area, a consistency rule or an action.
  private func linesOfPart(_ id: String) -> [String]? {
    if let chapter = edition.chapters.firstIndex(where: { $0.id == id }) {
      let description = edition.chapters[chapter]
      return ["Chapter \(id)  \(description.title)", ""] + lines(of: assessment.chapters[chapter])
        + description.standards.map {
          "  \(edition.standards[$0].id)  evidenced "
            + "\(ReportSummary.range(assessment.standards[$0].evidenced))"
        }
    }
    if let area = edition.areas.firstIndex(where: { $0.id == id }) {
      return ["\(id)  \(edition.areas[area].title)", ""] + lines(of: assessment.areas[area])
    }
    if let rule = edition.consistency.first(where: { $0.id == id }) {
      return [
        "\(id)  \(rule.title)", "", "  \(assessment.text(ofValuesOf: rule.indicator))",
        "  asked: \(rule.comparison.phrase) \(assessment.text(ofValuesOf: rule.other))",
      ]
    }
    guard let action = assessment.dossier.actions.first(where: { $0.id == id }) else { return nil }
    return [
      "\(id)  \(action.action)", "",
      "  for      "
        + action.items.map { edition.items[$0].id }.joined(separator: ", "),
      "  status   \(action.status.rawValue)", "  due      \(action.due?.description ?? "not said")",
    ]
  }

  /// A score with what it is over.
  private func lines(of score: Score) -> [String] {
    [
      "  claimed      \(ReportSummary.range(score.claimed))",
      "  evidenced    \(ReportSummary.range(score.evidenced))",
      "  over \(score.counts.applicable) applicable items, \(score.counts.assessed) assessed, "
        + "\(score.counts.notApplicable) n.a., \(score.counts.outOfScope) out of scope", "",
    ]
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
      let text = "  planned      \(action.id) (\(action.status.rawValue)): \(action.action)"
      lines.insert(text, at: lines.count - 1)
    }
    for reason in assessment.reasons(forItem: item) { lines += reason.lines(indent: 1) }
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
    if !given.isConfidential, let last = assessment.validity[document].lastDay {
      lines.append("  counts until \(last)")
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
    return [
      "\(description.id)  \(description.title) (preliminary)", "",
      "  on the evidence   \(judged.verdict.word)", "  on the claims     \(judged.claimed.word)",
      "",
    ]
      + assessment.reason(for: description.requires, designation: designation).lines(indent: 1)
  }

  private func lines(condition slot: Int) -> [String] {
    let condition = edition.conditions[slot]
    let sought = assessment.dossier.designation
    return [
      "\(condition.id ?? "")  \(condition.title ?? "")",
      "judged for \(edition.designations[sought].id), the designation sought", "",
    ] + assessment.reason(for: condition, designation: sought).lines(indent: 1)
  }

  private func lines(indicator: Int) -> [String] {
    let description = edition.indicators[indicator]
    var lines = ["\(description.id)  \(assessment.text(ofValuesOf: indicator))", ""]
    if let definition = description.definition { lines += ["  \(definition)", ""] }
    for part in description.derivation?.parts ?? [indicator] {
      for figure in assessment.figures(of: part) where assessment.whyLeftOut(figure).isEmpty {
        lines.append("  \(assessment.text(of: figure)) counts")
      }
    }
    for reason in assessment.leftOut(indicator) { lines += reason.lines(indent: 1) }
    return lines
  }
}
