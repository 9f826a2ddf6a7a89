import Assessment
import Criteria
import Reports

/// Draws the score of the whole year by year as a picture in SVG: a line for what is proven, and a
/// band up to what is possible.
package struct HistoryChart {
  private let history: History
  private static let width = 860
  /// How high the picture is without the remark on the criteria.
  private static let height = 404
  private static let top = 72
  private static let bottom = 306
  private static let left = 48
  private static let right = 840

  package init(_ history: History) {
    self.history = history
  }

  /// The whole of `history.svg`.
  package var text: String {
    let sentences = history.entries.map { entry in
      "\(entry.side.year): \(ReportSummary.range(entry.side.score.evidenced)), "
        + "criteria met: \(entry.side.criteriaMet?.id ?? "none")."
    }
    let title = "Documented and possible score of the whole, year by year"
    var drawing = SVGDrawing(
      width: Self.width, height: Self.height + (history.hasOneEdition ? 0 : 20), title: title,
      description: sentences.joined(separator: " "))
    drawing.text(history.centre.title, x: Self.left, y: 20, class: "head")
    drawing.text(title, x: Self.left, y: 40)
    for mark in stride(from: 0, through: 100, by: 20) {
      let y = Self.y(mark * 10)
      drawing.line(x1: Self.left, y1: y, x2: Self.right, y2: y, class: "grid")
      drawing.text("\(mark)%", x: Self.left - 6, y: y + 4, class: "end")
    }
    let points = history.entries.enumerated().map { place, entry in
      (x: x(place), entry: entry, score: entry.side.score.evidenced)
    }
    let known = points.compactMap { point in
      point.score.map { (x: point.x, low: Self.y($0.low.permille), high: Self.y($0.high.permille)) }
    }
    drawing.polygon(known.map { ($0.x, $0.high) } + known.reversed().map { ($0.x, $0.low) })
    drawing.polyline(known.map { ($0.x, $0.low) })
    for point in points {
      drawing.text(String(point.entry.side.year), x: point.x, y: Self.bottom + 38, class: "middle")
      drawing.text(
        point.entry.side.criteriaMet?.id ?? "none", x: point.x, y: Self.bottom + 54, class: "middle"
      )
      guard let score = point.score else {
        drawing.text("no score", x: point.x, y: Self.bottom - 8, class: "middle")
        continue
      }
      let low = Self.y(score.low.permille)
      // A band too low to be filled still is to be seen.
      drawing.line(
        x1: point.x, y1: low, x2: point.x, y2: Self.y(score.high.permille), class: "join")
      drawing.circle(x: point.x, y: low)
      // The proven number stands below its dot, the possible one above: no line is there.
      drawing.text("\(score.low.percent)%", x: point.x, y: low + 18, class: "middle mark")
      if score.high != score.low {
        drawing.text(
          "\(score.high.percent)%", x: point.x, y: Self.y(score.high.permille) - 8,
          class: "middle mark")
      }
    }
    drawLegend(in: &drawing)
    return drawing.document
  }

  private func drawLegend(in drawing: inout SVGDrawing) {
    let y = Self.bottom + 86
    drawing.polyline([(Self.left, y - 4), (Self.left + 24, y - 4)])
    drawing.text("documented (evidenced low)", x: Self.left + 32, y: y)
    drawing.rectangle(x: Self.left + 190, y: y - 10, width: 24, height: 12, class: "area")
    drawing.text("up to what is still possible (high)", x: Self.left + 222, y: y)
    drawing.text("under the year: the highest criteria met", x: Self.left + 440, y: y)
    guard !history.hasOneEdition else { return }
    drawing.text(History.editionsRemark, x: Self.left, y: y + 20)
  }

  /// Years stand as far apart as they are.
  private func x(_ place: Int) -> Int {
    let years = history.entries.map(\.side.year)
    let span = (Self.left + 60, Self.right - 60)
    guard let first = years.first, let last = years.last, last > first else {
      return span.0 + (span.1 - span.0) * (place + 1) / (years.count + 1)
    }
    return span.0 + (span.1 - span.0) * (years[place] - first) / (last - first)
  }

  private static func y(_ permille: Int) -> Int { bottom - (bottom - top) * permille / 1000 }
}
