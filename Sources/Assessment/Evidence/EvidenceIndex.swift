import Criteria
import Dossier

/// The evidence arranged by what asks for it, so that nothing is ever searched twice.
struct EvidenceIndex {
  let edition: Edition
  private(set) var dossier: Dossier
  private(set) var validity: [DocumentValidity]
  /// The documents that show a phase of each item.
  private(set) var showings: [[(document: Int, phase: Phase)]]
  /// The documents of each kind.
  private(set) var documentsOfKind: [[Int]]
  /// The times within which conditions ask for each kind, ascending.
  let periodsOfKind: [[CalendarPeriod]]
  /// The figures of each indicator.
  private(set) var figuresOfIndicator: [[Int]]
  /// The figures that cite each document.
  private(set) var figuresOfDocument: [[Int]]
  /// Whether each figure is of the index year and states what is asked, so that it counts as long
  /// as one of its sources is valid.
  private(set) var claims: [Bool]
  private(set) var states: [ItemState]
  /// The phases that each level of each item needs, by item and level.
  let needs: [[PhaseSet]]
  /// The places of documents and figures that were taken out; what stood there is not part of the
  /// dossier.
  private(set) var emptyDocuments: Set<Int> = []
  private(set) var emptyFigures: Set<Int> = []

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
    claims = dossier.figures.map { Self.isClaim($0, edition, dossier.year) }
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
  private static func isClaim(_ figure: Figure, _ edition: Edition, _ year: Int) -> Bool {
    FigureUse(
      figure, of: edition.indicators[figure.indicator], year: year, isValid: { _ in true }
    ).isClaim
  }

  // MARK: Changes

  /// The document at a place; nil if the place is empty.
  func document(at place: Int) -> EvidenceDocument? {
    place < dossier.documents.count && !emptyDocuments.contains(place)
      ? dossier.documents[place] : nil
  }

  /// The figure at a place; nil if the place is empty.
  func figure(at place: Int) -> Figure? {
    place < dossier.figures.count && !emptyFigures.contains(place) ? dossier.figures[place] : nil
  }

  /// Puts a document at a place, or empties the place.
  ///
  /// - Precondition: The place is one there was, or the next.
  mutating func set(document: EvidenceDocument?, at place: Int) {
    if let old = self.document(at: place) {
      for item in Set(old.shows.map(\.item)) { showings[item].removeAll { $0.document == place } }
      for kind in Set(old.kinds) { documentsOfKind[kind].removeAll { $0 == place } }
    }
    guard let document else {
      guard place < dossier.documents.count else { return }
      emptyDocuments.insert(place)
      validity[place].withdraw()
      return
    }
    precondition(place <= dossier.documents.count, "a document at a place that there is not")
    let validity = DocumentValidity(document, edition: edition, asOf: dossier.asOf)
    if place == dossier.documents.count {
      dossier.documents.append(document)
      self.validity.append(validity)
      figuresOfDocument.append([])
    } else {
      emptyDocuments.remove(place)
      dossier.documents[place] = document
      self.validity[place] = validity
    }
    for showing in document.shows {
      let after = showings[showing.item].firstIndex { $0.document > place }
      showings[showing.item].insert(
        (place, showing.phase), at: after ?? showings[showing.item].count)
    }
    for kind in document.kinds { documentsOfKind[kind].insertSorted(place) }
  }

  /// Puts a figure at a place, or empties the place.
  ///
  /// - Precondition: The place is one there was, or the next; its sources are places of documents.
  mutating func set(figure: Figure?, at place: Int) {
    if let old = self.figure(at: place) {
      figuresOfIndicator[old.indicator].removeAll { $0 == place }
      for source in Set(old.sources) { figuresOfDocument[source].removeAll { $0 == place } }
    }
    guard let figure else {
      if place < dossier.figures.count { emptyFigures.insert(place) }
      return
    }
    precondition(place <= dossier.figures.count, "a figure at a place that there is not")
    let isClaim = Self.isClaim(figure, edition, dossier.year)
    if place == dossier.figures.count {
      dossier.figures.append(figure)
      claims.append(isClaim)
    } else {
      emptyFigures.remove(place)
      dossier.figures[place] = figure
      claims[place] = isClaim
    }
    figuresOfIndicator[figure.indicator].insertSorted(place)
    for source in figure.sources { figuresOfDocument[source].insertSorted(place) }
  }

  /// - Returns: Whether the item is in another state now.
  mutating func set(answer: Answer?, to item: Int) -> Bool {
    dossier.answers[item] = answer
    let state = Self.state(of: item, edition, dossier)
    guard state != states[item] else { return false }
    states[item] = state
    return true
  }

  mutating func set(review: Answer?, of item: Int) { dossier.reviews[item] = review }

  mutating func set(asOf day: CalendarDate) { dossier.asOf = day }

  /// Judges a document as of the day the dossier is assessed as of.
  mutating func renewValidity(ofDocument place: Int) {
    if !emptyDocuments.contains(place) { validity[place].move(to: dossier.asOf) }
  }
}

extension [Int] {
  /// Adds a number to ascending ones, where it belongs.
  fileprivate mutating func insertSorted(_ number: Int) {
    insert(number, at: lastIndex { $0 <= number }.map { $0 + 1 } ?? 0)
  }
}
