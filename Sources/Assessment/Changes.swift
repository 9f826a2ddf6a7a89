import Criteria
import Dossier

/// What is no longer as it was: marks by index.
struct Changes {
  /// Documents that are no longer valid.
  let documents: [Int]
  private(set) var items: [Bool]
  private(set) var indicators: [Bool]
  private(set) var kinds: [Bool]
  private var conditions: [Bool]

  /// - Parameters:
  ///   - documents: The documents that stop being valid.
  ///   - others: Kinds of which a document leaves the time that a condition asks for.
  ///   - index: The evidence.
  init(documents: [Int], kinds others: [Int], _ index: EvidenceIndex) {
    self.documents = documents
    let edition = index.edition
    items = Array(repeating: false, count: edition.items.count)
    indicators = Array(repeating: false, count: edition.indicators.count)
    kinds = Array(repeating: false, count: edition.documentKinds.count)
    conditions = Array(repeating: false, count: edition.conditions.count)
    for kind in others { kinds[kind] = true }
    for document in documents {
      for kind in index.dossier.documents[document].kinds { kinds[kind] = true }
      for showing in index.dossier.documents[document].shows { items[showing.item] = true }
      for figure in index.figuresOfDocument[document] {
        indicators[index.dossier.figures[figure].indicator] = true
      }
    }
  }

  /// Whether figures changed, so that values must be found anew.
  var touchFigures: Bool { indicators.contains(true) }

  /// Marks an item or condition that rests on something marked.
  ///
  /// - Returns: Whether it must be judged anew.
  mutating func reach(_ reference: Edition.Reference, _ dependencies: Dependencies) -> Bool {
    switch reference {
    case .item(let item):
      items[item] = items[item] || touch(dependencies.items[item])
      return items[item]
    case .condition(let slot):
      conditions[slot] = touch(dependencies.conditions[slot])
      return conditions[slot]
    }
  }

  private func touch(_ needs: Dependencies.Needs) -> Bool {
    needs.indicators.contains { indicators[$0] } || needs.kinds.contains { kinds[$0] }
      || needs.references.contains { reference in
        switch reference {
        case .item(let item): items[item]
        case .condition(let slot): conditions[slot]
        }
      }
  }
}
