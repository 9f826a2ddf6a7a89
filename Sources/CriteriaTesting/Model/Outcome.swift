package import Assessment
package import Criteria

/// What comes out for a subject.
package enum Outcome: Hashable, Sendable {
  /// Nil where there is no gate.
  case verdict(Verdict?)
  /// The highest designation that is met, if any.
  case reached(Int?)
  /// Nil for an item that is not applicable.
  case levels(LevelInterval?)
  case state(ItemState)
  /// Nil where there is nothing to count.
  case score(ScoreInterval?)
  /// Whether a check holds, or all of them.
  case ready(Go)

  package enum Go: String, Hashable, Sendable, CaseIterable {
    case go
    case noGo = "no-go"
  }

  /// The outcome as a test spells it.
  package func text(in edition: Edition) -> String {
    switch self {
    case .verdict(let verdict): verdict?.rawValue ?? Self.none
    case .reached(let designation): designation.map { edition.designations[$0].id } ?? Self.none
    case .levels(let interval):
      interval.map { interval in
        Self.interval(
          edition.scale.levels[interval.low].name, edition.scale.levels[interval.high].name)
      } ?? Self.none
    case .state(let state): state.rawValue
    case .score(let interval):
      interval.map { Self.interval($0.low.description, $0.high.description) } ?? Self.none
    case .ready(let go): go.rawValue
    }
  }

  private static func interval(_ low: String, _ high: String) -> String {
    low == high ? low : "[\(low), \(high)]"
  }

  /// How a test spells that there is none.
  static let none = "none"
}
