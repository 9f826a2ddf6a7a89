import Assessment
import Criteria
package import Words

/// Collects the blocks of a page or of one of its sections.
package struct Blocks {
  package private(set) var blocks: [Block] = []

  package init() {}

  package mutating func heading(_ level: Int, _ title: Line) {
    blocks.append(.heading(level: level, title))
  }

  package mutating func paragraph(_ content: Line) { blocks.append(.paragraph(content)) }

  package mutating func picture(_ text: String, file: String) {
    paragraph(Line([.picture(text, file: file)]))
  }

  package mutating func quote(_ content: Line) { blocks.append(.quote(content)) }

  package mutating func table(_ columns: [Line], _ rows: [[Line]]) {
    blocks.append(.table(columns: columns, rows: rows))
  }

  package mutating func list(_ entries: [Line]) { list(entries.map { ListEntry($0) }) }

  package mutating func list(_ entries: [ListEntry]) {
    if !entries.isEmpty { blocks.append(.list(entries)) }
  }

  mutating func steps(_ steps: [Line]) {
    if !steps.isEmpty { blocks.append(.steps(steps)) }
  }

  mutating func reasons(_ reasons: [Reason], in language: any Language) {
    if !reasons.isEmpty { blocks.append(.reasons(reasons.map { SaidReason($0, in: language) })) }
  }

  /// The section on the sources of criteria.
  mutating func sources(_ sources: [Source], in language: any PageLanguage) {
    heading(2, Line(language.title(of: .sources)))
    paragraph(language.line(.confidenceLegend as AnnexText))
    table(
      [TableHead.code, .source, .date].map { language.line($0) },
      sources.map { source in
        [
          Line(source.id),
          source.url.map { .link(Line(source.title), to: .address($0)) } ?? Line(source.title),
          Line(source.date?.description ?? ""),
        ]
      })
  }

  /// What a standard or item rests on; nil if it does not say.
  static func origin(
    _ sources: [String], _ confidence: Confidence?, in language: any PageLanguage
  ) -> Line? {
    sources.isEmpty && confidence == nil
      ? nil : language.line(.origin(sources: sources, confidence) as AnnexText)
  }

  /// Links to sections of the same file, by the titles of their headings.
  mutating func links(_ lead: Line, to titles: [String]) {
    paragraph(
      lead,
      links: titles.map {
        .link(Line($0), to: .heading(anchor: PageAnchor.of($0), file: nil))
      })
  }

  mutating func paragraph(_ lead: Line, links: [Line]) {
    paragraph("\(lead) " + links.joined(separator: " · "))
  }
}
