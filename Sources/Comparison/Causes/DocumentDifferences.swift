import Criteria
import Dossier

/// What two registers say differently of one document; of a confidential one only whether.
struct DocumentDifferences {
  private let evidence: Evidence

  init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  func all(
    _ old: EvidenceDocument?, _ new: EvidenceDocument?
  ) -> [DocumentChange.Difference] {
    guard let old, let new else { return [] }
    var differences: [DocumentChange.Difference] = []
    func add(_ aspect: DocumentChange.Aspect, _ one: String?, _ two: String?) {
      guard one != two else { return }
      differences.append(.init(aspect: aspect, old: one ?? "nothing", new: two ?? "nothing"))
    }
    func addNamed(
      _ aspect: DocumentChange.Aspect, _ space: EditionIdentity.Space,
      _ before: [CarriedNames.Named], _ after: [CarriedNames.Named]
    ) {
      let names = CarriedNames(identity: evidence.identity)
      guard let texts = names.difference(space, before, after) else { return }
      add(aspect, texts.old, texts.new)
    }
    add(.id, old.id, new.id)
    add(.sha256, old.sha256, new.sha256)
    let isSecret = old.isConfidential || new.isConfidential
    let open = differences.count
    add(.status, old.status.rawValue, new.status.rawValue)
    add(.date, old.date.description, new.date.description)
    add(.validUntil, old.validUntil?.description, new.validUntil?.description)
    addNamed(
      .kind, .documentKinds,
      old.kinds.map { .init(id: evidence.old.edition.documentKinds[$0].id) },
      new.kinds.map { .init(id: evidence.new.edition.documentKinds[$0].id) })
    add(.language, old.language, new.language)
    add(.englishSummary, String(old.hasEnglishSummary), String(new.hasEnglishSummary))
    addNamed(
      .shows, .items, old.shows.map { showing($0, evidence.old.edition, isSecret) },
      new.shows.map { showing($0, evidence.new.edition, isSecret) })
    add(.keptAs, kept(old.location), kept(new.location))
    // What a report keeps back of a confidential document is not told here either.
    if isSecret {
      let hidden = differences.count > open
      differences.removeSubrange(open...)
      if hidden {
        differences.append(
          .init(aspect: .registration, old: "confidential", new: "changed, confidential"))
      }
      add(.confidential, String(old.isConfidential), String(new.isConfidential))
      return differences
    }
    add(.title, old.title, new.title)
    add(.owner, old.owner, new.owner)
    add(.place, place(old.location), place(new.location))
    return differences
  }

  private func showing(
    _ showing: EvidenceDocument.Showing, _ edition: Edition, _ isSecret: Bool
  ) -> CarriedNames.Named {
    let page = isSecret ? nil : showing.page
    return CarriedNames.Named(
      id: edition.items[showing.item].id,
      remark: " \(showing.phase.rawValue)" + (page.map { " (\($0))" } ?? ""))
  }

  /// The key that says where a document is.
  private func kept(_ location: EvidenceDocument.Location) -> String {
    switch location {
    case .file: "file"
    case .url: "url"
    case .place: "place"
    }
  }

  private func place(_ location: EvidenceDocument.Location) -> String {
    switch location {
    case .file(let text), .url(let text), .place(let text): text
    }
  }
}
