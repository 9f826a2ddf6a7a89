package import Assessment
package import Criteria
package import Dossier

/// What the sections of a report say of designations, scores and findings.
package enum SectionText {
  case judgedFor(designation: String)
  case seeBelow, whyVerdicts
  case designation(String)
  case verdicts(Line, claimed: Verdict)
  case conditionsToApply, reportedOnly
  case ready, notReady
  case oeciRule, ourRule, nothingToCheck, holds
  case fails(Int)
  case absent
  case scores(levels: [(name: String, points: String)], hasEqualWeights: Bool)
  case areasAndWhole, scoreLegend, chapters
  case over(percent: String, items: Int)
  case none
  case counted(ItemCounts)
  case percent(ScoreInterval?)
  case noStrengths, strengths
  case strength(String, chapter: String)
  case namedStrengths, namedOpportunities
  case ofChapter(String, String)
  case noOpportunities, opportunities, core, notAssessed
  case andMore(Int, Line)
  case itemByItem(Line), theAnnex
}

/// What the sections of a report say of answers, figures, actions and lapses.
package enum FindingText {
  case contradicted, contradictedMeaning, unproven, unprovenMeaning
  case underclaimed, underclaimedMeaning, claims, claimsMeaning
  case noneOf
  case toConfirm, toConfirmMeaning
  case notApplicable, notApplicableMeaning
  case reviews, reviewsMeaning, noAnswer
  case consistent, inconsistent
  case kind(Inconsistency)
  case noPlan, overdue
  case status(Action.Status, isOverdue: Bool)
  case noneLapses
  case lapses(asOf: CalendarDate)
}
