package import Assessment
package import Criteria

/// What the first page of a report says.
package enum GlanceText {
  case title(centre: String, year: Int)
  case disclaimer, noAnswers, atAGlance
  case criteria(title: String, id: String, revision: String?, Standing)
  case go
  case noGo(failing: Int, of: Int)
  case faultyFiles(FileFaults, checked: Int)
  case past(CalendarDate)
  /// The verdicts on the evidence and on the claims, and the title of the designation whose criteria
  /// are met.
  case designation(sought: String, Line, claimed: Verdict?, met: String?)
  case notHindered, noPreconditions
  case met(Int, of: Int)
  case noGate, noCoreItems
  /// The verdict over so many known core items, and the level that each is to have.
  case coreGate(Line, known: Int, isComplete: Bool, level: String?)
  case failing, coreItemsUnknown
  case reasonsAgainst(designation: String)
  case whole, noLapses, nextLapses, beforePeerReview, confidential
  case moreDays(Int)
  case wholeFalls
  /// The documented or the possible score falls from one percentage to another.
  case falls(isDocumented: Bool, Rational, Rational)
  case itemsFall(Int)
  case gateBecomes(Line)
  case becomes(designation: String, Line)
  case nothingFalls
  case more, inAnnex
  case noSteps, firstSteps
  case step(String, aim: String, Line)
  case moreSteps(Int, readiness: Line, opportunities: Line)
}

/// What is wrong with the files of documents: how many are not as they should be.
package struct FileFaults: Hashable, Sendable {
  package var missing: Int
  package var changed: Int
  package var unreadable: Int

  package init(missing: Int, changed: Int, unreadable: Int) {
    self.missing = missing
    self.changed = changed
    self.unreadable = unreadable
  }
}
