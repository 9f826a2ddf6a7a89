import Assessment
import Criteria
import Dossier

/// The sections of the report in English.
extension English {
  package func line(_ text: SectionText) -> Line {
    switch text {
    case .judgedFor(let designation):
      return "Judged for the designation sought, \(designation). \(emphasis: "Verdict") looks at "
        + "valid evidence only; \(emphasis: "claimed") at everything the centre lists."
    case .seeBelow: return "see below"
    case .whyVerdicts: return "Why each criterion has its verdict:"
    case .designation(let title): return "\(title) (preliminary)"
    case .verdicts(let verdict, let claimed):
      return "On the evidence: \(verdict). On the claims: \(self.text(of: claimed))."
    case .conditionsToApply: return "Conditions to apply"
    case .reportedOnly: return "Reported, never scored."
    case .ready: return "Go: every check holds."
    case .notReady:
      return "\(strong: "No-go"): the peer review can begin when every check holds."
    case .oeciRule: return "OECI's"
    case .ourRule: return "ours"
    case .nothingToCheck: return "nothing to check yet"
    case .holds: return "yes"
    case .fails(let count): return "\(strong: "no"), \(count)"
    case .absent: return "Requested documents that do not exist, as the centre explains:"
    case .scores(let levels, let hasEqualWeights): return scores(levels, hasEqualWeights)
    case .areasAndWhole: return "The three areas and the whole"
    case .scoreLegend:
      return
        "█ is documented, ▒ possible, ░ out of reach. The whole is the mean of the chapters, an "
        + "area that of its standards, so the whole may lie outside its areas."
    case .chapters: return "Chapters"
    case .over(let percent, let items): return "\(percent)% over \(items)"
    case .none: return "none"
    case .counted(let counts):
      return "\(counts.applicable) applicable (\(counts.assessed) assessed, "
        + "\(counts.notAssessed) not), \(counts.notApplicable) n.a., \(counts.outOfScope) out of scope"
    case .percent(let interval):
      guard let interval else { return "no score" }
      let (low, high) = (interval.low.percent, interval.high.percent)
      return interval.low == interval.high ? "\(low)%" : "\(low)–\(high)%"
    case .noStrengths:
      return "No standard is documented at the best level in all its applicable items."
    case .strengths:
      return "Standards that are documented at the best level in all their applicable items:"
    case .strength(let standard, let chapter): return "\(standard) (chapter \(chapter))"
    case .namedStrengths: return "Strengths that the auditors name:"
    case .namedOpportunities: return "Opportunities that the auditors name:"
    case .ofChapter(let chapter, let text): return "Chapter \(chapter): \(text)"
    case .noOpportunities: return "Every applicable item is documented at the best level."
    case .opportunities:
      return "Items that are not documented at the best level: core items first, then by what they "
        + "are worth, in points of the whole's documented percentage. What each phase wants is said "
        + "at the item in the annex."
    case .core: return "core"
    case .notAssessed: return "not assessed"
    case .andMore(let count, let place): return "And \(count) more, in \(place)."
    case .itemByItem(let annex): return "\(annex), item by item"
    case .theAnnex: return "the annex"
    }
  }

  private func scores(
    _ levels: [(name: String, points: String)], _ hasEqualWeights: Bool
  ) -> Line {
    let points = levels.map { "\($0.name) \($0.points)" }.joined(separator: ", ")
    let weights =
      hasEqualWeights ? "Every weight is 1." : "Weights that are not 1 stand in report.json."
    return "\(emphasis: "Claimed") is what the centre's answers say, \(emphasis: "evidenced") what "
      + "the documents allow, from documented to possible, \(emphasis: "reviewed") what the auditors "
      + "answered. Percentages are truncated; the exact fractions stand in report.json. "
      + "Points: \(points). \(weights)"
  }

  package func line(_ text: FindingText) -> Line {
    switch text {
    case .contradicted: "Contradicted answers"
    case .contradictedMeaning: "Claimed above the best level that the evidence still allows."
    case .unproven: "Undocumented answers"
    case .unprovenMeaning: "Claimed above what is documented, though not above what is possible."
    case .underclaimed: "Underclaimed answers"
    case .underclaimedMeaning: "Claimed below what is documented."
    case .claims: "Claims without a level"
    case .claimsMeaning:
      "What the centre says of an item without answering it; such a claim counts for nothing yet."
    case .noneOf: "There are none."
    case .toConfirm: "Answers to confirm"
    case .toConfirmMeaning:
      "Carried over from an earlier assessment; none counts until somebody confirms it."
    case .notApplicable: "Not applicable"
    case .notApplicableMeaning: "Answered n.a., so out of the count, each with its reason."
    case .reviews: "The auditors' answers"
    case .reviewsMeaning: "What the auditors answered, beside the centre's own answers."
    case .noAnswer: "no answer"
    case .consistent: "Nothing among the usable figures contradicts anything else."
    case .inconsistent:
      "Figures that do not fit together; reported as auditors would, never scored."
    case .kind(.valuesDiffer): "values differ"
    case .kind(.shareAboveOne): "share above 1"
    case .kind(.ruleBroken): "rule broken"
    case .noPlan: "No action is planned."
    case .overdue: .strong("overdue")
    case .status(let status, let isOverdue):
      "\(status.rawValue)\(isOverdue ? ", overdue" : "")"
    case .noneLapses: "No document that counts today lapses."
    case .lapses(let day):
      "Each day on which documents stop counting, with what falls if nothing is done. Documents "
        + "dated after \(day) are left out, so what comes into force until then is not in it."
    }
  }
}
