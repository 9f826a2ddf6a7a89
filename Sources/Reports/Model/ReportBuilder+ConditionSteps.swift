import Assessment
import Criteria
import Dossier

/// What to do about the designation sought and the conditions to apply.
extension ReportBuilder {
  /// The steps about figures that contradict each other, and all others.
  var conditionSteps: (conflicts: [FirstStep], others: [FirstStep]) {
    let sought = edition.designations[dossier.designation]
    let roots =
      [(sought.requires, sought.title)]
      + edition.preconditions.enumerated().map { ($1, "Precondition \($0 + 1)") }
    let open = OpenConditions(roots, in: assessment, dossier.designation).leaves
    var conflicts: [FirstStep] = []
    var told: Set<Int> = []
    var others: [FirstStep] = []
    var unusable = OpenFigures()
    var missing = OpenFigures()
    for leaf in open where leaf.verdict != .unmet {
      switch leaf.condition.form {
      case .comparison(let indicator, _, _), .flag(let indicator, _):
        let open = parts(of: indicator).filter { assessment.values[$0] == .none }
        // Without a gap it is what was given that does not do.
        if leaf.verdict == .conflict || open.isEmpty {
          guard told.insert(indicator).inserted else { continue }
          let isDispute = leaf.verdict == .conflict || !rivals(of: indicator).isEmpty
          if isDispute {
            conflicts.append(conflict(indicator, leaf))
          } else {
            others.append(correction(of: indicator, leaf))
          }
          continue
        }
        for part in open {
          if let reasons = reasonsAgainst(part) {
            unusable.add(edition.indicators[part].id, reasons, leaf.short)
          } else {
            missing.add(edition.indicators[part].id, [], leaf.short)
          }
        }
      case .document(let kind, let within, let count):
        others.append(document(kind, within, count, leaf))
      // Nothing that is entered can give an item a level that the designation does not ask.
      case .item(let item, let level) where assessment.states[item].isApplicable:
        others.append(step(.designation, forItem: item, reaching: level, reason: leaf.name))
      case .item, .group, .reference: break
      }
    }
    let steps = [
      unusable.step("Make figures count that are left out", at: .evidenceLeftOut),
      missing.step(
        "Enter figures of \(dossier.year) in the quantitative part, each with a valid document as "
          + "its source",
        at: .designation),
    ].compactMap { $0 }
    return (conflicts, steps + others + [fallingShort(open)].compactMap { $0 })
  }

  private func conflict(_ indicator: Int, _ leaf: OpenConditions.Leaf) -> FirstStep {
    let rivals = rivals(of: indicator)
    let told = rivals.isEmpty ? [indicator] : rivals
    let texts = told.map { "\(edition.indicators[$0].id) (\(assessment.values(of: $0)))" }
    return FirstStep(
      purpose: .conflict, text: "Settle which figure holds: \(texts.joined(separator: "; "))",
      reason: leaf.name, ids: told.map { edition.indicators[$0].id },
      place: .section(.designation))
  }

  /// The figures that a derived value is made from, where they give none.
  private func correction(of indicator: Int, _ leaf: OpenConditions.Leaf) -> FirstStep {
    let ids = parts(of: indicator).map { edition.indicators[$0].id }
    return FirstStep(
      purpose: .designation,
      text:
        "Correct \(ids.joined(separator: " or ")), of which \(edition.indicators[indicator].id) is "
        + "made (\(assessment.values(of: indicator)))",
      reason: leaf.name, ids: ids, place: .section(.designation))
  }

  /// The indicators behind one whose figures differ.
  private func rivals(of indicator: Int) -> [Int] {
    parts(of: indicator).filter { assessment.values[$0].differ }
  }

  /// The indicators that figures are given for, to have a value of one.
  private func parts(of indicator: Int) -> [Int] {
    edition.indicators[indicator].derivation?.parts ?? [indicator]
  }

  /// Why the figure of an indicator that is nearest to counting does not; nil if none was given of
  /// the index year, for one of another year rightly counts for that alone.
  private func reasonsAgainst(_ indicator: Int) -> [String]? {
    assessment.figures(of: indicator).filter { dossier.figures[$0].year == dossier.year }.min {
      assessment.figureUses[$0].reasons.count < assessment.figureUses[$1].reasons.count
    }.map { assessment.figureUses[$0].reasons.map(reason) }
  }

  /// A reason in words, with what to write where that is all there is to do.
  private func reason(_ reason: FigureUse.Reason) -> String {
    let text = assessment.text(of: reason)
    guard case .doesNotState(let asked) = reason else { return text }
    return "\(text); write 'states: {\(asked.dimension): \(asked.value)}' if that holds"
  }

  private func document(
    _ kind: Int, _ within: CalendarPeriod?, _ count: Int, _ leaf: OpenConditions.Leaf
  ) -> FirstStep {
    let description = edition.documentKinds[kind]
    // Of a confidential document nothing but its id is told, also not what it is.
    let given = assessment.documents(ofKind: kind).compactMap { document -> String? in
      let why = assessment.whyInvalid(document)
      let isTold = !why.isEmpty && !dossier.documents[document].isConfidential
      return isTold ? "\(dossier.documents[document].id): \(why)" : nil
    }
    return FirstStep(
      purpose: .designation,
      text: "Put forward \(count > 1 ? "\(count) valid documents" : "a valid document") of kind "
        + "\(description.id), \(description.title)" + (within.map { ", of the last \($0)" } ?? "")
        + (given.isEmpty ? "" : " (\(given.few(3)))"),
      reason: leaf.name, ids: [description.id], place: .section(.designation))
  }

  /// What the evidence shows to be too little.
  private func fallingShort(_ open: [OpenConditions.Leaf]) -> FirstStep? {
    let unmet = open.filter { $0.verdict == .unmet }
    guard !unmet.isEmpty else { return nil }
    let told = unmet.map {
      assessment.reason(for: $0.condition, designation: dossier.designation).text
    }
    return FirstStep(
      purpose: .designation, text: "Change what falls short, if it can be: \(told.few(3))",
      reason: unmet.map(\.short).unique.few(FirstStep.named),
      ids: Array(unmet.compactMap(\.id).unique.prefix(3)),
      place: .section(.designation))
  }
}

extension [String] {
  /// Each once, where it stands first.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
