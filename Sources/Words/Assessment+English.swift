package import Assessment
package import Criteria
package import Dossier

// Short ways to the English words for single results.

extension Assessment {
  /// The values of an indicator as a sentence; where there is none, with the ids to give one under.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - others: The numbers that its values are compared with.
  /// - Returns: The sentence, in which its values are told apart from the others.
  package func text(ofValuesOf indicator: Int, beside others: [Rational] = []) -> String {
    English().sentence(of: found(indicator, beside: others))
  }

  /// The values of an indicator in words, told apart from the numbers that they are compared with.
  package func values(of indicator: Int, beside others: [Rational] = []) -> String {
    English().text(of: found(indicator, beside: others))
  }

  /// A figure in words: value, indicator and year.
  package func text(of figure: Int) -> String { English().text(of: name(ofFigure: figure)) }

  /// Why a figure does not count; empty if it does.
  package func whyLeftOut(_ figure: Int) -> String {
    English().text(of: exclusions(ofFigure: figure))
  }

  /// Why a document is not valid today; empty if it is.
  package func whyInvalid(_ document: Int) -> String {
    English().text(of: exclusions(ofDocument: document))
  }

  /// How far an action is, and whether it is overdue.
  package func status(of action: Action) -> String {
    action.status.rawValue + (action.isOverdue(on: dossier.asOf) ? ", overdue" : "")
  }

  /// The evidenced levels of an item in words.
  package func text(ofLevelsOf item: Int) -> String { scored.text(ofLevelsOf: item) }

  /// What a designation, or one above it, lacks to be called reached: its criteria met and nothing
  /// that hinders; nil if it lacks nothing.
  package func shortfall(of designation: Int) -> String? {
    let hindered = texts(of: hindrance)
    let isMet = criteriaMet.map { $0 <= designation } ?? false
    guard !isMet || !hindered.isEmpty else { return nil }
    let criteria =
      isMet ? "its criteria are met" : "its criteria are \(designations[designation].verdict.word)"
    return hindered.isEmpty
      ? criteria : "\(criteria), and it is hindered by \(hindered.joined(separator: "; "))"
  }

  /// What hinders, one phrase a kind that names so many ids at most; empty if nothing does.
  package func texts(of hindrance: Hindrance, naming most: Int = 8) -> [String] {
    named(hindrance, upTo: most).map { English().text(of: $0) }
  }
}

extension ScoredState {
  /// The evidenced levels of an item in words.
  package func text(ofLevelsOf item: Int) -> String {
    English().text(of: namedLevels(ofItem: item))
  }
}

extension Reason {
  /// The statement in words.
  package var text: String { English().text(of: statement) }

  /// The statement and those under it, one a line, deeper ones indented.
  package func lines(indent: Int = 0) -> [String] { English().lines(of: self, indent: indent) }
}

extension Verdict {
  /// The verdict as reports say it to people.
  package var word: String { English().text(of: self) }
}

extension Scale {
  /// An interval of levels in words.
  package func text(_ interval: LevelInterval) -> String { English().text(of: named(interval)) }
}

extension Comparison {
  /// The comparison in words.
  package var phrase: String { English().text(of: self) }
}

extension Designation {
  /// What stands in the place of a threshold and a verdict where it does not require a condition.
  package var notRequired: String { English().notRequired(of: title) }
}

extension Indicator {
  /// A number that somebody wrote, as it is: a threshold, or a figure that was given.
  package func exactText(of number: Rational) -> String {
    English().exactText(of: number, kind, unit)
  }

  /// A value that was found, with the unit, told apart from what it is compared with.
  package func text(of value: Rational, beside others: [Rational] = []) -> String {
    English().text(of: value, Quantity(self), beside: others)
  }

  /// What a comparison asks of a value.
  package func asked(_ comparison: Comparison, _ threshold: Rational) -> String {
    English().text(of: .init(comparison, threshold), kind, unit)
  }
}

extension [String] {
  /// The first of a long list, with how many follow.
  package func few(_ most: Int) -> String { English().text(of: FirstOfMany(self, upTo: most)) }

  /// Clauses in a row, with how many more there are.
  package func followed(by more: Int) -> String {
    joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }
}

extension Readiness.Check {
  /// The check as reports call it.
  package var title: String { English().text(of: self) }
}
