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

  init(_ index: EvidenceIndex, _ view: View) {
    self.index = index
    self.view = view
    let isValid = Self.validity(index, view)
    shown = index.showings.map { Self.phases($0, isValid) }
    values = Self.values(index, view, isValid)
  }

  /// The facts of a later day, on which some documents are no longer valid.
  func on(_ day: CalendarDate, after changes: Changes) -> Facts {
    var facts = self
    facts.view = .evidenced(on: day)
    let isValid = Self.validity(index, facts.view)
    for item in Set(changes.documents.flatMap { index.dossier.documents[$0].shows.map(\.item) }) {
      facts.shown[item] = Self.phases(index.showings[item], isValid)
    }
    if changes.touchFigures { facts.values = Self.values(index, facts.view, isValid) }
    return facts
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
    guard case .evidenced(let day) = view else { return index.documentsOfKind[kind].count }
    return index.documentsOfKind[kind].count { document in
      guard index.validity[document].isValid(on: day) else { return false }
      guard let within else { return true }
      return index.dossier.documents[document].date.earliest + within >= day
    }
  }

  private static func values(
    _ index: EvidenceIndex, _ view: View, _ isValid: (Int) -> Bool
  ) -> [IndicatorValues] {
    let indicators = index.edition.indicators
    var values: [IndicatorValues] = Array(repeating: .none, count: indicators.count)
    var smallestDivisor: [Rational?] = Array(repeating: nil, count: indicators.count)
    for (indicator, figures) in index.figuresOfIndicator.enumerated() {
      for figure in figures.map({ index.dossier.figures[$0] }) {
        let use = FigureUse(
          figure, of: indicators[indicator], year: index.dossier.year, isValid: isValid)
        guard view == .claimed ? use.isClaim : use.isUsable else { continue }
        switch figure.value {
        case .number(let number):
          values[indicator] = values[indicator].adding(number)
          if !number.isZero {
            smallestDivisor[indicator] =
              smallestDivisor[indicator].map { min($0, number) } ?? number
          }
        case .flag(let flag): values[indicator] = values[indicator].adding(flag)
        }
      }
    }
    for (position, indicator) in indicators.enumerated() {
      switch indicator.derivation {
      case .sum(let parts): values[position] = .sum(parts.map { values[$0] })
      case .quotient(let numerator, let denominator):
        values[position] = .quotient(
          values[numerator], values[denominator], smallestDivisor: smallestDivisor[denominator],
          isShare: indicator.kind == .share)
      case nil: break
      }
    }
    return values
  }
}
