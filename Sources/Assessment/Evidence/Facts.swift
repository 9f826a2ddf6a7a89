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
  let index: EvidenceIndex
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

  /// Goes on to a later day, on which some documents are no longer valid.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - causes: The documents that count no more.
  ///   - items: The items that those documents show.
  ///   - indicators: Those with figures that cite them, then those derived from these.
  mutating func move(
    to day: CalendarDate, _ causes: [Lapse.Cause], items: Set<Int>, indicators: [Int]
  ) {
    view = .evidenced(on: day)
    for cause in causes { counts.remove(cause, index) }
    let isValid = Self.validity(index, view)
    for item in items { shown[item] = Self.phases(index.showings[item], isValid) }
    for indicator in indicators { values[indicator] = value(of: indicator, isValid) }
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
}
