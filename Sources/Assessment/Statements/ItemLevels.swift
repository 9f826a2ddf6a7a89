package import Criteria

/// The levels that an item is evidenced at, or why it has none.
package enum ItemLevels: Hashable, Sendable {
  case outOfScope
  case notApplicable
  case none
  case levels(NamedLevels)
}

/// An interval of levels by name.
package struct NamedLevels: Hashable, Sendable {
  package var low: String
  package var high: String
  /// Whether the low end is the worst level, for which nothing has to be shown.
  package var isFromWorst: Bool

  package init(low: String, high: String, isFromWorst: Bool) {
    self.low = low
    self.high = high
    self.isFromWorst = isFromWorst
  }
}

extension Scale {
  /// An interval of levels by name.
  package func named(_ interval: LevelInterval) -> NamedLevels {
    NamedLevels(
      low: levels[interval.low].name, high: levels[interval.high].name,
      isFromWorst: interval.low == worst)
  }
}

extension ScoredState {
  /// The evidenced levels of an item by name.
  package func namedLevels(ofItem item: Int) -> ItemLevels {
    switch state(ofItem: item) {
    case .outOfScope: .outOfScope
    case .notApplicable: .notApplicable
    case .assessed, .notAssessed:
      levels(ofItem: item).map { .levels(edition.scale.named($0)) } ?? .none
    }
  }
}
