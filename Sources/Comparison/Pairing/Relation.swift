/// How the things of a pair stand to each other.
package enum Relation: String, Hashable, Sendable, CaseIterable {
  /// Same id, same content.
  case same
  /// Same id, other content.
  case revised
  /// Another id.
  case renamed
  /// One became several.
  case split
  /// Several became one.
  case merged
  /// Several became several.
  case regrouped
  case new, retired

  /// The relation of the same pair with its sides exchanged.
  package var mirrored: Relation {
    switch self {
    case .split: .merged
    case .merged: .split
    case .new: .retired
    case .retired: .new
    case .same, .revised, .renamed, .regrouped: self
    }
  }

  init(old: [String], new: [String], isRevised: Bool) {
    switch (old.count, new.count) {
    case (0, _): self = .new
    case (_, 0): self = .retired
    case (1, 1): self = old != new ? .renamed : isRevised ? .revised : .same
    case (1, _): self = .split
    case (_, 1): self = .merged
    default: self = .regrouped
    }
  }
}
