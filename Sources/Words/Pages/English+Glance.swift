import Assessment
import Criteria

/// The first page in English.
extension English: PageLanguage {
  package func line(_ text: GlanceText) -> Line {
    switch text {
    case .title(let centre, let year): return "Preliminary self-assessment: \(centre), \(year)"
    case .disclaimer:
      return "This is a preliminary self-assessment under the scoring conventions of this project. "
        + "It is not a result of the OECI, and no part of it may be called one."
    case .noAnswers:
      return
        "No item is answered for the centre, so there is no single score: the intervals only say "
        + "what is still possible, and all else here only what the listed documents say."
    case .atAGlance: return "At a glance"
    case .criteria(let title, let id, let revision, let standing):
      let revision = revision.map { ", revision \($0)" } ?? ""
      return "\(title) (\(id)\(revision)); wording: \(standing.rawValue)"
    case .go: return "go"
    case .noGo(let failing, let count):
      return "\(strong: "no-go") (\(failing) of \(count) checks fail)"
    case .faultyFiles(let faults, let checked):
      return "\(strong: Line(self.text(of: faults))) of \(checked) checked"
    case .past(let date): return "\(date) (\(strong: "past"))"
    case .designation(let sought, let verdict, let claimed, let met):
      let met =
        met.map { "the criteria for \($0.withArticle) are met" }
        ?? "the criteria for no designation are met"
      return "sought: \(sought), \(verdict) on the evidence "
        + "(\(claimed.map { self.text(of: $0) } ?? "") on the claims); \(met)"
    case .notHindered:
      return "nothing: the conditions to apply are met, every applicable item is assessed, and no "
        + "known core item is below the gate"
    case .noPreconditions: return "none are asked"
    case .met(let met, let count): return "\(met) of \(count) met"
    case .noGate: return "no gate"
    case .noCoreItems: return "no gate: no core item is applicable"
    case .coreGate(let verdict, let known, let isComplete, let level):
      let items = isComplete ? "all core items" : "the core items known so far"
      let asked = level.map { ", each to be at least \($0)" } ?? ""
      return "\(verdict) over \(items) (\(known))\(asked)"
    case .failing: return "failing"
    case .coreItemsUnknown:
      return "those known are documented, but not all core items are known"
    case .reasonsAgainst(let designation):
      return "Why the criteria for \(designation.withArticle) are not met:"
    case .whole: return "Whole"
    case .noLapses: return "No document lapses in the next 24 months."
    case .nextLapses: return "What lapses next:"
    case .beforePeerReview: return .strong("before the peer review")
    case .confidential: return "(confidential)"
    case .moreDays(let count): return "\(count) more days stand in the section on what lapses."
    case .wholeFalls: return "the whole falls"
    case .falls(let isDocumented, let before, let after):
      let score = isDocumented ? "the whole's documented score" : "its possible score"
      return before.percent == after.percent
        ? "\(score) falls by less than 0.1 points, from \(before.percent)%"
        : "\(score) goes from \(before.percent)% to \(after.percent)%"
    case .itemsFall(let count): return count == 1 ? "1 item falls" : "\(count) items fall"
    case .gateBecomes(let verdict): return "the core gate becomes \(verdict)"
    case .becomes(let designation, let verdict): return "\(designation) becomes \(verdict)"
    case .nothingFalls: return "nothing falls"
    case .more: return "More:"
    case .inAnnex: return "In the annex:"
    case .noSteps:
      return "First steps: nothing is left to do. Every item that counts is documented at the best "
        + "level, every check before the peer review holds, and so do the conditions of the "
        + "designation sought."
    case .firstSteps: return "First steps, the most pressing first:"
    case .step(let act, let aim, let place): return "\(act). For \(aim): \(place)"
    case .moreSteps(let count, let readiness, let opportunities):
      return
        "And \(count) more step\(count == 1 ? "" : "s"): see \(readiness) and \(opportunities)."
    }
  }

  package func text(of faults: FileFaults) -> String {
    [(faults.missing, "missing"), (faults.changed, "changed"), (faults.unreadable, "unreadable")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  package func title(of section: ReportSection) -> String {
    switch section {
    case .designation: "Designation criteria"
    case .readiness: "Readiness for the peer review"
    case .scores: "Areas and chapters"
    case .strengths: "Strengths"
    case .opportunities: "Opportunities"
    case .answers: "Answers beside their evidence"
    case .consistency: "Consistency"
    case .plan: "Improvement plan"
    case .lapses: "What lapses within 24 months"
    case .sources: "Sources of the criteria"
    case .inputs: "What this report was made from"
    case .standards: "Every standard and item"
    case .evidenceUsed: "Evidence used"
    case .evidenceLeftOut: "Evidence left out"
    case .files: "Files and their digests"
    }
  }

  package func andMore(_ count: Int) -> String { " and \(count) more" }

  package func andMoreClauses(_ count: Int) -> String { "; and \(count) more" }
}
