import Assessment
import Criteria
import Dossier
import Words

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
    // Many conditions may ask for the same, of which each is looked into once.
    var gaps: [Int: (areUnusable: Bool, areMissing: Bool)] = [:]
    var uncounted: [Int: [FigureExclusion.Source]] = [:]
    var acts: [Act: StepAct] = [:]
    for leaf in open where leaf.verdict != .unmet {
      switch leaf.condition.form {
      case .comparison(let indicator, _, _), .flag(let indicator, _):
        let open = assessment.missingParts(of: indicator)
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
        if gaps[indicator] == nil {
          gaps[indicator] = (false, false)
          for part in open {
            if let reasons = reasonsAgainst(part) {
              unusable.add(edition.indicators[part].id, reasons)
              gaps[indicator]?.areUnusable = true
            } else {
              missing.add(edition.indicators[part].id, [])
              gaps[indicator]?.areMissing = true
            }
          }
        }
        if gaps[indicator]?.areUnusable == true { unusable.note(leaf.short) }
        if gaps[indicator]?.areMissing == true { missing.note(leaf.short) }
      case .document(let kind, let within, let count):
        let given = uncounted[kind] ?? documentsNotCounted(kind)
        uncounted[kind] = given
        others.append(document(kind, within, count, leaf, given))
      // Nothing that is entered can give an item a level that the designation does not ask.
      case .item(let item, let level) where assessment.states[item].isApplicable:
        let key = Act(item: item, level: level)
        let act = acts[key] ?? act(for: item, reaching: level)
        acts[key] = act
        others.append(step(.designation, forItem: item, act, for: leaf.aim))
      case .item, .group, .reference: break
      }
    }
    let steps = [unusable.stepFixing, missing.stepEntering(dossier.year)].compactMap { $0 }
    return (conflicts, steps + others + [fallingShort(open)].compactMap { $0 })
  }

  private func conflict(_ indicator: Int, _ leaf: OpenConditions.Leaf) -> FirstStep {
    let rivals = rivals(of: indicator)
    let told = rivals.isEmpty ? [indicator] : rivals
    return FirstStep(
      purpose: .conflict, .settleFigures(told.map { assessment.found($0) }), for: leaf.aim,
      ids: told.map { edition.indicators[$0].id }, place: .section(.designation))
  }

  /// The figures that a derived value is made from, where they give none.
  private func correction(of indicator: Int, _ leaf: OpenConditions.Leaf) -> FirstStep {
    let ids = parts(of: indicator).map { edition.indicators[$0].id }
    return FirstStep(
      purpose: .designation, .correctFigures(ids, for: assessment.found(indicator)),
      for: leaf.aim, ids: ids, place: .section(.designation))
  }

  /// The indicators behind one whose figures differ.
  private func rivals(of indicator: Int) -> [Int] { assessment.differingParts(of: indicator) }

  /// The indicators that figures are given for, to have a value of one.
  private func parts(of indicator: Int) -> [Int] {
    edition.givenParts(of: indicator)
  }

  /// Why the figure of an indicator that is nearest to counting does not; nil if none was given of
  /// the index year, for one of another year rightly counts for that alone.
  private func reasonsAgainst(_ indicator: Int) -> [FigureExclusion]? {
    assessment.figures(of: indicator).filter { dossier.figures[$0].year == dossier.year }.min {
      assessment.figureUses[$0].reasons.count < assessment.figureUses[$1].reasons.count
    }.map { assessment.exclusions(ofFigure: $0) }
  }

  /// What an item wants to reach a level, as one of the things to do.
  private struct Act: Hashable {
    var item: Int
    var level: Int
  }

  /// The documents of a kind that are not valid.
  private func documentsNotCounted(_ kind: Int) -> [FigureExclusion.Source] {
    // Of a confidential document nothing but its id is told, also not what it is.
    assessment.documents(ofKind: kind).filter { !dossier.documents[$0].isConfidential }
      .map(excluded).filter { !$0.reasons.isEmpty }
  }

  /// A document with why it does not count.
  func excluded(_ document: Int) -> FigureExclusion.Source {
    .init(
      document: dossier.documents[document].id,
      reasons: assessment.exclusions(ofDocument: document))
  }

  private func document(
    _ kind: Int, _ within: CalendarPeriod?, _ count: Int, _ leaf: OpenConditions.Leaf,
    _ excluded: [FigureExclusion.Source]
  ) -> FirstStep {
    let description = edition.documentKinds[kind]
    let most = 3
    return FirstStep(
      purpose: .designation,
      .putForward(
        RequiredDocuments(
          kind: description.id, title: description.title, count: count, within: within,
          excluded: Array(excluded.prefix(most)), more: max(0, excluded.count - most))),
      for: leaf.aim, ids: [description.id], place: .section(.designation))
  }

  /// What the evidence shows to be too little.
  private func fallingShort(_ open: [OpenConditions.Leaf]) -> FirstStep? {
    let unmet = open.filter { $0.verdict == .unmet }
    guard !unmet.isEmpty else { return nil }
    let most = 3
    let told = unmet.prefix(most).map {
      assessment.statement(for: $0.condition, designation: dossier.designation)
    }
    return FirstStep(
      purpose: .designation, .addressUnmet(told, more: unmet.count - told.count),
      for: .conditions(FirstOfMany(unmet.map(\.short).unique, upTo: FirstStep.named)),
      ids: Array(unmet.compactMap(\.id).unique.prefix(most)),
      place: .section(.designation))
  }
}

extension OpenConditions.Leaf {
  /// The condition that it stands in the way of.
  fileprivate var aim: StepAim { .conditions(FirstOfMany([name])) }
}

extension Array where Element: Hashable {
  /// Each once, where it stands first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
