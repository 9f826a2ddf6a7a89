package import Criteria

extension Reason {
  /// What a reason states, with everything that it names: any language can say it from these alone.
  package indirect enum Statement: Hashable, Sendable {
    /// What is found under a condition, beside what it requires.
    case condition(ConditionName, ConditionFinding)
    /// What a condition requires, before any evidence is looked at.
    case requirement(String?, ConditionRequirement)
    /// A figure that counts beside another that differs, with the ids of its documents.
    case figureFrom(FigureName, sources: FirstOfMany)
    case figureLeftOut(FigureName, [FigureExclusion])
    /// An indicator, by id, for which no figure was given.
    case noFigure(indicator: String)
    /// So many more indicators have figures that differ.
    case moreFiguresDiffer(Int)
    /// So many more indicators are without a figure that counts.
    case moreWithoutFigure(Int)
    /// There is so much more of the same.
    case more(Int)
    /// A document, by id, that does not count.
    case documentLeftOut(id: String, [DocumentExclusion])
    /// A valid document, by id, that is older than a condition allows.
    case documentTooOld(id: String, within: CalendarPeriod?)
    /// The standard of an item applies to these designations only, by id.
    case outOfScope(designations: FirstOfMany)
    /// An item is out of the count for the reason that the centre gives.
    case notApplicable(because: String)
    case phaseShown(Phase, by: [Showing])
    /// No valid document shows a phase, for which the edition wants this.
    case phaseNotShown(Phase, wanted: String)
    /// What a level, by name, needs besides its phases.
    case level(String, Statement)
  }

  /// A document, by id, that shows a phase, with the page if it is said and may be told.
  package struct Showing: Hashable, Sendable {
    package var document: String
    package var page: String?
  }
}
