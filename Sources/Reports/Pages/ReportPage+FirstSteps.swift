import Criteria
import Words

extension ReportPage {
  func writeFirstSteps(_ writer: inout Blocks) {
    guard !report.firstSteps.isEmpty else {
      writer.paragraph(say(.noSteps))
      return
    }
    writer.paragraph(say(.firstSteps))
    writer.steps(
      report.firstSteps.map { step in
        say(
          .step(
            step.act.text(in: language), aim: step.aim.text(in: language), link(to: step.place)))
      })
    let more = report.moreSteps
    guard more > 0 else { return }
    writer.paragraph(
      say(
        .moreSteps(
          more, readiness: link(to: .readiness as ReportSection),
          opportunities: link(to: .opportunities as ReportSection))))
  }

  private func link(to place: FirstStep.Place) -> Line {
    switch place {
    case .section(let section): link(to: section)
    case .standard(let standard): anchors.standard(standard)
    }
  }
}
