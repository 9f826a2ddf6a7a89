package import Assessment
package import Criteria
package import Words

/// A day on which proof lapses.
package struct LapseEntry: Sendable {
  /// Something that falls, with both values.
  package struct Fall<Value: Sendable>: Sendable {
    package var id: String
    package var before: Value
    package var after: Value
  }

  package var date: CalendarDate
  /// The documents, each with why.
  package var documents: [(document: NamedThing, reason: LapseCause)]
  package var levels: [Fall<LevelInterval>]
  package var whole: Fall<ScoreInterval?>?
  package var areas: [Fall<ScoreInterval?>]
  package var chapters: [Fall<ScoreInterval?>]
  package var standards: [Fall<ScoreInterval?>]
  package var coreGate: Fall<Verdict?>?
  package var designations: [Fall<Verdict>]
}
