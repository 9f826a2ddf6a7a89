import Criteria

extension MarkdownReport {
  func writeFirstSteps(_ writer: inout MarkdownWriter) {
    guard !report.firstSteps.isEmpty else {
      writer.paragraph(
        "First steps: nothing is left to do. Every item that counts is proven at the best level, "
          + "every check before the peer review holds, and so do the conditions of the designation "
          + "sought.")
      return
    }
    writer.paragraph("First steps, the most pressing first:")
    writer.lines(
      report.firstSteps.enumerated().map { index, step in
        "\(index + 1). \(escape(step.text)). For \(escape(step.reason)): \(link(to: step.place))"
      })
    let more = report.moreSteps
    guard more > 0 else { return }
    writer.paragraph(
      "And \(more) more step\(more == 1 ? "" : "s"): see \(ReportSection.readiness.link) and "
        + "\(ReportSection.opportunities.link).")
  }

  private func link(to place: FirstStep.Place) -> String {
    switch place {
    case .section(let section): section.link
    case .standard(let standard): anchors.standard(standard)
    }
  }
}
