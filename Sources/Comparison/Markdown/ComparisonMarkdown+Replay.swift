import Criteria
import Reports

/// How the scores got from one side to the other.
extension ComparisonMarkdown {
  func writeReplay(_ writer: inout MarkdownWriter) {
    writer.heading(2, "How the score changed")
    writer.paragraph(
      "The proven end of each score, layer by layer: what is new is put in place of the old in "
        + "this fixed order, and everything is assessed anew after each. What a layer adds depends "
        + "on what was put in place before it. Each step is the difference of the printed totals, "
        + "so the table adds up as printed; comparison.json has the exact fractions of both ends.")
    guard let whole = comparison.replay.first else { return }
    if let totals = whole.series(.evidencedLow)?.printed, let first = totals.first,
      let last = totals.last
    {
      writer.paragraph(
        "![The whole goes from \(Self.percent(first)) to \(Self.percent(last)), step by step as in "
          + "the table below](\(Self.picture))")
    }
    let areas = comparison.replay.filter { $0.kind != .chapter }
    writer.heading(3, "The whole and the areas, step by step")
    writeTable(areas, &writer)
    writer.heading(3, "The chapters, step by step")
    writeTable(comparison.replay.filter { $0.kind == .chapter }, &writer)
    writer.heading(3, "Every end of the whole, step by step")
    writeTable(
      whole.series.map { series in
        (Self.name(of: series.end), series)
      }, &writer)
    writer.paragraph(
      "The layers: "
        + Layer.allCases.map { "*\($0.title.lowercased())*, \($0.meaning)" }.joined(separator: "; ")
        + ".")
  }

  private func writeTable(_ parts: [PartReplay], _ writer: inout MarkdownWriter) {
    writeTable(
      parts.compactMap { part in
        part.series(.evidencedLow).map {
          (part.kind == .chapter ? "\(part.id) \(part.title)" : part.title, $0)
        }
      }, &writer)
  }

  /// A column a score: the running total, and what the layer added.
  private func writeTable(
    _ columns: [(title: String, series: ScoreSeries)], _ writer: inout MarkdownWriter
  ) {
    guard !columns.isEmpty else { return }
    var rows: [[String]] = [[names.old] + columns.map { Self.total($0.series.totals.first ?? nil) }]
    for (position, layer) in Layer.allCases.enumerated() {
      rows.append(
        [comparison.changedLayers[position] ? layer.title : "\(layer.title) (as before)"]
          + columns.map { column in
            let total = Self.total(column.series.totals[position + 1])
            guard let steps = column.series.printedSteps else { return total }
            return "\(Signed.points(steps[position])) → \(total)"
          })
    }
    rows.append(
      ["**\(names.new), in all**"]
        + columns.map { column in
          guard let printed = column.series.printed, let first = printed.first,
            let last = printed.last
          else { return "no steps, for a state has no score" }
          return "**\(Signed.points(last - first)) → \(Self.percent(last))**"
        })
    writer.table(["Layer"] + columns.map { escape($0.title) }, rows)
  }

  private static func total(_ value: Rational?) -> String {
    value.map { "\($0.percent)%" } ?? "no score"
  }

  static func percent(_ permille: Int) -> String { "\(permille / 10).\(permille % 10)%" }

  private static func name(of end: ScoreSeries.End) -> String {
    switch end {
    case .evidencedLow: "Proven"
    case .evidencedHigh: "Possible"
    case .claimedLow: "Claimed, least"
    case .claimedHigh: "Claimed, most"
    case .reviewed: "Reviewed"
    }
  }
}
