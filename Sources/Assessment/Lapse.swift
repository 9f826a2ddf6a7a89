package import Criteria
import Dossier

/// A day on which documents stop counting, and what falls with them.
package struct Lapse: Hashable, Sendable {
  /// A document that counted the day before.
  package enum Cause: Hashable, Sendable {
    /// It is no longer valid.
    case invalid(document: Int)
    /// It is valid, but no longer within the time that a condition asks for a kind.
    case outside(document: Int, kind: Int, within: CalendarPeriod)
  }

  /// Something that falls from one value to a lower one.
  package struct Fall<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The index of what falls; of no meaning for the whole.
    package var index: Int
    package var before: Value
    package var after: Value
  }

  package var date: CalendarDate
  package var causes: [Cause]
  /// Items whose evidenced level falls at either end.
  package var levels: [Fall<LevelInterval>] = []
  package var whole: [Fall<ScoreInterval?>] = []
  package var areas: [Fall<ScoreInterval?>] = []
  package var chapters: [Fall<ScoreInterval?>] = []
  package var standards: [Fall<ScoreInterval?>] = []
  package var coreGate: [Fall<Verdict?>] = []
  package var designations: [Fall<Verdict>] = []

  /// How far reports look ahead.
  package static let horizon = CalendarPeriod(months: 24)

  /// Every lapse from the day after the clock to the horizon.
  static func all(_ index: EvidenceIndex, from first: Judgement, _ scores: ScoreTree) -> [Lapse] {
    let causes = causes(index)
    var before = (judgement: first, scores: scores)
    var lapses: [Lapse] = []
    for day in causes.keys.sorted() {
      var lapse = Lapse(date: day, causes: causes[day] ?? [])
      var changes = lapse.changes(index)
      let judgement = before.judgement.on(day, after: &changes)
      let after = (judgement: judgement, scores: before.scores.after(changes, judgement))
      lapse.compare(before, after, index.edition)
      lapses.append(lapse)
      before = after
    }
    return lapses
  }

  private func changes(_ index: EvidenceIndex) -> Changes {
    var documents: [Int] = []
    var kinds: [Int] = []
    for cause in causes {
      switch cause {
      case .invalid(let document): documents.append(document)
      case .outside(_, let kind, _): kinds.append(kind)
      }
    }
    return Changes(documents: documents, kinds: kinds, index)
  }

  /// The days on which something lapses, with the documents in the dossier's order.
  private static func causes(_ index: EvidenceIndex) -> [CalendarDate: [Cause]] {
    let asOf = index.dossier.asOf
    let horizon = asOf + Self.horizon
    var causes: [CalendarDate: [Cause]] = [:]
    let periods = periods(index.edition)
    for (position, document) in index.dossier.documents.enumerated()
    where index.validity[position].isValid(on: asOf) {
      let last = index.validity[position].lastDay
      if let last, last.nextDay <= horizon {
        causes[last.nextDay, default: []].append(.invalid(document: position))
      }
      for kind in document.kinds {
        for within in periods[kind, default: []] {
          let lastWithin = document.date.earliest + within
          guard lastWithin >= asOf, lastWithin.nextDay <= horizon else { continue }
          if let last, last <= lastWithin { continue }
          causes[lastWithin.nextDay, default: []].append(
            .outside(document: position, kind: kind, within: within))
        }
      }
    }
    return causes
  }

  /// The times that conditions ask for each kind of document, ascending.
  private static func periods(_ edition: Edition) -> [Int: [CalendarPeriod]] {
    var periods: [Int: Set<CalendarPeriod>] = [:]
    for condition in edition.everyCondition {
      guard case .document(let kind, let within?, _) = condition.form else { continue }
      periods[kind, default: []].insert(within)
    }
    return periods.mapValues { $0.sorted() }
  }

  private typealias State = (judgement: Judgement, scores: ScoreTree)

  private mutating func compare(_ before: State, _ after: State, _ edition: Edition) {
    for item in edition.items.indices {
      guard let old = before.judgement.levels[item], let new = after.judgement.levels[item],
        new.low > old.low || new.high > old.high
      else { continue }
      levels.append(Fall(index: item, before: old, after: new))
    }
    whole = Self.falls([before.scores.whole], [after.scores.whole])
    areas = Self.falls(before.scores.areas, after.scores.areas)
    chapters = Self.falls(before.scores.chapters, after.scores.chapters)
    standards = Self.falls(before.scores.standards, after.scores.standards)
    let gates = (CoreGate(before.judgement).verdict, CoreGate(after.judgement).verdict)
    if Self.rank(gates.1) < Self.rank(gates.0) {
      coreGate = [Fall(index: 0, before: gates.0, after: gates.1)]
    }
    let verdicts = zip(before.judgement.designations, after.judgement.designations)
    for (index, (old, new)) in verdicts.enumerated() where Self.rank(new) < Self.rank(old) {
      designations.append(Fall(index: index, before: old, after: new))
    }
  }

  private static func falls(_ before: [Score], _ after: [Score]) -> [Fall<ScoreInterval?>] {
    zip(before, after).enumerated().compactMap { index, pair in
      guard let old = pair.0.evidenced, let new = pair.1.evidenced,
        new.low < old.low || new.high < old.high
      else { return nil }
      return Fall(index: index, before: old, after: new)
    }
  }

  /// Proven is more than open, open more than refuted; there is nothing to fall from without a gate.
  private static func rank(_ verdict: Verdict?) -> Int {
    switch verdict {
    case .met: 2
    case .unknown, .conflict: 1
    case .unmet: 0
    case nil: 3
    }
  }
}

extension Edition {
  /// Every condition, wherever it stands.
  var everyCondition: [Condition] {
    let roots =
      preconditions + criteria.map { conditions[$0] } + designations.map(\.requires)
      + items.flatMap { $0.levels.compactMap { $0 } }
    return roots.flatMap(\.flattened)
  }
}
