import Assessment
import Criteria
import Words

/// Tells the scores of parts and what they are the means of, and the gates over all of it.
extension Explanation {
  func lines(chapter position: Int) -> [String] {
    let chapter = edition.chapters[position]
    return ["Chapter \(chapter.id)  \(chapter.title)", ""]
      + lines(of: assessment.chapters[position])
      + chapter.standards.map(line(ofStandard:))
  }

  func lines(area position: Int) -> [String] {
    let area = edition.areas[position]
    return ["\(area.id)  \(area.title)", ""] + lines(of: assessment.areas[position])
      + edition.standards.indices.filter { edition.standards[$0].area == position }
      .map(line(ofStandard:))
  }

  var linesOfWhole: [String] {
    ["The whole", ""] + lines(of: assessment.whole) + ["  It is the mean of the chapters:"]
      + zip(edition.chapters, assessment.chapters).map {
        "    \($0.id) \($0.title)  \(Self.evidenced($1))"
      } + ["  The areas, each the mean of its standards:"]
      + zip(edition.areas, assessment.areas).map { "    \($0.id)  \(Self.evidenced($1))" }
  }

  private func line(ofStandard standard: Int) -> String {
    "  \(edition.standards[standard].id)  \(Self.evidenced(assessment.standards[standard]))"
  }

  private static func evidenced(_ score: Score) -> String {
    "evidenced \(ReportSummary.range(score.evidenced)) over \(score.counts.applicable)"
  }

  /// A score with what it is over.
  func lines(of score: Score) -> [String] {
    [
      "  claimed      \(ReportSummary.range(score.claimed))",
      "  evidenced    \(ReportSummary.range(score.evidenced))",
      score.reviewed.map { "  reviewed     \($0.percent)% over \(score.reviewedItems)" },
      "  over \(score.counts.applicable) applicable items, \(score.counts.assessed) assessed, "
        + "\(score.counts.notApplicable) n.a., \(score.counts.outOfScope) out of scope", "",
    ].compactMap { $0 }
  }

  var linesOfCoreGate: [String] {
    let gate = assessment.coreGate
    let asked = edition.policy.coreGate.map { edition.scale.levels[$0].name }
    let core = edition.items.indices.filter { edition.items[$0].isCore }
    let (failing, unproven) = (Set(gate.failing), Set(gate.unproven))
    let applicable = core.count { assessment.states[$0].isApplicable }
    return [
      "The core gate", "",
      "  verdict      \(gate.verdict?.word ?? "no gate")",
      "  asked        "
        + (asked.map { "each core item to be at least \($0)" } ?? "no level, so there is no gate"),
      "  over \(applicable) applicable core items of \(core.count) known; "
        + (gate.isComplete ? "these are all there are" : "not all core items are known"), "",
    ]
      + core.map { item in
        let standing =
          failing.contains(item)
          ? "fails: " : unproven.contains(item) ? "\(Verdict.unknown.word): " : ""
        return "  \(edition.items[item].id)  \(standing)\(assessment.text(ofLevelsOf: item))"
      }
  }

  var linesOfReadiness: [String] {
    let section = ReportBuilder(assessment).readiness
    let holding = section.checks.count { $0.failing.isEmpty }
    return [
      "Readiness for the peer review", "", "  \(section.isGo ? "go" : "no-go")",
      "  \(holding) of \(section.checks.count) checks hold", "",
    ]
      + section.checks.flatMap { check in
        [
          "  \(check.check.title) (\(check.check.isOECIRule ? "OECI's" : "our") rule): "
            + (check.isVacuous
              ? "nothing to check yet"
              : check.failing.isEmpty ? "yes" : "no, \(check.failing.count)")
        ] + check.failing.map { "    \($0.text)" }
      }
  }
}
