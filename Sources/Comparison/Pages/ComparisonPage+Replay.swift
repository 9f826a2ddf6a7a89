import Criteria
import Reports
import Words

/// How the scores got from one side to the other.
extension ComparisonPage {
  func writeReplay(_ writer: inout Blocks) {
    writer.heading(2, "How the score changed")
    writer.paragraph(
      "What is new is put in place of the old layer by layer, in this fixed order, and everything is "
        + "assessed again after each. What a layer adds depends on what was put in place before it. "
        + "Each step is the difference of the printed totals, so every line adds up as printed; "
        + "comparison.json has the exact fractions of both ends after each layer.")
    guard let whole = comparison.replay.first else { return }
    if let totals = whole.series(.evidencedLow)?.printed, let first = totals.first,
      let last = totals.last
    {
      let way =
        first == last
        ? "begins and ends at \(Self.percent(last))"
        : "goes from \(Self.percent(first)) to \(Self.percent(last))"
      writer.picture(
        "The whole \(way), step by step as in the table below", file: Self.picture)
    }
    writer.heading(3, "What is documented of the whole, the areas and the chapters")
    writeTable(
      comparison.replay.compactMap { part in
        part.series(.evidencedLow).map { (name(of: part), $0) }
      }, &writer)
    writer.heading(3, "Every end of the whole")
    writeTable(whole.series.map { (Self.name(of: $0.end), $0) }, &writer)
    writer.paragraph(
      "The layers: "
        + Layer.allCases.map { layer -> Line in
          "\(emphasis: Line(layer.title.lowercased())), \(layer.meaning)"
        }.joined(separator: "; ")
        + ".")
  }

  /// A line a score: where it began, what each layer added, and where it came to.
  ///
  /// Layers that moved none of the lines have no column.
  private func writeTable(
    _ lines: [(title: Line, series: ScoreSeries)], _ writer: inout Blocks
  ) {
    let rows = lines.map { line in
      (title: line.title, totals: line.series.totals.map { $0?.permille })
    }
    let layers = Layer.allCases.indices.filter { layer in
      rows.contains { $0.totals[layer] != $0.totals[layer + 1] }
    }
    writer.table(
      ["Score", Line(names.old)] + layers.map { Line(Layer.allCases[$0].title) }
        + [Line(names.new)],
      rows.map { row in
        [row.title, Self.total(row.totals.first ?? nil)]
          + layers.map { Self.step(row.totals[$0], row.totals[$0 + 1]) }
          + [Self.total(row.totals.last ?? nil)]
      })
    let rest = Layer.allCases.indices.filter { !layers.contains($0) }
    guard !rest.isEmpty else { return }
    let still = rest.map { layer in
      Layer.allCases[layer].title.lowercased()
        + (comparison.changedLayers[layer] ? "" : " (as before)")
    }
    writer.paragraph("Moved none of these, as printed: \(still.joined(separator: ", ")).")
  }

  private func name(of part: PartReplay) -> Line {
    switch part.kind {
    case .whole: .strong(Line(part.title))
    case .area: Line(part.title)
    case .chapter: "\(part.id) \(part.title)"
    }
  }

  private static func total(_ permille: Int?) -> Line { Line(permille.map(percent) ?? "no score") }

  /// What a layer did to a score: the points it added, or the score that it brought or took.
  private static func step(_ before: Int?, _ after: Int?) -> Line {
    switch (before, after) {
    case (let before?, let after?): Line(Signed.points(after - before))
    case (nil, let after?): "now \(percent(after))"
    case (_?, nil): "no score"
    case (nil, nil): ""
    }
  }

  static func percent(_ permille: Int) -> String { "\(permille / 10).\(permille % 10)%" }

  private static func name(of end: ScoreSeries.End) -> Line {
    switch end {
    case .evidencedLow: "Documented"
    case .evidencedHigh: "Possible"
    case .claimedLow: "Claimed, least"
    case .claimedHigh: "Claimed, most"
    case .reviewed: "Reviewed"
    }
  }
}
