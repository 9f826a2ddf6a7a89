import Criteria
import Reports

/// One edition with what belongs together called the same as in the other, so that equal texts of
/// both ask the same, whichever of the two comes first.
struct CommonSpelling {
  /// The edition, its items, indicators, kinds of documents and conditions under the common names.
  let edition: Edition
  private let conditionNames: [String: String]

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
    spell(&spelled.indicators, \.id, .indicators)
    spell(&spelled.documentKinds, \.id, .documentKinds)
    let conditionNames = names(.conditions)
    for index in spelled.conditions.indices {
      spelled.conditions[index].id = spelled.conditions[index].id.map { conditionNames[$0] ?? $0 }
    }
    self.conditionNames = conditionNames
    self.edition = spelled
  }

  /// The whole condition on one line, what it refers to by name only.
  func text(of condition: Condition) -> String {
    EditionNormalForm(edition).text(of: renamed(condition))
  }

  /// The whole condition, and after it everything that it refers to, in the order of meeting it.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - designations: Of what it refers to, only the thresholds of these count.
  /// - Returns: One line a condition.
  func texts(of condition: Condition, for designations: Set<String>) -> [String] {
    var texts = [text(of: condition)]
    var seen: Set<Int> = []
    var waiting = [condition]
    while let next = waiting.popLast() {
      for part in next.flattened {
        guard case .reference(let slot) = part.form, seen.insert(slot).inserted else { continue }
        let referred = edition.conditions[slot]
        texts.append(
          EditionNormalForm(edition).text(of: renamed(referred, thresholds: designations)))
        waiting.append(referred)
      }
    }
    return texts
  }

  /// A condition under the common names, with the thresholds of some designations or of all.
  private func renamed(_ condition: Condition, thresholds: Set<String>? = nil) -> Condition {
    var renamed = condition
    renamed.id = condition.id.map { conditionNames[$0] ?? $0 }
    switch condition.form {
    case .group(let quota, let members):
      renamed.form = .group(quota, members.map { self.renamed($0, thresholds: thresholds) })
    case .comparison(let indicator, let comparison, .perDesignation(let values, let place)):
      guard let thresholds else { break }
      let asked = zip(edition.designations, values).map { designation, value in
        thresholds.contains(designation.id) ? value : nil
      }
      let numbers = Set(asked.compactMap(\.self))
      // One number for all of them asks the same as a number for all.
      renamed.form = .comparison(
        indicator: indicator, comparison,
        numbers.count == 1 ? .same(numbers.first ?? .zero) : .perDesignation(asked, place: place))
    default: break
    }
    return renamed
  }
}
