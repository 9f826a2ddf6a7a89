package import LocatedYAML

/// One question of the qualitative questionnaire.
package struct Item: Hashable, Sendable {
  package var id: String
  package var text: String
  /// The standard, as an index of the edition.
  package var standard: Int
  package var isCore = false
  package var allowsNotApplicable = true
  /// The only levels a claim may take, as indices of the scale; nil for all.
  package var answers: [Int]?
  package var phases: PhaseSet = []
  /// What would show each phase, in the order of the cycle.
  package var evidence: [PhaseEvidence] = []
  /// The condition each level of the scale needs besides; as long as the scale.
  package var levels: [Condition?] = []
  package var sources: [String] = []
  package var confidence: Confidence?
  package var weight: Rational
  /// Where it is written.
  package var origin: Origin

  /// The phase that stands in for one the item may lack: the next in the cycle, or else its last.
  ///
  /// - Returns: nil for an item without phases.
  package func standIn(for phase: Phase) -> Phase? {
    let own = phases.phases
    return own.first { $0.position >= phase.position } ?? own.last
  }

  /// The item's own phases that a level and all below it need.
  package func phasesNeeded(for level: Int, on scale: Scale) -> PhaseSet {
    var needed: PhaseSet = []
    for index in level..<scale.worst {
      for phase in scale.levels[index].shows.phases {
        if let own = standIn(for: phase) { needed.insert(own) }
      }
    }
    return needed
  }
}
