package import Assessment
package import Criteria

/// The language of reports.
package struct English: Language {
  package init() {}

  package func text(of verdict: Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .unmet: "unmet"
    case .unknown: "not evidenced"
    case .conflict: "conflicting"
    }
  }

  package func text(of comparison: Comparison) -> String {
    switch comparison {
    case .moreThan: "more than"
    case .atLeast: "at least"
    case .lessThan: "less than"
    case .atMost: "at most"
    }
  }

  package func text(of quota: Condition.Quota) -> String {
    switch quota {
    case .all: "all are needed"
    case .any: "one is needed"
    case .atLeast(let count): "at least \(count) \(count == 1 ? "is" : "are") needed"
    }
  }

  package func text(of names: FirstOfMany) -> String {
    let shown = names.shown.joined(separator: ", ")
    return names.more > 0 ? "\(shown) and \(names.more) more" : shown
  }

  package func text(of levels: NamedLevels) -> String {
    if levels.low == levels.high { return levels.low }
    let range = "\(levels.low)–\(levels.high)"
    return levels.isFromWorst ? "nothing documented (\(range))" : range
  }

  package func text(of levels: ItemLevels) -> String {
    switch levels {
    case .outOfScope: "out of scope"
    case .notApplicable: "answered n.a."
    case .none: "not evidenced"
    case .levels(let levels): text(of: levels)
    }
  }

  package func notRequired(of designation: String) -> String {
    "not required of \(designation.withArticle)"
  }

  package func text(of hindrance: NamedHindrance) -> String {
    switch hindrance {
    case .notAssessed(let count, let applicable):
      "\(count) of \(applicable) applicable item\(applicable == 1 ? "" : "s") not assessed"
    case .preconditions(let names): "conditions to apply not shown: \(text(of: names))"
    case .coreItems(let items): "core items not documented: \(text(of: items))"
    }
  }
}

extension String {
  /// A title as it stands in a sentence: "a Cancer Centre", "an Organ Unit".
  package var withArticle: String {
    let isVowel = first.map { "AEIOUaeiou".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(self)"
  }
}
