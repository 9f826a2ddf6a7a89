import Assessment
import Criteria
package import Reports
import Words

/// Lays a comparison out for a comment under a pull request: what was lost first, and short.
package struct CommentPage: Page {
  /// How much a comment on GitHub may hold; it counts characters, of which there are never more than
  /// bytes.
  package static let limit = 65_536

  /// How many entries a list has at most, and how long a line of it is.
  private static let entries = 50
  private static let width = 400

  private let comparison: YearComparison
  private let whole: ComparisonPage

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
    whole = ComparisonPage(comparison)
  }

  package func build(_ take: ([Block]) -> Void) { section(take, writeAll) }

  private func writeAll(_ writer: inout Blocks) {
    writeTop(&writer)
    var cut = 0
    cut += write(
      "What was lost", comparison.losses.map(line), &writer)
    writeClasses(&writer)
    for outcome in ChangeClass.allCases where outcome != .unchanged && outcome != .withoutEffect {
      let items = comparison.items.filter { $0.outcome == outcome }
      cut += write(outcome.title, items.map(line), &writer)
    }
    cut += write("Other changes", comparison.others.map(line), &writer)
    let left: Line = "\(cut) entr\(cut == 1 ? "y is" : "ies are") left out here for length."
    let cuts = cut == 0 ? "No entry of these lists is left out." : Line.strong(left)
    writer.paragraph(
      """
      \(cuts) \(code: "comparison.md") has everything, with the causes. \
      Made by \(cell(comparison.engine)).
      """)
  }

  // MARK: The top

  private func writeTop(_ writer: inout Blocks) {
    let names = whole.names
    writer.heading(
      1, "Comparison: \(cell(comparison.centre.title)), \(names.old) and \(names.new)")
    writer.quote(Line(Report.disclaimer))
    writer.list(comparison.remarks.prefix(Self.entries).map { .strong(cell($0)) })
    if comparison.isEmpty { writer.paragraph("Nothing differs between the two.") }
    let (old, new) = (comparison.old, comparison.new)
    func row(_ name: Line, _ value: (SideSummary) -> Line) -> [Line] {
      [name, value(old), value(new)]
    }
    writer.table(
      ["What", Line(names.old), Line(names.new)],
      [
        row("Designation sought") { cell($0.sought.id) },
        row("Criteria met (preliminary)") { $0.criteriaMet.map { cell($0.id) } ?? "none" },
        row("Core gate") { Line($0.coreGate?.word ?? "no gate") },
        row("Ready for the peer review") { $0.isReadyForReview ? "go" : "no-go" },
        row("Whole, evidenced") { Line(ReportSummary.range($0.score.evidenced)) },
        row("Whole, claimed") { Line(ReportSummary.range($0.score.claimed)) },
      ])
    guard let steps = comparison.replay.first?.series(.evidencedLow)?.printedSteps else { return }
    let moved = zip(Layer.allCases, steps).filter { $0.1 != 0 }
      .map { "\($0.0.title.lowercased()) \(Signed.points($0.1))" }
    writer.paragraph(
      "What is documented of the whole, step by step: "
        + (moved.isEmpty ? "no layer moved it." : "\(moved.joined(separator: ", ")) points."))
  }

  private func writeClasses(_ writer: inout Blocks) {
    writer.heading(2, "What became of the items")
    writer.table(
      ["Class", "Items", "Core", "Meaning"],
      ChangeClass.allCases.compactMap { outcome in
        let items = comparison.items.filter { $0.outcome == outcome }
        guard !items.isEmpty else { return nil }
        return [
          Line(outcome.title), "\(items.count)", "\(items.count { $0.isCore })",
          Line(outcome.meaning),
        ]
      })
  }

  // MARK: Lists

  /// Writes a list as far as there is room for it.
  ///
  /// - Returns: How many entries were left out.
  private func write(
    _ title: String, _ entries: [Line], _ writer: inout Blocks
  ) -> Int {
    guard !entries.isEmpty else { return 0 }
    // What follows a list needs some room, too: the table of classes and the last line.
    var room = Self.limit - MarkdownRenderer.text(of: writer.blocks).utf8.count - 4 * 1024
    let shown = entries.prefix(Self.entries).prefix { entry in
      room -= MarkdownRenderer.text(of: [.paragraph(entry)]).utf8.count + 3
      return room > 0
    }
    let rest = entries.count - shown.count
    writer.heading(2, "\(title): \(entries.count)")
    writer.list(shown + (rest > 0 ? ["and \(rest) more"] : []))
    return rest
  }

  private func line(_ loss: Loss) -> Line {
    "\(strong: Line(loss.kind.rawValue)) \(cell(loss.id)): \(cell(loss.text))"
  }

  private func line(_ item: ItemChange) -> Line {
    // Of the first clause that flipped, or of the item itself.
    let cause = (item.clauses.filter(\.isFlipped).flatMap(\.causes) + item.allCauses).first
    // Where one side does not have the item, those of the other alone.
    let levels = item.levels.split(separator: " → ").joined(separator: " → ")
    let why: Line = cause.map { "; \(cell($0.inWords))" } ?? ""
    return "\(strong: cell(item.id))\(item.isCore ? " (core)" : ""): \(cell(levels))\(why)"
  }

  private func line(_ change: KeyChange) -> Line {
    let id: Line = change.id.map { " \(strong: cell($0))" } ?? ""
    let key: Line = change.key.map { ", \(cell($0))" } ?? ""
    let (old, new) = (cell(change.old ?? "nothing"), cell(change.new ?? "nothing"))
    return "\(change.thing.title)\(id)\(key): \(old) → \(new)"
  }

  /// A text of a file, no longer than a line should be.
  private func cell(_ text: String) -> Line {
    // An escape makes at most ten bytes of one character.
    let cut = text.unicodeScalars.prefix(Self.width / 4)
    let isWhole = cut.endIndex == text.unicodeScalars.endIndex
    return Line(String(cut) + (isWhole ? "" : "…"))
  }
}

extension Cause {
  /// The cause with its values, without places.
  fileprivate var inWords: String {
    let values = [old, new].compactMap(\.self)
    let own = "\(kind == .threshold || layer == .figures ? "\(id): " : "")\(text)"
    return values.isEmpty ? own : "\(own): \(values.joined(separator: " → "))"
  }
}
