package import Words

/// One of the few things to do first: the act, what it is for, and where the report tells more.
package struct FirstStep: Sendable {
  /// Why a step is among the first; the most pressing stand first.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Nothing was entered yet.
    case begin
    /// Figures, or an answer and its evidence, contradict each other.
    case conflict
    /// A condition to apply or one of the designation sought is not met.
    case designation
    case coreGate = "core-gate"
    case readiness
    /// Evidence ends before the peer review.
    case lapse
    /// An item could score more.
    case opportunity

    /// How many steps of the purpose are shown before any of a later one has to wait; what only adds
    /// to the score waits for all others.
    var share: Int {
      switch self {
      // Open core items are never left out: they have two steps at most.
      case .conflict, .designation, .coreGate: 2
      case .opportunity: 0
      default: 1
      }
    }
  }

  /// Where the report tells more.
  enum Place {
    case section(ReportSection)
    /// The standard of an item, as its heading names it.
    case standard(NamedThing)
  }

  package var purpose: Purpose
  /// What to do.
  package var act: StepAct
  /// What it is for.
  package var aim: StepAim
  /// The items, indicators, kinds or documents that the act names.
  package var ids: [String]
  var place: Place

  /// - Parameters:
  ///   - purpose: Why it is among the first.
  ///   - act: What to do; of many ids it names the first few.
  ///   - aim: What it is for.
  ///   - ids: Everything it is about, of which it keeps as many as its act names.
  ///   - place: Where the report tells more.
  ///   - named: How many ids the act names at most.
  init(
    purpose: Purpose, _ act: StepAct, for aim: StepAim, ids: [String], place: Place,
    named: Int = FirstStep.named
  ) {
    self.purpose = purpose
    self.act = act
    self.aim = aim
    self.ids = Array(ids.prefix(named))
    self.place = place
  }

  /// What to do, in words.
  package var text: String { act.text }

  /// What it is for, in words.
  package var reason: String { aim.text }

  /// How many ids a step names at most.
  static let named = 5

  /// How many steps are shown at most.
  static let most = 7

  /// The first of many: some of every purpose, then all that keeps the peer review from beginning,
  /// and of the most pressing as many more as there is room for.
  ///
  /// - Parameter all: Every step there is, the most pressing first.
  /// - Returns: At most `most` of them, in the same order.
  static func first(of all: [FirstStep]) -> [FirstStep] {
    guard all.count > most else { return all }
    var taken: [Purpose: Int] = [:]
    var chosen: Set<Int> = []
    for (index, step) in all.enumerated() where chosen.count < most {
      guard taken[step.purpose, default: 0] < step.purpose.share else { continue }
      taken[step.purpose, default: 0] += 1
      chosen.insert(index)
    }
    let others = all.indices.filter { all[$0].purpose == .readiness } + all.indices
    for index in others where chosen.count < most { chosen.insert(index) }
    return all.indices.filter(chosen.contains).map { all[$0] }
  }
}
