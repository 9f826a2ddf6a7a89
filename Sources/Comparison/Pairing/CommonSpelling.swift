import Criteria
import Reports

/// One edition with what belongs together called the same as in the other, so that equal texts of
/// both ask the same, whichever of the two comes first.
struct CommonSpelling {
  /// The edition, its items, indicators, kinds of documents and conditions under the common names,
  /// its designations by id.
  let edition: Edition
  /// The edition with everything, standards too, under the common names, and otherwise as it is.
  let renamed: Edition
  private let conditionNames: [String: String]
  /// The designations of the edition by their ids, so that their order alone says nothing.
  private let designationOrder: [Int]

  /// - Parameters:
  ///   - edition: The edition of one side.
  ///   - names: The common names by kind, each by the id on that side.
  init(_ edition: Edition, _ names: (EditionIdentity.Space) -> [String: String]) {
    var spelled = edition
    func spell<Thing>(
      _ things: inout [Thing], _ id: WritableKeyPath<Thing, String>, _ space: EditionIdentity.Space
    ) {
      let names = names(space)
      for index in things.indices {
        let old = things[index][keyPath: id]
        things[index][keyPath: id] = names[old] ?? old
      }
    }
    spell(&spelled.items, \.id, .items)
    spell(&spelled.standards, \.id, .standards)
    spell(&spelled.indicators, \.id, .indicators)
    spell(&spelled.documentKinds, \.id, .documentKinds)
    let conditionNames = names(.conditions)
    for index in spelled.conditions.indices {
      spelled.conditions[index].id = spelled.conditions[index].id.map { conditionNames[$0] ?? $0 }
    }
    self.conditionNames = conditionNames
    renamed = Self.named(spelled, conditionNames)
    designationOrder = edition.designations.indices.sorted {
      edition.designations[$0].id < edition.designations[$1].id
    }
    spelled.designations = designationOrder.map { edition.designations[$0] }
    self.edition = spelled
  }

  /// An edition with the names of its conditions changed, wherever these stand.
  private static func named(_ edition: Edition, _ names: [String: String]) -> Edition {
    guard names.contains(where: { $0.key != $0.value }) else { return edition }
    var renamed = edition
    for index in edition.items.indices {
      renamed.items[index].levels = edition.items[index].levels.map {
        $0.map { named($0, names) }
      }
    }
    for index in edition.designations.indices {
      renamed.designations[index].requires = named(edition.designations[index].requires, names)
    }
    renamed.conditions = edition.conditions.map { named($0, names) }
    renamed.preconditions = edition.preconditions.map { named($0, names) }
    return renamed
  }

  private static func named(_ condition: Condition, _ names: [String: String]) -> Condition {
    var renamed = condition
    renamed.id = condition.id.map { names[$0] ?? $0 }
    if case .group(let quota, let members) = condition.form {
      renamed.form = .group(quota, members.map { named($0, names) })
    }
    return renamed
  }

  /// The whole condition on one line, what it refers to by name only.
  func text(of condition: Condition) -> String {
    EditionNormalForm(edition).text(of: renamed(condition))
  }

  /// What a condition asks of itself, on one line, what it refers to by name only.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - designations: Only the thresholds of these count.
  /// - Returns: The text; equal texts ask the same.
  func text(of condition: Condition, for designations: Set<String>) -> String {
    EditionNormalForm(edition).text(of: renamed(condition, thresholds: designations))
  }

  /// A condition under the common names, with the thresholds of some designations or of all.
  private func renamed(_ condition: Condition, thresholds: Set<String>? = nil) -> Condition {
    var renamed = condition
    renamed.id = condition.id.map { conditionNames[$0] ?? $0 }
    switch condition.form {
    case .group(let quota, let members):
      renamed.form = .group(quota, members.map { self.renamed($0, thresholds: thresholds) })
    case .comparison(let indicator, let comparison, .perDesignation(let values, let place)):
      let asked = zip(edition.designations, designationOrder).map { designation, index in
        thresholds?.contains(designation.id) == false ? nil : values[index]
      }
      let numbers = Set(asked.compactMap(\.self))
      // One number for all that count asks the same as a number for all.
      renamed.form = .comparison(
        indicator: indicator, comparison,
        thresholds != nil && numbers.count == 1
          ? .same(numbers.first ?? .zero) : .perDesignation(asked, place: place))
    default: break
    }
    return renamed
  }
}
