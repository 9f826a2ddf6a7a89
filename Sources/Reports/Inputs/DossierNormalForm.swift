package import Criteria
import Diagnostics
package import Dossier
import JSON

/// A dossier in the keys of its files and one fixed order, whatever the order and split of these.
///
/// Of a confidential document only its id, its digest and what the meaning needs is kept: kinds,
/// status, dates, language and the phases it shows.
package struct DossierNormalForm {
  private let dossier: Dossier
  private let edition: Edition

  package init(_ dossier: Dossier, _ edition: Edition) {
    self.dossier = dossier
    self.edition = edition
  }

  /// The whole on one line, which its digest is taken over.
  package var bytes: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("dossier")
      writer.object(header)
      writer.key("documents")
      list("documents", inByteOrder(dossier.documents, \.id), &writer, write)
      writer.key("quantitative")
      list("figures", dossier.figures, &writer, write)
      writer.key("qualitative")
      writer.object { answers(dossier.answers, &$0) }
      writer.key("peer-review")
      writer.object { writer in
        answers(dossier.reviews, &writer)
        remarks("strengths", dossier.reviewedStrengths, &writer)
        remarks("opportunities", dossier.reviewedOpportunities, &writer)
      }
      writer.key("improvement-plan")
      list("actions", inByteOrder(dossier.actions, \.id), &writer, write)
    }
  }

  private func list<Element>(
    _ name: StaticString, _ elements: [Element], _ writer: inout JSONWriter,
    _ each: (inout JSONWriter, Element) -> Void
  ) {
    writer.object { writer in
      writer.key(name)
      writer.array(elements, each)
    }
  }

  /// The order of the bytes of ids, whatever order people read them in.
  private func inByteOrder<Element>(
    _ elements: [Element], _ id: KeyPath<Element, String>
  ) -> [Element] {
    elements.sorted { $0[keyPath: id].utf8.lexicographicallyPrecedes($1[keyPath: id].utf8) }
  }

  private func header(_ writer: inout JSONWriter) {
    writer.field("format", "1")
    writer.key("centre")
    writer.object { writer in
      writer.field("id", dossier.centre.id)
      writer.field("name", dossier.centre.name)
    }
    writer.field("country", dossier.country)
    writer.field("year", String(dossier.year))
    writer.field("edition", dossier.edition)
    writer.optional("revision", dossier.revision)
    writer.field("designation", edition.designations[dossier.designation].id)
    writer.field("as-of", dossier.asOf.description)
    writer.key("milestones")
    writer.object { writer in
      writer.optional("visit", dossier.milestones.visit?.description)
      writer.optional("certificate-until", dossier.milestones.certificateUntil?.description)
    }
    writer.key("absent")
    writer.object { writer in
      for (kind, reason) in dossier.absent.sorted(by: { $0.key < $1.key }) {
        writer.field(named: edition.documentKinds[kind].id, reason)
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ document: EvidenceDocument) {
    let isOpen = !document.isConfidential
    writer.object { writer in
      writer.field("id", document.id)
      writer.list("kind", document.kinds.map { edition.documentKinds[$0].id })
      writer.field("title", isOpen ? document.title : "confidential")
      writer.field("status", document.status.rawValue)
      writer.field("date", document.date.description)
      writer.optional("valid-until", document.validUntil?.description)
      writer.optional("language", document.language)
      if document.hasEnglishSummary { writer.field("english-summary", "true") }
      if isOpen { writer.optional("owner", document.owner) }
      switch document.location {
      case .file(let path): writer.field("file", isOpen ? path : "confidential")
      case .url(let url): writer.field("url", isOpen ? url : "confidential")
      case .place(let place): writer.field("place", isOpen ? place : "confidential")
      }
      writer.optional("sha256", document.sha256)
      if document.isConfidential { writer.field("confidential", "true") }
      shows(document, &writer)
    }
  }

  private func shows(_ document: EvidenceDocument, _ writer: inout JSONWriter) {
    guard !document.shows.isEmpty else { return }
    writer.key("shows")
    writer.object { writer in
      for group in document.shows.split(by: \.item) {
        guard let first = group.first else { continue }
        writer.key(named: edition.items[first.item].id)
        writer.object { writer in
          for showing in group {
            let page = document.isConfidential ? nil : showing.page
            writer.field(named: showing.phase.rawValue, page ?? "")
          }
        }
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ figure: Figure) {
    writer.object { writer in
      writer.field("indicator", edition.indicators[figure.indicator].id)
      switch figure.value {
      case .number(let number): writer.field("value", number.spelling)
      case .flag(let flag): writer.field("value", String(flag))
      }
      writer.optional("unit", figure.unit)
      writer.field("year", String(figure.year))
      writer.list("source", figure.sources.map { dossier.documents[$0].id }.inByteOrder)
      writer.statements("states", figure.states)
      writer.optional("note", figure.note)
    }
  }

  private func answers(_ answers: [Int: Answer], _ writer: inout JSONWriter) {
    writer.key("answers")
    writer.object { writer in
      for (item, answer) in answers.sorted(by: { $0.key < $1.key }) {
        writer.key(named: edition.items[item].id)
        writer.object { writer in
          switch answer.value {
          case .level(let level): writer.field("level", edition.scale.levels[level].name)
          case .notApplicable: writer.field("level", Scale.notApplicable)
          case nil: break
          }
          writer.optional("note", answer.note)
          writer.optional("improve", answer.improve)
          writer.optional("by", answer.by)
          writer.optional("on", answer.on?.description)
          writer.optional("reason", answer.reason)
          if !answer.isConfirmed { writer.field("confirmed", "false") }
        }
      }
    }
  }

  private func remarks(
    _ name: StaticString, _ remarks: [Int: [String]], _ writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.object { writer in
      for (chapter, texts) in remarks.sorted(by: { $0.key < $1.key }) {
        writer.field(named: String(chapter), texts)
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ action: Action) {
    writer.object { writer in
      writer.field("id", action.id)
      writer.field("for", action.items.map { edition.items[$0].id })
      writer.optional("aim", action.aim)
      writer.field("action", action.action)
      writer.optional("owner", action.owner)
      writer.optional("due", action.due?.description)
      writer.optional("measure", action.measure)
      writer.field("status", action.status.rawValue)
    }
  }
}

extension Array {
  /// Runs of neighbours that agree in a key.
  fileprivate func split<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var groups: [[Element]] = []
    for element in self {
      if let last = groups.last?.first, key(last) == key(element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups
  }
}
