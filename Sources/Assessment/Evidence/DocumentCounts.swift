import Criteria
import Dossier

/// How many documents count for what conditions ask of each kind.
///
/// Counted once, and as days go by only what each day changes: many conditions may ask for a kind of
/// which there are many documents.
struct DocumentCounts {
  /// The documents of a kind that are valid, and of these those of each time that is asked for.
  struct Counts {
    /// The times that conditions ask for, ascending.
    let periods: [CalendarPeriod]
    fileprivate(set) var valid: Int
    fileprivate var within: [Int]

    /// The place of a time among those asked for; nil for any time.
    func place(of period: CalendarPeriod?) -> Int? {
      period.map { period in periods.firstPlace { $0 >= period } }
    }

    /// How many count for a condition.
    func count(at place: Int?) -> Int { place.map { within[$0] } ?? valid }
  }

  private var kinds: [Counts]

  subscript(kind: Int) -> Counts { kinds[kind] }

  init(_ index: EvidenceIndex, _ view: Facts.View) {
    kinds = zip(index.documentsOfKind, index.periodsOfKind).map { documents, periods in
      guard case .evidenced(let day) = view else {
        let all = documents.count
        return Counts(periods: periods, valid: all, within: periods.map { _ in all })
      }
      let valid = documents.filter { index.validity[$0].isValid(on: day) }
      guard !periods.isEmpty else { return Counts(periods: [], valid: valid.count, within: []) }
      let dates = valid.map { index.dossier.documents[$0].date.earliest }.sorted(by: >)
      // What is young enough for a time is so for every longer one.
      var young = 0
      let within = periods.map { period in
        while young < dates.count, dates[young].isWithin(period, before: day) { young += 1 }
        return young
      }
      return Counts(periods: periods, valid: valid.count, within: within)
    }
  }

  /// Counts a document of a kind another way than before.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - old: The place of the shortest time asked for within which it lay, the number of times if
  ///     within none of them; nil if it did not count at all.
  ///   - new: The same from now on.
  mutating func recount(_ kind: Int, from old: Int?, to new: Int?) {
    kinds[kind].valid += (new == nil ? 0 : 1) - (old == nil ? 0 : 1)
    let none = kinds[kind].within.count
    let (before, after) = (old ?? none, new ?? none)
    if before < after {
      for place in before..<after { kinds[kind].within[place] -= 1 }
    } else {
      for place in after..<before { kinds[kind].within[place] += 1 }
    }
  }
}

extension Edition {
  /// The times within which conditions ask for each kind of document, ascending.
  var periodsOfKind: [[CalendarPeriod]] {
    var periods: [Set<CalendarPeriod>] = Array(repeating: [], count: documentKinds.count)
    func note(_ condition: Condition) {
      for part in condition.flattened {
        let subjects = part.subjects
        if let kind = subjects.kind, let within = subjects.period { periods[kind].insert(within) }
      }
    }
    for condition in preconditions + conditions + designations.map(\.requires) { note(condition) }
    for item in items { for case let condition? in item.levels { note(condition) } }
    return periods.map { $0.sorted() }
  }
}

extension [CalendarPeriod] {
  /// The first place of an ascending list from which on something holds.
  func firstPlace(where holds: (CalendarPeriod) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
