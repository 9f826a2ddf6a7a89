import Criteria
import Reports

/// Draws how the proven end of the whole got from one side to the other, as a picture in SVG.
///
/// It shows what the table beside it says, in the same printed numbers; text is text, and colours
/// follow the reader's light or dark screen.
package struct Waterfall {
  private let comparison: YearComparison
  private static let width = 860
  private static let height = 400
  private static let top = 56
  private static let bottom = 330
  private static let left = 48

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
  }

  /// The whole of `comparison.svg`.
  package var text: String {
    let names = ComparisonPage(comparison).names
    let totals = comparison.replay.first?.series(.evidencedLow)?.printed
    let title = "Documented score of the whole, \(names.old) to \(names.new)"
    var drawing = SVGDrawing(
      width: Self.width, height: Self.height, title: title,
      description: totals.map { description($0, names) }
        ?? "There are no steps, for one of the states has no score.")
    drawing.text(comparison.centre.title, x: Self.left, y: 20, class: "head")
    drawing.text(title, x: Self.left, y: 40)
    guard let totals else {
      drawing.text("No steps: one of the states has no score.", x: Self.left, y: 90)
      return drawing.document
    }
    draw(totals, names, in: &drawing)
    return drawing.document
  }

  private func description(_ totals: [Int], _ names: (old: String, new: String)) -> String {
    var sentences = ["\(names.old): \(ComparisonPage.percent(totals.first ?? 0))."]
    for (layer, pair) in zip(Layer.allCases, zip(totals, totals.dropFirst())) {
      sentences.append(
        "\(layer.title): \(Signed.points(pair.1 - pair.0)) to \(ComparisonPage.percent(pair.1))."
      )
    }
    sentences.append("\(names.new): \(ComparisonPage.percent(totals.last ?? 0)).")
    return sentences.joined(separator: " ")
  }

  private func draw(
    _ totals: [Int], _ names: (old: String, new: String), in drawing: inout SVGDrawing
  ) {
    // The scale begins at 0 and ends at the next whole ten percent above the highest bar.
    let highest = max(100, ((totals.max() ?? 0) + 99) / 100 * 100)
    func y(_ permille: Int) -> Int {
      Self.bottom - (Self.bottom - Self.top) * max(0, permille) / highest
    }
    let lines = highest > 500 ? 200 : 100
    for mark in stride(from: 0, through: highest, by: lines) {
      drawing.line(x1: Self.left, y1: y(mark), x2: Self.width - 12, y2: y(mark), class: "grid")
      drawing.text("\(mark / 10)%", x: Self.left - 6, y: y(mark) + 4, class: "end")
    }
    let bars = Layer.allCases.count + 2
    let pitch = (Self.width - 12 - Self.left) / bars
    func place(_ index: Int) -> Int { Self.left + index * pitch + pitch / 2 }
    func bar(_ index: Int, _ from: Int, _ to: Int, _ name: String, _ label: String, _ kind: String)
    {
      let (upper, lower) = (y(max(from, to)), y(min(from, to)))
      drawing.rectangle(
        x: place(index) - pitch / 3, y: upper, width: pitch * 2 / 3, height: max(1, lower - upper),
        class: kind)
      drawing.text(label, x: place(index), y: upper - 6, class: "middle")
      for (line, word) in name.split(separator: " ").enumerated() {
        drawing.text(
          String(word), x: place(index), y: Self.bottom + 18 + line * 14, class: "middle")
      }
    }
    bar(0, 0, totals[0], names.old, ComparisonPage.percent(totals[0]), "total")
    for (index, layer) in Layer.allCases.enumerated() {
      let (before, after) = (totals[index], totals[index + 1])
      drawing.line(
        x1: place(index) + pitch / 3, y1: y(before), x2: place(index + 1) - pitch / 3,
        y2: y(before), class: "join")
      bar(
        index + 1, before, after, layer.title, Signed.points(after - before),
        after > before ? "rise" : after < before ? "fall" : "still")
    }
    let last = totals[totals.count - 1]
    bar(bars - 1, 0, last, names.new, ComparisonPage.percent(last), "total")
  }
}
