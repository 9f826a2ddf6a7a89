import Assessment
import Criteria
import Reports

/// Lays a comparison out for a comment under a pull request: what was lost first, and short.
package struct CommentMarkdown {
  /// How much a comment on GitHub may hold; it counts characters, of which there are never more than
  /// bytes.
  package static let limit = 65_536

  /// How many entries a list has at most, and how long a line of it is.
  private static let entries = 50
  private static let width = 400

  private let comparison: YearComparison
  private let whole: ComparisonMarkdown

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
    whole = ComparisonMarkdown(comparison)
  }

  /// The whole of `comparison-summary.md`.
  package var text: String {
    var writer = MarkdownWriter()
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
    writer.paragraph(
      (cut == 0
        ? "No entry of these lists is left out."
        : "**\(cut) entr\(cut == 1 ? "y is" : "ies are") left out here for length.**")
        + " `comparison.md` has everything, with the causes. Made by "
        + cell(comparison.engine) + ".")
    return writer.text
  }

  // MARK: The top

  private func writeTop(_ writer: inout MarkdownWriter) {
    let names = whole.names
    writer.heading(
      1, "Comparison: \(cell(comparison.centre.title)), \(names.old) and \(names.new)")
    writer.quote(Report.disclaimer)
    writer.list(comparison.remarks.prefix(Self.entries).map { "**\(cell($0))**" })
    if comparison.isEmpty { writer.paragraph("Nothing differs between the two.") }
    let (old, new) = (comparison.old, comparison.new)
    func row(_ name: String, _ value: (SideSummary) -> String) -> [String] {
      [name, value(old), value(new)]
    }
    writer.table(
      ["What", names.old, names.new],
      [
        row("Designation sought") { cell($0.sought.id) },
        row("Criteria met (preliminary)") { $0.criteriaMet.map { cell($0.id) } ?? "none" },
        row("Core gate") { $0.coreGate?.word ?? "no gate" },
        row("Ready for the peer review") { $0.isReadyForReview ? "go" : "no-go" },
        row("Whole, evidenced") { ReportSummary.range($0.score.evidenced) },
        row("Whole, claimed") { ReportSummary.range($0.score.claimed) },
      ])
    guard let steps = comparison.replay.first?.series(.evidencedLow)?.printedSteps else { return }
    let moved = zip(Layer.allCases, steps).filter { $0.1 != 0 }
      .map { "\($0.0.title.lowercased()) \(Signed.points($0.1))" }
    writer.paragraph(
      "What is proven of the whole, step by step: "
        + (moved.isEmpty ? "no layer moved it." : "\(moved.joined(separator: ", ")) points."))
  }

  private func writeClasses(_ writer: inout MarkdownWriter) {
    writer.heading(2, "What became of the items")
    writer.table(
      ["Class", "Items", "Core", "Meaning"],
      ChangeClass.allCases.compactMap { outcome in
        let items = comparison.items.filter { $0.outcome == outcome }
        guard !items.isEmpty else { return nil }
        return [
          outcome.title, String(items.count), String(items.count { $0.isCore }), outcome.meaning,
        ]
      })
  }

  // MARK: Lists

  /// Writes a list as far as there is room for it.
  ///
  /// - Returns: How many entries were left out.
  private func write(
    _ title: String, _ entries: [String], _ writer: inout MarkdownWriter
  ) -> Int {
    guard !entries.isEmpty else { return 0 }
    // What follows a list needs some room, too: the table of classes and the last line.
    var room = Self.limit - writer.bytes.count - 4 * 1024
    let shown = entries.prefix(Self.entries).prefix { entry in
      room -= entry.utf8.count + 3
      return room > 0
    }
    let rest = entries.count - shown.count
    writer.heading(2, "\(title): \(entries.count)")
    writer.list(shown + (rest > 0 ? ["and \(rest) more"] : []))
    return rest
  }

  private func line(_ loss: Loss) -> String {
    "**\(loss.kind.rawValue)** \(cell(loss.id)): \(cell(loss.text))"
  }

  private func line(_ item: ItemChange) -> String {
    // Of the first clause that flipped, or of the item itself.
    let cause = (item.clauses.filter(\.isFlipped).flatMap(\.causes) + item.allCauses).first
    // Where one side does not have the item, those of the other alone.
    let levels = item.levels.split(separator: " → ").joined(separator: " → ")
    return "**\(cell(item.id))**\(item.isCore ? " (core)" : ""): \(cell(levels))"
      + (cause.map { "; \(cell($0.inWords))" } ?? "")
  }

  private func line(_ change: KeyChange) -> String {
    "\(change.thing.title)\(change.id.map { " **\(cell($0))**" } ?? "")"
      + "\(change.key.map { ", \(cell($0))" } ?? ""): "
      + "\(cell(change.old ?? "nothing")) → \(cell(change.new ?? "nothing"))"
  }

  /// A text of a file, no longer than a line should be.
  private func cell(_ text: String) -> String {
    // An escape makes at most ten bytes of one character.
    let cut = text.unicodeScalars.prefix(Self.width / 4)
    let isWhole = cut.endIndex == text.unicodeScalars.endIndex
    return MarkdownText.escape(String(cut) + (isWhole ? "" : "…"))
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
