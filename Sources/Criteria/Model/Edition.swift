package import LocatedYAML

/// The criteria of one edition, complete, with everything that its base editions brought.
///
/// Things refer to each other by their index in these lists.
package struct Edition: Sendable {
  package var id: String
  package var revision: String?
  package var title: String
  package var standing: Standing
  package var areas: [Area] = []
  package var scale: Scale = .standard
  package var policy = Policy()
  package var sources: [Source] = []
  package var dimensions: [Dimension] = []
  package var indicators: [Indicator] = []
  package var consistency: [ConsistencyRule] = []
  package var documentKinds: [DocumentKind] = []
  package var chapters: [Chapter] = []
  /// All standards, chapter by chapter.
  package var standards: [Standard] = []
  /// All items, standard by standard.
  package var items: [Item] = []
  /// Every condition that has an id, wherever it stands.
  package var conditions: [Condition] = []
  /// Conditions to apply: reported, never scored.
  package var preconditions: [Condition] = []
  /// The designation criteria, as indices of conditions.
  package var criteria: [Int] = []
  /// The designations, highest first.
  package var designations: [Designation] = []
  package var crosswalk: Crosswalk?
  /// Whether a threshold of its conditions has no number for one of the designations.
  package var hasPartialThresholds = false
  /// Where its header is written; nil if it has none.
  package var origin: Origin?
  /// Items and named conditions, each after everything its conditions refer to.
  package var evaluationOrder: [Reference] = []

  package var itemIndex: [String: Int] = [:]
  package var standardIndex: [String: Int] = [:]
  package var indicatorIndex: [String: Int] = [:]
  package var documentKindIndex: [String: Int] = [:]
  package var conditionIndex: [String: Int] = [:]

  package init(id: String, title: String, standing: Standing) {
    self.id = id
    self.title = title
    self.standing = standing
  }

  package func designationIndex(of id: String) -> Int? {
    designations.firstIndex { $0.id == id }
  }

  /// Something that conditions refer to.
  package enum Reference: Hashable, Sendable {
    case item(Int)
    case condition(Int)
  }
}
