import Assessment
import Criteria
import Words

/// English with brackets around everything that it says, so that a test sees what it has not said.
struct PseudoLanguage: PageLanguage {
  private let english = English()

  private func bracketed(_ text: String) -> String { text.isEmpty ? "" : "⟦\(text)⟧" }

  private func bracketed(_ line: Line) -> Line {
    line.isEmpty ? line : Line([.text("⟦")] + line.inlines + [.text("⟧")])
  }

  func text(of verdict: Verdict) -> String { bracketed(english.text(of: verdict)) }
  func text(of statement: Reason.Statement) -> String { bracketed(english.text(of: statement)) }
  func text(of values: FoundValues) -> String { bracketed(english.text(of: values)) }
  func sentence(of values: FoundValues) -> String { bracketed(english.sentence(of: values)) }
  func text(of figure: FigureName) -> String { bracketed(english.text(of: figure)) }
  func text(of flag: Bool) -> String { bracketed(english.text(of: flag)) }
  func text(of exclusion: FigureExclusion) -> String { bracketed(english.text(of: exclusion)) }
  func text(of exclusion: DocumentExclusion) -> String { bracketed(english.text(of: exclusion)) }
  func text(of cause: UncountedEvidence.Cause) -> String { bracketed(english.text(of: cause)) }
  func text(of levels: ItemLevels) -> String { bracketed(english.text(of: levels)) }
  func text(of levels: NamedLevels) -> String { bracketed(english.text(of: levels)) }

  func text(of threshold: ConditionFinding.Threshold, of quantity: Quantity) -> String {
    bracketed(english.text(of: threshold, of: quantity))
  }

  func exactText(of number: Rational, of quantity: Quantity) -> String {
    bracketed(english.exactText(of: number, of: quantity))
  }

  func text(of comparison: Comparison) -> String { bracketed(english.text(of: comparison)) }
  func text(of quota: Condition.Quota) -> String { bracketed(english.text(of: quota)) }
  func text(of names: FirstOfMany) -> String { bracketed(english.text(of: names)) }

  func notRequired(of designation: String) -> String {
    bracketed(english.notRequired(of: designation))
  }

  func text(of hindrance: NamedHindrance) -> String { bracketed(english.text(of: hindrance)) }
  func text(of act: StepAct) -> String { bracketed(english.text(of: act)) }
  func text(of aim: StepAim) -> String { bracketed(english.text(of: aim)) }
  func text(of check: Readiness.Check) -> String { bracketed(english.text(of: check)) }
  func text(of failure: ReadinessFailure) -> String { bracketed(english.text(of: failure)) }
  func text(of shortfall: Shortfall) -> String { bracketed(english.text(of: shortfall)) }
  func text(of inconsistency: Inconsistency) -> String {
    bracketed(english.text(of: inconsistency))
  }
  func text(of cause: LapseCause) -> String { bracketed(english.text(of: cause)) }

  func line(_ text: GlanceText) -> Line { bracketed(english.line(text)) }
  func line(_ text: SectionText) -> Line { bracketed(english.line(text)) }
  func line(_ text: FindingText) -> Line { bracketed(english.line(text)) }
  func line(_ text: AnnexText) -> Line { bracketed(english.line(text)) }
  func line(_ head: TableHead) -> Line { bracketed(english.line(head)) }
  func title(of section: ReportSection) -> String { bracketed(english.title(of: section)) }
  func andMore(_ count: Int) -> String { bracketed(english.andMore(count)) }
  func andMoreClauses(_ count: Int) -> String { bracketed(english.andMoreClauses(count)) }
}
