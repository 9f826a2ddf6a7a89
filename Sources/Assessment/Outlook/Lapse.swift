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

    package var document: Int {
      switch self {
      case .invalid(let document), .outside(let document, _, _): document
      }
    }
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

  /// Whether a level, a score, the core gate or a designation falls.
  package var hasEffect: Bool {
    !levels.isEmpty || !whole.isEmpty || !coreGate.isEmpty || !designations.isEmpty
  }

  /// How far reports look ahead.
  package static let horizon = CalendarPeriod(months: 24)

  /// Every lapse from the day after the clock to the horizon.
  static func all(_ index: EvidenceIndex, from outlook: Outlook) -> [Lapse] {
    let causes = causes(index)
    var outlook = outlook
    return causes.keys.sorted().map { outlook.lapse(on: $0, causes[$0] ?? []) }
  }

  /// The days on which something lapses, with the documents in the dossier's order.
  private static func causes(_ index: EvidenceIndex) -> [CalendarDate: [Cause]] {
    let asOf = index.dossier.asOf
    let horizon = asOf + Self.horizon
    var causes: [CalendarDate: [Cause]] = [:]
    for (position, document) in index.dossier.documents.enumerated()
    where index.validity[position].isValid(on: asOf) {
      let last = index.validity[position].lastDay
      if let last, last.nextDay <= horizon {
        causes[last.nextDay, default: []].append(.invalid(document: position))
      }
      for kind in document.kinds {
        let periods = index.periodsOfKind[kind]
        let first = periods.firstPlace { document.date.earliest.isWithin($0, before: asOf) }
        for within in periods[first...] {
          let lastWithin = document.date.earliest + within
          guard lastWithin.nextDay <= horizon, last.map({ lastWithin < $0 }) ?? true else { break }
          causes[lastWithin.nextDay, default: []].append(
            .outside(document: position, kind: kind, within: within))
        }
      }
    }
    return causes
  }
}
