package import Assessment
package import Criteria
import Words

/// Everything a report says, in the order it is shown; renderers only lay it out.
package struct Report: Sendable {
  /// The version of the layout of `report.json`.
  package static let schema = 2
  /// The first version that writes this layout: no report of it names an older one.
  package static let firstEngine = "oeci 0.1.0"
  /// The version of the meaning: reports of another are judged by other rules.
  package static let meaning = 1
  /// What every report says of itself at its top.
  package static let disclaimer = English().line(.disclaimer).plain

  package var engine: String
  package var centre: NamedThing
  package var country: String
  package var year: Int
  package var edition: EditionReference
  package var asOf: CalendarDate
  package var visit: CalendarDate?
  package var certificateUntil: CalendarDate?
  /// What to do first, the most pressing first; empty if there is nothing left to do.
  package var firstSteps: [FirstStep]
  /// How many steps there are besides.
  package var moreSteps: Int
  package var designation: DesignationSection
  package var preconditions: [JudgedCondition]
  package var score: Score
  package var coreGate: CoreGateSection
  package var readiness: ReadinessSection
  package var areas: [ScoredPart]
  package var chapters: [ChapterSection]
  package var strengths: [StandardReference]
  package var opportunities: [Opportunity]
  package var findings: FindingsSection
  package var consistency: [ConsistencyEntry]
  package var lapses: [LapseEntry]
  package var improvementPlan: [PlannedAction]
  package var documents: [DocumentEntry]
  /// Requested kinds of document that do not exist, each with the reason.
  package var absent: [(kind: NamedThing, reason: String)]
  package var figures: [FigureEntry]
  /// The sources that the criteria cite, in the edition's order.
  package var sources: [Source]
  /// The levels of the edition, with what each is worth.
  package var scale: Scale
  /// Whether every item, standard and chapter weighs the same.
  package var hasEqualWeights: Bool
  package var inputs: ReportInputs

  /// All standards, chapter by chapter.
  package var standards: [StandardSection] { chapters.flatMap(\.standards) }
}
