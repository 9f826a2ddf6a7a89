import Assessment
import Criteria
import Dossier
import Words

extension ReportBuilder {
  func consistency(_ finding: ConsistencyFinding) -> ConsistencyEntry {
    switch finding {
    case .valuesDiffer(let indicator):
      return ConsistencyEntry(
        finding: .valuesDiffer(assessment.found(indicator)), id: edition.indicators[indicator].id)
    case .shareAboveOne(let indicator, _):
      return ConsistencyEntry(
        finding: .shareAboveOne(assessment.found(indicator)), id: edition.indicators[indicator].id)
    case .ruleBroken(let position):
      let rule = edition.consistency[position]
      let (one, other) = worstPair(of: rule)
      return ConsistencyEntry(
        finding: .ruleBroken(
          title: rule.title, .init(Quantity(edition.indicators[rule.indicator]), one),
          .init(Quantity(edition.indicators[rule.other]), other)),
        id: rule.id)
    }
  }

  /// The two values that break a rule most.
  private func worstPair(of rule: ConsistencyRule) -> (Rational, Rational) {
    guard case .numbers(let low, let high, _) = assessment.values[rule.indicator],
      case .numbers(let otherLow, let otherHigh, _) = assessment.values[rule.other]
    else { preconditionFailure("only numbers break a rule") }
    return rule.comparison.isLowerBound ? (low, otherHigh) : (high, otherLow)
  }

  func lapse(_ lapse: Lapse) -> LapseEntry {
    LapseEntry(
      date: lapse.date,
      documents: lapse.causes.map { cause in
        switch cause {
        case .invalid(let document):
          (name(of: document), .invalid)
        case .outside(let document, let kind, let within):
          (
            name(of: document),
            dossier.documents[document].isConfidential
              ? .confidential : .tooOld(within: within, kind: edition.documentKinds[kind].id)
          )
        }
      },
      levels: falls(lapse.levels) { edition.items[$0].id },
      whole: falls(lapse.whole) { _ in "whole" }.first,
      areas: falls(lapse.areas) { edition.areas[$0].id },
      chapters: falls(lapse.chapters) { edition.chapters[$0].id },
      standards: falls(lapse.standards) { edition.standards[$0].id },
      coreGate: falls(lapse.coreGate) { _ in "core-gate" }.first,
      designations: falls(lapse.designations) { edition.designations[$0].id })
  }

  /// A document's id and title; of a confidential one only the id.
  private func name(of document: Int) -> NamedThing {
    let given = dossier.documents[document]
    return NamedThing(id: given.id, title: given.isConfidential ? "" : given.title)
  }

  private func falls<Value>(
    _ falls: [Lapse.Fall<Value>], _ name: (Int) -> String
  ) -> [LapseEntry.Fall<Value>] {
    falls.map { LapseEntry.Fall(id: name($0.index), before: $0.before, after: $0.after) }
  }

  func action(_ action: Action) -> PlannedAction {
    PlannedAction(
      id: action.id, items: action.items.map { edition.items[$0].id }, aim: action.aim,
      action: action.action, owner: action.owner, due: action.due, measure: action.measure,
      status: action.status,
      isOverdue: action.isOverdue(on: dossier.asOf))
  }

  var documents: [DocumentEntry] {
    dossier.documents.enumerated().map { position, document in
      let isOpen = !document.isConfidential
      var entry = DocumentEntry(
        id: document.id, title: isOpen ? document.title : nil,
        kinds: isOpen ? document.kinds.map { edition.documentKinds[$0].id } : [],
        date: isOpen ? document.date.description : nil, owner: isOpen ? document.owner : nil,
        sha256: document.sha256, isConfidential: document.isConfidential, isFile: false,
        leftOut: assessment.exclusions(ofDocument: position),
        language: isOpen ? document.language : nil,
        validUntil: isOpen ? assessment.validity[position].lastDay?.description : nil,
        shownItems: Set(document.shows.map(\.item)).count,
        citedByFigures: citations[position])
      switch document.location {
      case .file(let path):
        entry.isFile = true
        if isOpen { entry.location = path }
      case .url(let url): if isOpen { entry.link = url }
      case .place(let place): if isOpen { entry.location = place }
      }
      return entry
    }
  }

  var figures: [FigureEntry] {
    dossier.figures.enumerated().map { position, figure in
      FigureEntry(
        indicator: edition.indicators[figure.indicator].id,
        value: assessment.name(ofFigure: position),
        year: figure.year, states: figure.states.map { "\($0.dimension): \($0.value)" },
        sources: figure.sources.map { dossier.documents[$0].id }, note: figure.note,
        leftOut: assessment.exclusions(ofFigure: position))
    }
  }
}
