import Criteria
import Words

/// Where the headings of the annex are found: two that look the same to a renderer get a number.
struct AnnexAnchors {
  private var items: [String: String] = [:]
  private var standards: [String: String] = [:]

  /// - Parameters:
  ///   - report: The report, whose annex has its headings in the report's order.
  ///   - language: The language of the headings.
  init(_ report: Report, in language: any PageLanguage) {
    // Each anchor with the last number that was given to one like it.
    var taken: [String: Int] = [:]
    func anchor(_ title: String) -> String {
      let plain = PageAnchor.of(title)
      var anchor = plain
      while taken[anchor] != nil {
        taken[plain, default: 0] += 1
        anchor = "\(plain)-\(taken[plain, default: 0])"
      }
      taken[anchor] = 0
      return anchor
    }
    _ = anchor(Self.title(of: report, in: language))
    _ = anchor(language.title(of: .standards))
    for chapter in report.chapters {
      _ = anchor(Self.title(chapter, in: language))
      for standard in chapter.standards {
        standards[standard.id] = anchor("\(standard.id) \(standard.title)")
        for item in standard.items { items[item.id] = anchor(item.id) }
      }
    }
  }

  /// A link to an item, called by its id.
  func item(_ id: String) -> Line {
    link(Line(id), items[id])
  }

  /// A link to a standard, called by its heading.
  func standard(_ standard: NamedThing) -> Line {
    link(Line("\(standard.id) \(standard.title)"), standards[standard.id])
  }

  private func link(_ name: Line, _ anchor: String?) -> Line {
    anchor.map { .link(name, to: .heading(anchor: $0, file: ReportFile.annex)) } ?? name
  }

  /// The heading of the whole annex as it reads.
  static func title(of report: Report, in language: any PageLanguage) -> String {
    language.line(.title(centre: report.centre.title, year: report.year) as AnnexText).plain
  }

  /// The heading of a chapter as it reads.
  static func title(_ chapter: ChapterSection, in language: any PageLanguage) -> String {
    language.line(.chapter(chapter.id, title: chapter.title) as AnnexText).plain
  }
}
