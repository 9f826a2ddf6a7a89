import Criteria

extension ReportPage {
  func writeFirstSteps(_ writer: inout Blocks) {
    guard !report.firstSteps.isEmpty else {
      writer.paragraph(
        "First steps: nothing is left to do. Every item that counts is documented at the best level, "
          + "every check before the peer review holds, and so do the conditions of the designation "
          + "sought.")
      return
    }
    writer.paragraph("First steps, the most pressing first:")
    writer.steps(
      report.firstSteps.map { step in
        "\(step.text). For \(step.reason): \(link(to: step.place))"
      })
    let more = report.moreSteps
    guard more > 0 else { return }
    writer.paragraph(
      "And \(more) more step\(more == 1 ? "" : "s"): see \(ReportSection.readiness.link) and "
        + "\(ReportSection.opportunities.link).")
  }

  private func link(to place: FirstStep.Place) -> Line {
    switch place {
    case .section(let section): section.link
    case .standard(let standard): anchors.standard(standard)
    }
  }
}
