package import Reports

/// Two years of one centre side by side; renderers only lay it out.
package struct YearComparison: Sendable {
  /// The version of the layout of `comparison.json`.
  package static let schema = 2

  package var engine: String
  package var centre: NamedThing
  package var old: SideSummary
  package var new: SideSummary
  /// What a reader must know before believing any of it.
  package var remarks: [String]
  /// What changed of the scale, the core gate and the weights of chapters.
  package var rules: [Cause]
  /// Every item of either side exactly once: gravest first, core first, then by the new side's
  /// order.
  package var items: [ItemChange]
  package var standards: [StandardChange]
  /// Designations, criteria, preconditions and other conditions that have a name.
  package var conditions: [ConditionChange]
  package var documents: [DocumentChange]
  package var figures: [FigureChange]
  package var actions: [ActionChange]
  /// The whole, the areas and the chapters, layer by layer.
  package var replay: [PartReplay]
  /// Whether each layer brought anything, in the order of the layers.
  package var changedLayers: [Bool]
  /// The scale of the new edition, best level first, for the words of a legend.
  package var levels: [String]

  /// How many items became what.
  package func count(_ outcome: ChangeClass) -> Int { items.count { $0.outcome == outcome } }

  /// The designations among the conditions.
  package var designations: [ConditionChange] { conditions.filter { $0.role == .designation } }

  /// Whether nothing at all differs.
  package var isEmpty: Bool {
    rules.isEmpty && items.allSatisfy { $0.outcome == .unchanged && $0.relation == .same }
      && standards.allSatisfy { $0.relation == .same && $0.causes.isEmpty }
      && conditions.allSatisfy { $0.outcome == .unchanged && $0.relation == .same }
      && documents.allSatisfy { $0.outcome == .unchanged }
      && figures.allSatisfy { $0.outcome == .unchanged }
      && actions.allSatisfy { $0.outcome == .unchanged }
  }
}
