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
    /// The ids of the conditions it stands in, the outermost first, its own last; before them that
    /// of the item or designation.
    var path: [String]
    /// The item and level it is a condition of, if it is one.
    var level: (item: Int, level: Int)?

    /// The condition in words: its id, or where it stands.
    var name: String { path.last ?? "a condition" }
  }

  private(set) var sites: [Site] = []
  private var positions: [SourceRange: Int] = [:]

  init(_ edition: Edition) {
    for condition in edition.preconditions { add(condition, []) }
    for slot in edition.criteria { add(edition.conditions[slot], []) }
    for designation in edition.designations { add(designation.requires, [designation.id]) }
    for (position, item) in edition.items.enumerated() {
      for (level, condition) in item.levels.enumerated() {
        guard let condition else { continue }
        add(condition, ["\(item.id) \(edition.scale.levels[level].name)"], (position, level))
      }
    }
  }

  private mutating func add(
    _ condition: Condition, _ path: [String], _ level: (item: Int, level: Int)? = nil
  ) {
    guard let place = condition.origin?.place, positions[place] == nil else { return }
    let path = path + (condition.id.map { [$0] } ?? [])
    positions[place] = sites.count
    sites.append(Site(condition: condition, place: place, path: path, level: level))
    guard case .group(_, let members) = condition.form else { return }
    for member in members { add(member, path) }
  }

  /// The number of a condition's site; nil for one that is written nowhere.
  subscript(_ condition: Condition) -> Int? {
    condition.origin.flatMap { positions[$0.place] }
  }
}
