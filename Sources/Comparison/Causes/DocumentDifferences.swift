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
    func addNamed(
      _ aspect: String, _ space: EditionIdentity.Space, _ before: [Named], _ after: [Named]
    ) {
      guard let texts = texts(space, before, after) else { return }
      add(aspect, texts.old, texts.new)
    }
    add("id", old.id, new.id)
    add("sha256", old.sha256, new.sha256)
    let isSecret = old.isConfidential || new.isConfidential
    let open = differences.count
    add("status", old.status.rawValue, new.status.rawValue)
    add("date", old.date.description, new.date.description)
    add("valid-until", old.validUntil?.description, new.validUntil?.description)
    addNamed(
      "kind", .documentKinds,
      old.kinds.map { Named(id: evidence.old.edition.documentKinds[$0].id) },
      new.kinds.map { Named(id: evidence.new.edition.documentKinds[$0].id) })
    add("language", old.language, new.language)
    add("english-summary", String(old.hasEnglishSummary), String(new.hasEnglishSummary))
    addNamed(
      "shows", .items, old.shows.map { showing($0, evidence.old.edition, isSecret) },
      new.shows.map { showing($0, evidence.new.edition, isSecret) })
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

  /// A thing of the criteria that a document names, with what is said of it.
  private struct Named: Hashable {
    var id: String
    var remark = ""

    func goingOn(as ids: [String]) -> [Named] { ids.map { Named(id: $0, remark: remark) } }
  }

  /// What is named on both sides, in words; nil if it is the same along the crosswalk, whichever
  /// way it is read.
  private func texts(
    _ space: EditionIdentity.Space, _ before: [Named], _ after: [Named]
  ) -> (old: String?, new: String?)? {
    let identity = evidence.identity
    let carried = before.map { ($0, $0.goingOn(as: identity.successors(of: $0.id, in: space))) }
    let back = after.flatMap { $0.goingOn(as: identity.predecessors(of: $0.id, in: space)) }
    let isCarried = Set(carried.flatMap(\.1)) == Set(after)
    guard !isCarried || Set(back) != Set(before) else { return nil }
    // Under the new ids, unless these would hide what differs.
    let spelled = isCarried ? before : carried.flatMap { $1.isEmpty ? [$0] : $1 }
    return (list(spelled), list(after))
  }

  private func list(_ named: [Named]) -> String? {
    named.isEmpty ? nil : Set(named.map { $0.id + $0.remark }).sorted().joined(separator: ", ")
  }

  private func showing(
    _ showing: EvidenceDocument.Showing, _ edition: Edition, _ isSecret: Bool
  ) -> Named {
    let page = isSecret ? nil : showing.page
    return Named(
      id: edition.items[showing.item].id,
      remark: " \(showing.phase.rawValue)" + (page.map { " (\($0))" } ?? ""))
  }

  private func place(_ location: EvidenceDocument.Location) -> String {
    switch location {
    case .file(let text), .url(let text), .place(let text): text
    }
  }
}
