import Assessment
import Criteria

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

  mutating func reasons(_ reasons: [Reason]) {
    if !reasons.isEmpty { blocks.append(.reasons(reasons)) }
  }

  /// The section on the sources of criteria.
  mutating func sources(_ sources: [Source]) {
    heading(2, Line(Self.sourcesTitle))
    paragraph(
      """
      How sure a criterion is: \(emphasis: "seen") in a document of the OECI, \
      \(emphasis: "secondary") from another source, \(emphasis: "inferred") from these, \
      \(emphasis: "ours") for what this project proposes.
      """)
    table(
      ["Code", "Source", "Date"],
      sources.map { source in
        [
          Line(source.id),
          source.url.map { .link(Line(source.title), to: .address($0)) } ?? Line(source.title),
          Line(source.date?.description ?? ""),
        ]
      })
  }

  static let sourcesTitle = "Sources of the criteria"

  /// What a standard or item rests on; nil if it does not say.
  static func origin(_ sources: [String], _ confidence: Confidence?) -> Line? {
    let parts = [
      sources.isEmpty ? nil : "source: \(sources.joined(separator: ", "))",
      confidence.map { "confidence: \($0.rawValue)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : Line(parts.joined(separator: ", "))
  }

  /// Links to sections of the same file, by the titles of their headings.
  mutating func links(_ lead: String, to titles: [String]) {
    paragraph(
      lead,
      links: titles.map {
        .link(Line($0), to: .heading(anchor: PageAnchor.of($0), file: nil))
      })
  }

  mutating func paragraph(_ lead: String, links: [Line]) {
    paragraph(Line("\(lead) ") + links.joined(separator: " · "))
  }
}
