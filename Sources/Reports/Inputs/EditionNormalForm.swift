package import Criteria
import Diagnostics
import JSON

/// An edition with its overlays applied, in the keys of its files and one fixed order.
///
/// Every number, date and duration is written in one spelling, as text, so that equal editions
/// give equal bytes.
package struct EditionNormalForm {
  private let edition: Edition

  package init(_ edition: Edition) {
    self.edition = edition
  }

  /// The whole on one line, which its digest is taken over.
  package var bytes: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    write(to: &writer)
    return writer.bytes
  }

  /// What a condition asks, on one line; equal texts ask the same.
  package func text(of condition: Condition) -> String {
    var writer = JSONWriter(layout: .compact)
    write(&writer, condition)
    return writer.text
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("edition")
      writer.object(header)
      writer.key("indicators")
      writer.object(indicators)
      writer.key("documents")
      writer.object { writer in
        writer.key("documents")
        writer.array(edition.documentKinds, write)
      }
      writer.key("designation")
      writer.object(designationRules)
      writer.key("chapters")
      writer.array(edition.chapters, write)
      if let crosswalk = edition.crosswalk {
        writer.key("crosswalk")
        write(crosswalk, &writer)
      }
    }
  }

  private func header(_ writer: inout JSONWriter) {
    writer.field("format", "1")
    writer.field("edition", edition.id)
    writer.optional("revision", edition.revision)
    writer.field("title", edition.title)
    writer.field("standing", edition.standing.rawValue)
    writer.key("areas")
    writer.object { writer in
      for area in edition.areas { writer.field(named: area.id, area.title) }
    }
    writer.key("scale")
    writer.array(edition.scale.levels) { writer, level in
      writer.object { writer in
        writer.field("level", level.name)
        writer.field("points", level.points.spelling)
        writer.field("shows", level.shows.phases.map(\.rawValue))
      }
    }
    writer.key("policy")
    writer.object { writer in
      writer.optional("core-gate", edition.policy.coreGate.map { edition.scale.levels[$0].name })
      writer.field("core-list", edition.policy.isCoreListComplete ? "complete" : "partial")
    }
    writer.key("sources")
    writer.object { writer in
      for source in edition.sources {
        writer.key(named: source.id)
        writer.object { writer in
          writer.field("title", source.title)
          writer.optional("date", source.date?.description)
          writer.optional("url", source.url)
        }
      }
    }
  }

  private func indicators(_ writer: inout JSONWriter) {
    writer.key("dimensions")
    writer.object { writer in
      for dimension in edition.dimensions { writer.field(named: dimension.id, dimension.values) }
    }
    writer.key("indicators")
    writer.array(edition.indicators, write)
    writer.key("consistency")
    writer.array(edition.consistency) { writer, rule in
      writer.object { writer in
        writer.field("id", rule.id)
        writer.field("title", rule.title)
        writer.field("indicator", edition.indicators[rule.indicator].id)
        writer.key(named: rule.comparison.rawValue)
        writer.object { $0.field("indicator", edition.indicators[rule.other].id) }
        writer.list("sources", rule.sources)
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ indicator: Indicator) {
    writer.object { writer in
      writer.field("id", indicator.id)
      writer.field("title", indicator.title)
      writer.optional("definition", indicator.definition)
      writer.optional("unit", indicator.unit)
      writer.field("kind", indicator.kind.rawValue)
      writer.list("sources", indicator.sources)
      writer.statements("states", indicator.states)
      guard let derivation = indicator.derivation else { return }
      writer.key("derived")
      writer.object { writer in
        switch derivation {
        case .sum(let parts): writer.field("sum", parts.map { edition.indicators[$0].id })
        case .quotient(let numerator, let denominator):
          writer.field("numerator", edition.indicators[numerator].id)
          writer.field("denominator", edition.indicators[denominator].id)
        }
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ kind: DocumentKind) {
    writer.object { writer in
      writer.field("id", kind.id)
      writer.field("title", kind.title)
      writer.optional("requested", kind.requested.map(String.init))
      writer.optional("chapter", kind.chapter.map(String.init))
      writer.optional("max-age", kind.maxAge?.description)
      writer.optional("english", kind.needsEnglish ? "required" : nil)
      writer.list("sources", kind.sources)
    }
  }

  private func designationRules(_ writer: inout JSONWriter) {
    writer.key("preconditions")
    writer.array(edition.preconditions, write)
    writer.key("criteria")
    writer.array(edition.criteria) { writer, slot in write(&writer, edition.conditions[slot]) }
    writer.key("designations")
    writer.array(edition.designations) { writer, designation in
      writer.object { writer in
        writer.field("id", designation.id)
        writer.field("title", designation.title)
        writer.key("requires")
        write(&writer, designation.requires)
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ condition: Condition) {
    writer.object { writer in
      writer.optional("id", condition.id)
      writer.optional("title", condition.title)
      writer.list("sources", condition.sources)
      switch condition.form {
      case .comparison(let indicator, let comparison, let threshold):
        writer.field("indicator", edition.indicators[indicator].id)
        writer.key(named: comparison.rawValue)
        write(&writer, threshold)
      case .flag(let indicator, let expected):
        writer.field("indicator", edition.indicators[indicator].id)
        writer.field("is", String(expected))
      case .document(let kind, let within, let count):
        writer.field("document", edition.documentKinds[kind].id)
        writer.optional("within", within?.description)
        writer.field("count", String(count))
      case .item(let item, let level):
        writer.field("item", edition.items[item].id)
        writer.field("at-least", edition.scale.levels[level].name)
      case .group(let quota, let members):
        if case .atLeast(let count) = quota { writer.field("at-least", String(count)) }
        writer.key(named: quota.key)
        writer.array(members, write)
      case .reference(let slot): writer.field("ref", edition.conditions[slot].id)
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ threshold: Threshold) {
    switch threshold {
    case .same(let value): writer.string(value.spelling)
    case .perDesignation(let values, _):
      writer.object { writer in
        for (designation, value) in zip(edition.designations, values) {
          if let value { writer.field(named: designation.id, value.spelling) }
        }
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ chapter: Chapter) {
    writer.object { writer in
      writer.field("chapter", chapter.id)
      writer.field("title", chapter.title)
      writer.weight(chapter.weight)
      writer.key("standards")
      writer.array(chapter.standards) { writer, position in
        write(&writer, edition.standards[position])
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ standard: Standard) {
    writer.object { writer in
      writer.field("id", standard.id)
      writer.field("title", standard.title)
      writer.field("area", edition.areas[standard.area].id)
      if let scope = standard.appliesTo {
        writer.field("applies-to", scope.map { edition.designations[$0].id })
      }
      writer.list("sources", standard.sources)
      writer.optional("confidence", standard.confidence?.rawValue)
      writer.weight(standard.weight)
      writer.key("items")
      writer.array(standard.items) { writer, position in write(&writer, edition.items[position]) }
    }
  }

  private func write(_ writer: inout JSONWriter, _ item: Item) {
    writer.object { writer in
      writer.field("id", item.id)
      writer.field("text", item.text)
      writer.field("core", String(item.isCore))
      writer.field("not-applicable", item.allowsNotApplicable ? "allowed" : "forbidden")
      if let answers = item.answers {
        writer.field("answers", answers.map { edition.scale.levels[$0].name })
      }
      writer.key("evidence")
      writer.object { writer in
        for evidence in item.evidence {
          writer.field(named: evidence.phase.rawValue, evidence.text)
        }
      }
      writer.key("levels")
      writer.object { writer in
        for (level, condition) in zip(edition.scale.levels, item.levels) {
          guard let condition else { continue }
          writer.key(named: level.name)
          write(&writer, condition)
        }
      }
      writer.weight(item.weight)
      writer.list("sources", item.sources)
      writer.optional("confidence", item.confidence?.rawValue)
    }
  }

  private func write(_ crosswalk: Crosswalk, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("from", crosswalk.from)
      writer.key("map")
      writer.array(crosswalk.entries) { writer, entry in
        writer.object { writer in
          writer.list("from", entry.from)
          writer.list("to", entry.to)
          writer.field("relation", entry.relation.rawValue)
          writer.optional("note", entry.note)
        }
      }
    }
  }
}

extension Condition.Quota {
  fileprivate var key: String {
    switch self {
    case .all: "all"
    case .any: "any"
    case .atLeast: "of"
    }
  }
}
