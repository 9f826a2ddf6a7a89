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
    func add(_ aspect: String, _ one: String?, _ two: String?) {
      guard one != two else { return }
      differences.append(.init(aspect: aspect, old: one ?? "nothing", new: two ?? "nothing"))
    }
    add("id", old.id, new.id)
    add("sha256", old.sha256, new.sha256)
    let isSecret = old.isConfidential || new.isConfidential
    let next = evidence.new.edition
    let open = differences.count
    add("status", old.status.rawValue, new.status.rawValue)
    add("date", old.date.description, new.date.description)
    add("valid-until", old.validUntil?.description, new.validUntil?.description)
    add(
      "kind", list(old.kinds.map(evidence.nextKind)),
      list(new.kinds.map { next.documentKinds[$0].id }))
    add("language", old.language, new.language)
    add("english-summary", String(old.hasEnglishSummary), String(new.hasEnglishSummary))
    add(
      "shows", list(old.shows.map { showing($0, evidence.nextItem($0.item), isSecret) }),
      list(new.shows.map { showing($0, next.items[$0.item].id, isSecret) }))
    // What a report keeps back of a confidential document is not told here either.
    if isSecret {
      let hidden = differences.count > open
      differences.removeSubrange(open...)
      if hidden {
        differences.append(
          .init(aspect: "registration", old: "confidential", new: "changed, confidential"))
      }
      add("confidential", String(old.isConfidential), String(new.isConfidential))
      return differences
    }
    add("title", old.title, new.title)
    add("owner", old.owner, new.owner)
    add("place", place(old.location), place(new.location))
    return differences
  }

  private func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.sorted().joined(separator: ", ")
  }

  private func showing(
    _ showing: EvidenceDocument.Showing, _ item: String, _ isSecret: Bool
  ) -> String {
    let page = isSecret ? nil : showing.page
    return "\(item) \(showing.phase.rawValue)" + (page.map { " (\($0))" } ?? "")
  }

  private func place(_ location: EvidenceDocument.Location) -> String {
    switch location {
    case .file(let text), .url(let text), .place(let text): text
    }
  }
}
