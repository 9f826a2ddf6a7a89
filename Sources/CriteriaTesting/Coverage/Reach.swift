import Assessment
import Criteria
import Dossier

/// What an outcome can rest on: conditions, each for a designation, and items.
struct Reach: Sendable {
  /// A condition that is judged by the thresholds of a designation.
  struct Judged: Hashable, Sendable {
    var site: Int
    var designation: Int
  }

  private(set) var conditions: Set<Judged> = []
  /// Items whose levels matter.
  private(set) var items: Set<Int> = []
  /// Whether the core flags and the policy matter.
  private(set) var usesGate = false

  private let edition: Edition
  private let sites: ConditionSites
  /// The designation sought, by which items are judged.
  private let sought: Int

  /// The reach of a subject in a dossier that seeks a designation.
  init(_ subject: Subject, sought: Int, edition: Edition, sites: ConditionSites) {
    self.edition = edition
    self.sites = sites
    self.sought = sought
    switch subject {
    case .designation(let index): follow(edition.designations[index].requires, for: index)
    case .reached:
      for (index, designation) in edition.designations.enumerated() {
        follow(designation.requires, for: index)
      }
    case .condition(let slot): follow(edition.conditions[slot], for: sought)
    // A state follows from the answer and the scope alone.
    case .state: break
    case .supported(let item), .evidenced(let item): follow(item: item)
    case .coreGate:
      usesGate = true
      for item in edition.items.indices where edition.items[item].isCore { follow(item: item) }
    case .score(let part, .evidenced):
      for item in part.items(of: edition) { follow(item: item) }
    // Claims and reviews are the answers themselves.
    case .score: break
    case .readiness(nil), .readiness(.designationDecided):
      follow(edition.designations[sought].requires, for: sought)
    case .readiness: break
    }
  }

  /// Walks with a list of its own in place of recursion: a chain of references may be long.
  private mutating func follow(_ condition: Condition, for designation: Int) {
    var waiting = [(condition: condition, designation: designation)]
    while let (next, designation) = waiting.popLast() {
      guard let site = sites[next],
        conditions.insert(Judged(site: site, designation: designation)).inserted
      else { continue }
      switch next.form {
      case .group(_, let members): waiting += members.map { ($0, designation) }
      case .reference(let slot): waiting.append((edition.conditions[slot], designation))
      case .item(let item, _):
        if items.insert(item).inserted {
          waiting += edition.conditions(of: item).map { ($0, sought) }
        }
      case .comparison, .flag, .document: break
      }
    }
  }

  private mutating func follow(item: Int) {
    guard items.insert(item).inserted else { return }
    for condition in edition.conditions(of: item) { follow(condition, for: sought) }
  }
}

extension Edition {
  /// The conditions of an item's levels.
  fileprivate func conditions(of item: Int) -> [Condition] { items[item].levels.compactMap { $0 } }
}

extension Subject.Part {
  /// The items that the part is made of.
  fileprivate func items(of edition: Edition) -> [Int] {
    switch self {
    case .whole: Array(edition.items.indices)
    case .area(let area):
      edition.items.indices.filter { edition.standards[edition.items[$0].standard].area == area }
    case .chapter(let chapter):
      edition.chapters[chapter].standards.flatMap { edition.standards[$0].items }
    case .standard(let standard): Array(edition.standards[standard].items)
    }
  }
}
