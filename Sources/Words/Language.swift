package import Assessment
package import Criteria

/// A language that results are said in.
///
/// Everything that a report, a page or the terminal says of results is a case of an enumeration with
/// the ids, titles and numbers that it names. A language says each of them, by an exhaustive switch:
/// the compiler names every sentence that a new one lacks.
package protocol Language: Sendable {
  /// A verdict, in a word or two.
  func text(of verdict: Verdict) -> String
  /// Why something is judged as it is.
  func text(of statement: Reason.Statement) -> String
  /// The values of an indicator, without its name.
  func text(of values: FoundValues) -> String
  /// The values of an indicator, with its title.
  func sentence(of values: FoundValues) -> String
  func text(of figure: FigureName) -> String
  /// Yes or no.
  func text(of flag: Bool) -> String
  func text(of exclusion: FigureExclusion) -> String
  func text(of exclusion: DocumentExclusion) -> String
  /// Why something of a dossier does not count, in a list.
  func text(of cause: UncountedEvidence.Cause) -> String
  /// The evidenced levels of an item, or why it has none.
  func text(of levels: ItemLevels) -> String
  func text(of levels: NamedLevels) -> String
  /// A number that a value of an indicator is compared with.
  func text(of threshold: ConditionFinding.Threshold, of quantity: Quantity) -> String
  /// A number that somebody wrote, as it is, with its unit.
  func exactText(of number: Rational, of quantity: Quantity) -> String
  func text(of comparison: Comparison) -> String
  func text(of quota: Condition.Quota) -> String
  /// Names in a row, with how many more there are.
  func text(of names: FirstOfMany) -> String
  /// That something is not required of whoever seeks a designation of this title.
  func notRequired(of designation: String) -> String
  /// What keeps a designation from being called reached.
  func text(of hindrance: NamedHindrance) -> String
  /// What to do first.
  func text(of act: StepAct) -> String
  /// What a step is for, after "for".
  func text(of aim: StepAim) -> String
  /// A check of the readiness, as a sentence that holds or does not.
  func text(of check: Readiness.Check) -> String
  func text(of failure: ReadinessFailure) -> String
  /// What an item lacks for a level.
  func text(of shortfall: Shortfall) -> String
  func text(of inconsistency: Inconsistency) -> String
  /// What becomes of a document, after its name.
  func text(of cause: LapseCause) -> String
}

extension Language {
  /// Why a document does not count; empty if it does.
  package func text(of exclusions: [DocumentExclusion]) -> String {
    exclusions.map { text(of: $0) }.joined(separator: ", ")
  }

  /// Why a figure does not count; empty if it does.
  package func text(of exclusions: [FigureExclusion]) -> String {
    exclusions.map { text(of: $0) }.joined(separator: "; ")
  }

  /// A reason and those under it, one a line, deeper ones indented.
  package func lines(of reason: Reason, indent: Int = 0) -> [String] {
    let mark = reason.verdict.map { "\(text(of: $0)): " } ?? ""
    return [String(repeating: "  ", count: indent) + mark + text(of: reason.statement)]
      + reason.parts.flatMap { lines(of: $0, indent: indent + 1) }
  }
}
