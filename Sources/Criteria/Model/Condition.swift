import Diagnostics
package import LocatedYAML

/// What must hold: a comparison, a document, an item's level, or several of these.
///
/// There is no negation: one more valid document that no figure cites never lowers a level.
package struct Condition: Hashable, Sendable {
  package var id: String?
  package var title: String?
  package var sources: [String] = []
  package var form: Form
  /// Where it is written; nil for one that stands in for a faulty one.
  package var origin: Origin?

  /// The kinds of condition; the list is closed.
  package indirect enum Form: Hashable, Sendable {
    case comparison(indicator: Int, Comparison, Threshold)
    case flag(indicator: Int, is: Bool)
    case document(kind: Int, within: CalendarPeriod?, count: Int)
    case item(Int, atLeast: Int)
    case group(Quota, [Condition])
    case reference(Int)
  }

  /// How many conditions of a group must hold.
  package enum Quota: Hashable, Sendable {
    case all, any
    case atLeast(Int)

    /// The number, of so many conditions.
    package func count(of total: Int) -> Int {
      switch self {
      case .all: total
      case .any: 1
      case .atLeast(let count): count
      }
    }
  }

  /// This condition and all that stand inside it, itself first.
  package var flattened: [Condition] {
    var list = [self]
    var next = 0
    while next < list.count {
      list += list[next].subjects.members
      next += 1
    }
    return list
  }
}

extension Condition {
  /// All of several conditions, as one.
  package init(all members: [Condition]) {
    self.init(form: .group(.all, members))
  }
}
