package import Assessment
import Criteria
import Diagnostics
import Words

/// The few lines that the command prints when reports are written.
package struct ReportSummary {
  private let report: Report

  package init(_ report: Report) {
    self.report = report
  }

  /// The summary for the terminal.
  ///
  /// - Parameter written: The paths of the files.
  /// - Returns: Lines of at most 80 columns, unless a name is longer.
  package func text(written: [String]) -> String {
    let counts = report.score.counts
    var lines = [
      report.centre.title,
      "index year \(report.year), as of \(report.asOf)",
      "Preliminary self-assessment against \(report.edition.id); not an OECI result.",
      "",
      "  Designation  \(designation)",
    ]
    let gap = String(repeating: " ", count: 15)
    lines += report.designation.hindrances.enumerated().map {
      ($0 == 0 ? "  Hindered by  " : gap) + English().text(of: $1)
    }
    lines += [
      "  Score        claimed \(Self.range(report.score.claimed)), "
        + "evidenced \(Self.range(report.score.evidenced))",
      "               over \(counts.applicable) applicable items, \(counts.assessed) assessed",
      "  Core gate    \(coreGate)",
      "  Readiness    \(report.readiness.isGo ? "go" : "no-go: \(failing) fail")",
      "  Next steps   \(steps)",
    ]
    if let files { lines.append("  Files        \(files)") }
    lines.append("")
    lines += written.map { "  \($0)" }
    return lines.map(VisibleText.line).joined(separator: "\n") + "\n"
  }

  /// One line, for a run over many dossiers.
  ///
  /// - Parameter written: The path of the report.
  /// - Returns: A line with its end.
  package func line(written: String) -> String {
    let hindrances = report.designation.hindrances.map { English().text(of: $0) }
    let hindered = hindrances.isEmpty ? "" : ", hindered by \(hindrances.joined(separator: "; "))"
    let faulty = files.map { "; files: \($0)" } ?? ""
    return VisibleText.line(
      "\(written): \(designation)\(hindered); evidenced \(Self.range(report.score.evidenced)) over "
        + "\(report.score.counts.applicable) items; \(report.readiness.isGo ? "go" : "no-go")\(faulty)"
    )
      + "\n"
  }

  private var designation: String {
    let sought = report.designation.sought
    let verdict = report.designation.rule?.verdict ?? .unknown
    let met = report.designation.criteriaMet?.id ?? "none"
    guard verdict == .met else { return "\(sought.id) \(verdict.word); criteria met: \(met)" }
    return report.designation.hindered.isEmpty
      ? "criteria met: \(met)" : "criteria met: \(met), hindered"
  }

  private var steps: String {
    let (first, more) = (report.firstSteps.count, report.moreSteps)
    guard first > 0 else { return "none left" }
    return "\(first) in \(ReportFile.report)" + (more > 0 ? ", and \(more) more" : "")
  }

  private var coreGate: String {
    guard let verdict = report.coreGate.verdict else { return "no gate" }
    let known = report.coreGate.known
    return "\(verdict.word), \(known) core item\(known == 1 ? "" : "s") known"
  }

  /// What is wrong with the files of documents; nil if nothing is.
  private var files: String? {
    let evidence = report.inputs.evidence
    return evidence.faulty == 0 ? nil : "\(evidence.summary) of \(evidence.checked) checked"
  }

  private var failing: String {
    let failing = report.readiness.checks.count { !$0.failing.isEmpty }
    return "\(failing) of \(report.readiness.checks.count) checks"
  }

  /// An interval in percent.
  package static func range(_ interval: ScoreInterval?) -> String {
    guard let interval else { return "no score" }
    return interval.low == interval.high
      ? "\(interval.low.percent)%" : "\(interval.low.percent)–\(interval.high.percent)%"
  }
}
