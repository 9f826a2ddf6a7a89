import Criteria
import Dossier

/// The evidence arranged by what asks for it, so that nothing is ever searched twice.
struct EvidenceIndex {
  let edition: Edition
  let dossier: Dossier
  let validity: [DocumentValidity]
  /// The documents that show a phase of each item.
  let showings: [[(document: Int, phase: Phase)]]
  /// The documents of each kind.
  let documentsOfKind: [[Int]]
  /// The times within which conditions ask for each kind, ascending.
  let periodsOfKind: [[CalendarPeriod]]
  /// The figures of each indicator.
  let figuresOfIndicator: [[Int]]
  /// The figures that cite each document.
  let figuresOfDocument: [[Int]]
  /// Whether each figure is of the index year and states what is asked, so that it counts as long
  /// as one of its sources is valid.
  let claims: [Bool]
  let states: [ItemState]
  /// The phases that each level of each item needs, by item and level.
  let needs: [[PhaseSet]]

  init(_ edition: Edition, _ dossier: Dossier) {
    self.edition = edition
    self.dossier = dossier
    validity = dossier.documents.map {
      DocumentValidity($0, edition: edition, asOf: dossier.asOf)
    }
    var showings: [[(document: Int, phase: Phase)]] = Array(
      repeating: [], count: edition.items.count)
    var documentsOfKind: [[Int]] = Array(repeating: [], count: edition.documentKinds.count)
    for (index, document) in dossier.documents.enumerated() {
      for showing in document.shows { showings[showing.item].append((index, showing.phase)) }
      for kind in document.kinds { documentsOfKind[kind].append(index) }
    }
    self.showings = showings
    self.documentsOfKind = documentsOfKind
    periodsOfKind = edition.periodsOfKind
    var figures: [[Int]] = Array(repeating: [], count: edition.indicators.count)
    var citations: [[Int]] = Array(repeating: [], count: dossier.documents.count)
    for (index, figure) in dossier.figures.enumerated() {
      figures[figure.indicator].append(index)
      for source in figure.sources { citations[source].append(index) }
    }
    figuresOfIndicator = figures
    figuresOfDocument = citations
    claims = dossier.figures.map { figure in
      FigureUse(
        figure, of: edition.indicators[figure.indicator], year: dossier.year,
        isValid: { _ in true }
      ).isClaim
    }
    // Items with the same phases need the same of them.
    var known: [PhaseSet: [PhaseSet]] = [:]
    needs = edition.items.map { item in
      if let needs = known[item.phases] { return needs }
      let needs = edition.scale.levels.indices.map {
        item.phasesNeeded(for: $0, on: edition.scale)
      }
      known[item.phases] = needs
      return needs
    }
    states = edition.items.indices.map { Self.state(of: $0, edition, dossier) }
  }

  private static func state(of item: Int, _ edition: Edition, _ dossier: Dossier) -> ItemState {
    let standard = edition.standards[edition.items[item].standard]
    if let scope = standard.appliesTo, !scope.contains(dossier.designation) { return .outOfScope }
    guard let answer = dossier.answers[item] else { return .notAssessed }
    if answer.isNotApplicable { return .notApplicable }
    return answer.level == nil ? .notAssessed : .assessed
  }
}
