import Assessment
import Criteria
import Diagnostics
import Reports
import Words

/// The few lines that the command prints when a comparison is written.
package struct ComparisonSummary {
  private let comparison: YearComparison

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
  }

  /// The summary for the terminal.
  ///
  /// - Parameter written: The paths of the files.
  /// - Returns: Lines of at most 80 columns, unless a name is longer.
  package func text(written: [String]) -> String {
    let (old, new) = (comparison.old, comparison.new)
    let names = ComparisonPage(comparison).names
    var lines = [
      comparison.centre.title, "\(names.old) beside \(names.new)",
      "Preliminary self-assessments; not OECI results.", "",
      "  Designation  criteria met: \(old.criteriaMet?.id ?? "none") → "
        + (new.criteriaMet?.id ?? "none"),
      "  Core gate    \(old.coreGate?.word ?? "no gate") → \(new.coreGate?.word ?? "no gate")",
      "  Readiness    \(old.isReadyForReview ? "go" : "no-go") → "
        + (new.isReadyForReview ? "go" : "no-go"),
      "  Evidenced    \(ReportSummary.range(old.score.evidenced)) → "
        + ReportSummary.range(new.score.evidenced),
    ]
    if let steps = comparison.replay.first?.series(.evidencedLow)?.printedSteps {
      let moved = zip(Layer.allCases, steps).filter { $0.1 != 0 }
      let words = moved.map { "\($0.0.title.lowercased()) \(Signed.points($0.1))" }
      lines.append(
        "  Moved by     \(words.isEmpty ? "no layer moved it" : words.joined(separator: ", "))")
    }
    lines.append("")
    if comparison.isEmpty { lines.append("  Nothing differs.") }
    for outcome in ChangeClass.allCases where outcome != .unchanged {
      let items = comparison.items.filter { $0.outcome == outcome }
      guard !items.isEmpty else { continue }
      let shown = items.prefix(5).map(\.id).joined(separator: ", ")
      let more = items.count > 5 ? ", and \(items.count - 5) more" : ""
      let name = outcome.title + String(repeating: " ", count: max(0, 24 - outcome.title.count))
      lines.append("  \(name)\(items.count)  \(shown)\(more)")
    }
    let confirm = comparison.items.count { $0.confirmation != nil }
    if confirm > 0 {
      lines.append("  \(confirm) answer\(confirm == 1 ? " needs" : "s need") confirmation")
    }
    let others = comparison.others.count
    if others > 0 { lines.append("  \(others) other change\(others == 1 ? "" : "s")") }
    for remark in comparison.remarks { lines.append("  Note: \(remark)") }
    lines.append("")
    lines += written.map { "  \($0)" }
    return lines.map(VisibleText.line).joined(separator: "\n") + "\n"
  }
}
