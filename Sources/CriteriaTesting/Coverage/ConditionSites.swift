import Criteria
import Diagnostics
import LocatedYAML

/// Every condition of an edition once, however often the edition holds it.
///
/// A condition with an id stands in the list of named ones and again inside what it is a part of;
/// where it is written tells that these are one.
struct ConditionSites: Sendable {
  /// What a condition belongs to, for people and for choosing.
  struct Site: Sendable {
    var condition: Condition
    var place: SourceRange
    /// The ids of all that it stands in, and its own.
    var ids: [String]
    /// The condition in words: its id, or that of what it stands in.
    var name: String
    /// The item and level it is a condition of, if it is one.
    var level: (item: Int, level: Int)?
  }

  private(set) var sites: [Site] = []
  private var positions: [SourceRange: Int] = [:]

  init(_ edition: Edition) {
    for condition in edition.preconditions { add(condition, [], "a condition to apply") }
    for slot in edition.criteria { add(edition.conditions[slot], [], "a criterion") }
    for designation in edition.designations {
      add(designation.requires, [designation.id], designation.id)
    }
    for (position, item) in edition.items.enumerated() {
      for (level, condition) in item.levels.enumerated() {
        guard let condition else { continue }
        add(
          condition, edition.ids(of: item), "\(item.id) \(edition.scale.levels[level].name)",
          (position, level))
      }
    }
  }

  private mutating func add(
    _ condition: Condition, _ ids: [String], _ name: String,
    _ level: (item: Int, level: Int)? = nil
  ) {
    guard let place = condition.origin?.place, positions[place] == nil else { return }
    let ids = ids + (condition.id.map { [$0] } ?? [])
    let name = condition.id ?? name
    positions[place] = sites.count
    sites.append(Site(condition: condition, place: place, ids: ids, name: name, level: level))
    for member in condition.subjects.members { add(member, ids, name) }
  }

  /// The number of a condition's site; nil for one that is written nowhere.
  subscript(_ condition: Condition) -> Int? {
    condition.origin.flatMap { positions[$0.place] }
  }
}

extension Edition {
  /// The ids of an item and of the standard it belongs to.
  func ids(of item: Item) -> [String] { [standards[item.standard].id, item.id] }
}
