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
        let heading = step.place.heading
        return "\(index + 1). \(escape(step.text)). For \(escape(step.reason)): "
          + "[\(escape(heading))](#\(MarkdownAnchor.of(heading)))"
      })
  }
}
