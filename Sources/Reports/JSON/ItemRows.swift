import Assessment
import Criteria
import Diagnostics
import JSON

/// A report as JSON Lines: one flat row an item, so that a database takes many reports at once.
///
/// Every row has the same keys, and says itself which centre, year and edition it is of.
package struct ItemRows {
  private let report: Report

  package init(_ report: Report) {
    self.report = report
  }

  /// The rows, each on a line of its own, in the edition's order.
  package var bytes: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    for chapter in report.chapters {
      for standard in chapter.standards {
        for item in standard.items {
          write(item, of: standard, chapter, to: &writer)
          writer.endLine()
        }
      }
    }
    return writer.bytes
  }

  private func write(
    _ item: ItemSection, of standard: StandardSection, _ chapter: ChapterSection,
    to writer: inout JSONWriter
  ) {
    let scale = report.scale
    func percent(_ level: Int?) -> String? { level.map { scale.levels[$0].points.percent } }
    writer.object { writer in
      writer.field("centre", report.centre.id)
      writer.field("country", report.country)
      writer.field("year", report.year)
      writer.field("edition", report.edition.id)
      writer.field("revision", report.edition.revision)
      writer.field("asOf", report.asOf.description)
      writer.field("sought", report.designation.sought.id)
      writer.field("reached", report.designation.criteriaMet?.id)
      writer.field("area", standard.area)
      writer.field("chapter", chapter.id)
      writer.field("standard", standard.id)
      writer.field("item", item.id)
      writer.field("core", item.isCore)
      writer.field("state", item.state.rawValue)
      writer.field("claimed", item.claimed)
      writer.field("reviewed", item.reviewed)
      writer.field("supportedLow", scale.levels[item.supported.low].name)
      writer.field("supportedHigh", scale.levels[item.supported.high].name)
      writer.field("evidencedLow", item.evidenced.map { scale.levels[$0.low].name })
      writer.field("evidencedHigh", item.evidenced.map { scale.levels[$0.high].name })
      writer.number("evidencedLowPercent", percent(item.evidenced?.low))
      writer.number("evidencedHighPercent", percent(item.evidenced?.high))
      for phase in Phase.allCases {
        writer.field(
          named: phase.rawValue, item.phases.first { $0.phase == phase }?.verdict.rawValue)
      }
    }
  }
}

extension JSONWriter {
  /// A number that is spelled already, or null.
  fileprivate mutating func number(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { raw(value) } else { null() }
  }
}
