import Criteria
import Dossier

/// What the evidence gives on one day, before any condition is judged.
struct Facts {
  /// How evidence is looked at.
  enum View: Hashable {
    /// Only valid documents, and figures sourced by them, on a day.
    case evidenced(on: CalendarDate)
    /// Everything the centre lists, sourced or not, valid or not.
    case claimed
  }

  private(set) var view: View
  private(set) var index: EvidenceIndex
  /// The phases of each item that a document shows.
  private(set) var shown: [PhaseSet]
  /// The values of each indicator.
  private(set) var values: [IndicatorValues]
  /// The documents of each kind that count.
  private(set) var counts: DocumentCounts

  init(_ index: EvidenceIndex, _ view: View) {
    self.index = index
    self.view = view
    counts = DocumentCounts(index, view)
    let isValid = Self.validity(index, view)
    shown = index.showings.map { Self.phases($0, isValid) }
    values = Array(repeating: .none, count: index.edition.indicators.count)
    // Parts of a derived indicator are given ones, so these go first.
    let isDerived = index.edition.indicators.map { $0.derivation != nil }
    for wanted in [false, true] {
      for indicator in values.indices where isDerived[indicator] == wanted {
        values[indicator] = value(of: indicator, isValid)
      }
    }
  }

  private static func validity(_ index: EvidenceIndex, _ view: View) -> (Int) -> Bool {
    switch view {
    case .evidenced(let day): { index.validity[$0].isValid(on: day) }
    case .claimed: { _ in true }
    }
  }

  private static func phases(
    _ showings: [(document: Int, phase: Phase)], _ isValid: (Int) -> Bool
  ) -> PhaseSet {
    var phases: PhaseSet = []
    for showing in showings where isValid(showing.document) { phases.insert(showing.phase) }
    return phases
  }

  /// The number of documents of a kind that count for a condition.
  func count(ofKind kind: Int, within: CalendarPeriod?) -> Int {
    counts[kind].count(at: counts[kind].place(of: within))
  }

  /// The values of an indicator; those of its parts are known.
  private func value(of indicator: Int, _ isValid: (Int) -> Bool) -> IndicatorValues {
    let description = index.edition.indicators[indicator]
    switch description.derivation {
    case .sum(let parts): return .sum(parts.map { values[$0] })
    case .quotient(let numerator, let denominator):
      let divisors = usableFigures(of: denominator, isValid).compactMap { figure -> Rational? in
        guard case .number(let number) = figure.value, !number.isZero else { return nil }
        return number
      }
      return .quotient(
        values[numerator], values[denominator], smallestDivisor: divisors.min(),
        isShare: description.kind == .share)
    case nil:
      return usableFigures(of: indicator, isValid).reduce(.none) { values, figure in
        switch figure.value {
        case .number(let number): values.adding(number)
        case .flag(let flag): values.adding(flag)
        }
      }
    }
  }

  private func usableFigures(of indicator: Int, _ isValid: (Int) -> Bool) -> [Figure] {
    index.figuresOfIndicator[indicator].lazy.filter { index.claims[$0] }
      .map { index.dossier.figures[$0] }
      .filter { view == .claimed || $0.sources.contains(where: isValid) }
  }
  // MARK: Changes

  /// What a change may touch, until it is known what is other.
  private struct Touched {
    var items: Set<Int> = []
    /// The given indicators with figures that may count another way.
    var indicators: Set<Int> = []
    var kinds: [Int: DocumentCounts.Counts] = [:]
  }

  /// Follows a change of the dossier.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - derived: The indicators that are derived from each.
  /// - Returns: What of the facts is other.
  mutating func apply(_ change: Change, derived: [[Int]]) -> FactShift {
    switch change {
    case .document(let place, let document): return set(document, at: place, derived)
    case .figure(let place, let figure):
      var touched = Touched()
      for figure in [index.figure(at: place), figure] {
        if let figure { touched.indicators.insert(figure.indicator) }
      }
      index.set(figure: figure, at: place)
      return settle(touched, derived)
    case .answer(let item, let answer):
      let isRestated = index.set(answer: answer, to: item)
      return FactShift(items: [item], restated: isRestated ? item : nil)
    case .review(let item, let answer):
      index.set(review: answer, of: item)
      return FactShift()
    case .assessmentDay(let day):
      index.set(asOf: day)
      // What is claimed is so on any day.
      guard case .evidenced(let before) = view else { return FactShift() }
      view = .evidenced(on: day)
      var touched = Touched()
      for place in index.validity.indices {
        let wasValid = index.validity[place].isValid(on: before)
        index.renewValidity(ofDocument: place)
        follow(place, from: before, wasValid, to: day, &touched)
      }
      return settle(touched, derived)
    }
  }

  /// Looks at the same dossier on a later day.
  ///
  /// - Parameters:
  ///   - day: The day; what is dated after the day of the assessment does not count on it either.
  ///   - documents: Those that count another way than before, each once.
  ///   - derived: The indicators that are derived from each.
  /// - Returns: What of the facts is other.
  mutating func look(on day: CalendarDate, _ documents: [Int], derived: [[Int]]) -> FactShift {
    guard case .evidenced(let before) = view else { return FactShift() }
    view = .evidenced(on: day)
    var touched = Touched()
    for place in documents {
      follow(place, from: before, index.validity[place].isValid(on: before), to: day, &touched)
    }
    return settle(touched, derived)
  }

  private mutating func set(
    _ document: EvidenceDocument?, at place: Int, _ derived: [[Int]]
  ) -> FactShift {
    var touched = Touched()
    if let old = index.document(at: place) {
      for kind in old.kinds {
        touched.kinds[kind] = touched.kinds[kind] ?? counts[kind]
        counts.recount(kind, from: standing(ofDocument: place, kind), to: nil)
      }
      touched.items.formUnion(old.shows.lazy.map(\.item))
    }
    index.set(document: document, at: place)
    if let document {
      for kind in document.kinds {
        touched.kinds[kind] = touched.kinds[kind] ?? counts[kind]
        counts.recount(kind, from: nil, to: standing(ofDocument: place, kind))
      }
      touched.items.formUnion(document.shows.lazy.map(\.item))
    }
    for figure in index.figuresOfDocument[place] {
      touched.indicators.insert(index.dossier.figures[figure].indicator)
    }
    return settle(touched, derived)
  }

  /// Counts a document as it counts on another day.
  private mutating func follow(
    _ place: Int, from before: CalendarDate, _ wasValid: Bool, to day: CalendarDate,
    _ touched: inout Touched
  ) {
    let isValid = index.validity[place].isValid(on: day)
    guard wasValid || isValid else { return }
    let date = index.dossier.documents[place].date.earliest
    for kind in index.dossier.documents[place].kinds {
      let periods = index.periodsOfKind[kind]
      let old = wasValid ? periods.firstPlace { date.isWithin($0, before: before) } : nil
      let new = isValid ? periods.firstPlace { date.isWithin($0, before: day) } : nil
      guard old != new else { continue }
      if touched.kinds[kind] == nil { touched.kinds[kind] = counts[kind] }
      counts.recount(kind, from: old, to: new)
    }
    guard wasValid != isValid else { return }
    touched.items.formUnion(index.dossier.documents[place].shows.lazy.map(\.item))
    for figure in index.figuresOfDocument[place] {
      touched.indicators.insert(index.dossier.figures[figure].indicator)
    }
  }

  /// The place of the shortest time asked of a kind within which a document lies; nil if it does not
  /// count.
  private func standing(ofDocument place: Int, _ kind: Int) -> Int? {
    guard case .evidenced(let day) = view else { return 0 }
    guard index.validity[place].isValid(on: day) else { return nil }
    let date = index.dossier.documents[place].date.earliest
    return index.periodsOfKind[kind].firstPlace { date.isWithin($0, before: day) }
  }

  /// Finds out what is other of what a change touches.
  private mutating func settle(_ touched: Touched, _ derived: [[Int]]) -> FactShift {
    var shift = FactShift(kinds: touched.kinds)
    let isValid = Self.validity(index, view)
    for item in touched.items.sorted() {
      let phases = Self.phases(index.showings[item], isValid)
      guard phases != shown[item] else { continue }
      shown[item] = phases
      shift.items.append(item)
    }
    // A quotient also rests on values of its divisor between the least and the largest.
    let given = touched.indicators.sorted()
    for indicator in given + Set(given.flatMap { derived[$0] }).sorted() {
      let value = value(of: indicator, isValid)
      guard value != values[indicator] else { continue }
      values[indicator] = value
      shift.indicators.append(indicator)
    }
    return shift
  }
}
