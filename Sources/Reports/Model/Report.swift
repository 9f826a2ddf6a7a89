package import Assessment
package import Criteria

/// Everything a report says, in the order it is shown; renderers only lay it out.
package struct Report: Sendable {
  /// The version of the layout of `report.json`.
  package static let schema = 1
  /// The version of the meaning: reports of another are judged by other rules.
  package static let meaning = 1
  /// What every report says of itself at its top.
  package static let disclaimer =
    "This is a preliminary self-assessment under the scoring conventions of this project. "
    + "It is not a result of the OECI, and no part of it may be called one."

  package var engine: String
  package var centre: NamedThing
  package var country: String
  package var year: Int
  package var edition: EditionReference
  package var asOf: CalendarDate
  package var visit: CalendarDate?
  package var certificateUntil: CalendarDate?
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
  package var figures: [FigureEntry]
  /// The sources that the criteria cite, in the edition's order.
  package var sources: [Source]
  package var inputs: ReportInputs

  /// All standards, chapter by chapter.
  package var standards: [StandardSection] { chapters.flatMap(\.standards) }
}

/// An id with what it stands for.
package struct NamedThing: Hashable, Sendable {
  package var id: String
  package var title: String
}

/// The edition that was assessed against.
package struct EditionReference: Hashable, Sendable {
  package var id: String
  package var title: String
  package var revision: String?
  package var standing: Standing
  package var digest: String
}

/// What the designation rules come to.
package struct DesignationSection: Sendable {
  package var sought: NamedThing
  package var reached: NamedThing?
  /// Every designation, highest first, each with its rule.
  package var all: [JudgedCondition]
  package var criteria: [JudgedCondition]
}

/// A condition with its verdicts and why.
package struct JudgedCondition: Sendable {
  package var id: String?
  package var title: String
  package var verdict: Verdict
  package var claimed: Verdict
  /// The usable values, as exact numbers: none, one, or the smallest and the largest.
  package var values: [Rational]
  /// Whether the values are only known to be at least so much.
  package var isLowerBound = false
  /// What is found, in words; nil where the condition is no comparison.
  package var found: String?
  /// The threshold in words; nil where the condition is no comparison.
  package var asked: String?
  package var threshold: Rational?
  package var sources: [String]
  package var reason: Reason
}

/// The core gate in words and ids.
package struct CoreGateSection: Sendable {
  package var verdict: Verdict?
  package var level: String?
  package var known: Int
  package var isComplete: Bool
  package var failing: [String]
  package var unproven: [String]
}

/// Go or no-go before the peer review.
package struct ReadinessSection: Sendable {
  /// One check with what fails it.
  package struct Check: Sendable {
    package var id: String
    package var title: String
    package var isOECIRule: Bool
    /// What fails it, in words; empty if it holds.
    package var failing: [String]
  }

  package var checks: [Check]
  package var isGo: Bool { checks.allSatisfy(\.failing.isEmpty) }
}

/// A part of the whole with its scores.
package struct ScoredPart: Sendable {
  package var id: String
  package var title: String
  package var score: Score
}

/// A chapter with its standards.
package struct ChapterSection: Sendable {
  package var id: String
  package var title: String
  package var score: Score
  package var standards: [StandardSection]
  /// What the auditors praise and would see improved.
  package var reviewedStrengths: [String]
  package var reviewedOpportunities: [String]
}

/// A standard with its items.
package struct StandardSection: Sendable {
  package var id: String
  package var title: String
  package var area: String
  package var sources: [String]
  package var confidence: Confidence?
  package var score: Score
  package var items: [ItemSection]
}

/// An item with its levels and why.
package struct ItemSection: Sendable {
  package var id: String
  package var text: String
  package var isCore: Bool
  package var state: ItemState
  package var claimed: String?
  package var reviewed: String?
  package var supported: LevelInterval
  package var evidenced: LevelInterval?
  package var phases: [(phase: Phase, verdict: Verdict)]
  package var note: String?
  package var improve: String?
  package var answeredBy: String?
  package var answeredOn: CalendarDate?
  /// The reason of an answer n.a.
  package var notApplicableBecause: String?
  /// Whether an answer was carried over and waits for somebody to confirm it.
  package var isUnconfirmed: Bool
  package var reviewNote: String?
  package var sources: [String]
  package var confidence: Confidence?
  package var reasons: [Reason]
}

/// A standard that is named elsewhere.
package struct StandardReference: Hashable, Sendable {
  package var id: String
  package var title: String
  package var chapter: String
}

/// An item that could score more.
package struct Opportunity: Sendable {
  package var id: String
  package var text: String
  package var isCore: Bool
  package var low: String
  package var worth: Rational
  /// What the next level still needs.
  package var missing: [String]
}

/// Answers that the evidence does not bear out, by id of the item.
package struct FindingsSection: Sendable {
  /// One answer beside what the evidence supports.
  package struct Entry: Sendable {
    package var id: String
    package var text: String
    package var isCore: Bool
    package var claimed: String
    package var supported: String
  }

  package var contradicted: [Entry]
  package var unproven: [Entry]
  package var underclaimed: [Entry]
}

/// Figures that do not fit together.
package struct ConsistencyEntry: Sendable {
  package var kind: String
  /// The indicator's or the rule's id.
  package var id: String
  package var text: String
}

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
  package var documents: [(id: String, reason: String)]
  package var levels: [Fall<LevelInterval>]
  package var whole: Fall<ScoreInterval?>?
  package var areas: [Fall<ScoreInterval?>]
  package var chapters: [Fall<ScoreInterval?>]
  package var coreGate: Fall<Verdict?>?
  package var designations: [Fall<Verdict>]

  /// Whether anything falls with the documents.
  package var isHarmless: Bool {
    levels.isEmpty && whole == nil && areas.isEmpty && chapters.isEmpty && coreGate == nil
      && designations.isEmpty
  }
}

/// A line of the improvement plan.
package struct PlannedAction: Sendable {
  package var id: String
  package var items: [String]
  package var aim: String?
  package var action: String
  package var owner: String?
  package var due: CalendarDate?
  package var measure: String?
  package var status: String
  /// Whether it is neither done nor dropped and due before the clock.
  package var isOverdue: Bool
}

/// A document that was put forward; of a confidential one only the id and the digest.
package struct DocumentEntry: Sendable {
  package var id: String
  package var title: String?
  package var kinds: [String]
  package var date: String?
  package var location: String?
  package var link: String?
  package var owner: String?
  package var sha256: String?
  package var isConfidential: Bool
  package var isFile: Bool
  /// Why it is not valid; nil if it is.
  package var leftOut: String?
  /// Whether it shows a phase, is cited by a figure or has a kind.
  package var isUsed: Bool
}

/// A figure that was given.
package struct FigureEntry: Sendable {
  package var indicator: String
  package var text: String
  package var year: Int
  package var states: [String]
  package var sources: [String]
  package var note: String?
  /// Why it does not count; nil if it does.
  package var leftOut: String?
}
