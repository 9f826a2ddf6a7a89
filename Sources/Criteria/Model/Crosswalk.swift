/// How the ids of another edition pair with those of this one.
package struct Crosswalk: Hashable, Sendable {
  /// What became of a thing.
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    case same, revised, renamed, split, merged, retired, new

    /// How many ids stand on a side.
    enum Count {
      case none, one, some, several

      func includes(_ count: Int) -> Bool {
        switch self {
        case .none: count == 0
        case .one: count == 1
        case .some: count > 0
        case .several: count > 1
        }
      }

      var words: String {
        switch self {
        case .none: "no id"
        case .one: "one id"
        case .some: "one id or more"
        case .several: "several ids"
        }
      }
    }

    /// How many ids of the other edition become how many of this one.
    var counts: (from: Count, to: Count) {
      switch self {
      case .same, .revised, .renamed: (.one, .one)
      case .split: (.one, .several)
      case .merged: (.several, .one)
      case .retired: (.some, .none)
      case .new: (.none, .some)
      }
    }

    func fits(from: Int, to: Int) -> Bool {
      counts.from.includes(from) && counts.to.includes(to)
    }
  }

  package struct Entry: Hashable, Sendable {
    package var from: [String]
    package var to: [String]
    package var relation: Relation
    package var note: String?
  }

  /// The other edition.
  package var from: String
  package var entries: [Entry]
}
