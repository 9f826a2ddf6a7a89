package import Criteria
import Dossier

/// States why verdicts are what they are: what was looked for, found, and is missing.
extension Assessment {
  /// Why a condition has its verdict.
  ///
  /// A condition with a name is explained in full where it stands; what refers to it says its name
  /// and one statement. So a report is no longer than the criteria, however they refer to each other.
  ///
  /// - Parameters:
  ///   - condition: Any condition of the edition.
  ///   - designation: The designation whose thresholds are read.
  ///   - following: Whether conditions that it refers to itself are explained in full, each once.
  /// - Returns: The statement, with one under it for each part.
  package func reason(
    for condition: Condition, designation: Int, following: Bool = false
  ) -> Reason {
    var followed: Set<Int>? = following ? [] : nil
    return reason(for: condition, designation: designation, followed: &followed)
  }

  /// The same, where some were followed already; nil to follow none.
  private func reason(
    for condition: Condition, designation: Int, followed: inout Set<Int>?
  ) -> Reason {
    var reason = Reason(
      statement(for: condition, designation: designation),
      verdict: verdict(condition, for: designation))
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      reason.parts = rivals(indicator) + missing(indicator)
    case .document(let kind, let within, let count):
      // Where enough documents count, the others do not matter.
      if reason.verdict != .met { reason.parts = documentsLeftOut(kind, within, count) }
    case .item: break
    case .group(_, let members):
      for member in members {
        reason.parts.append(
          self.reason(for: member, designation: designation, followed: &followed))
      }
    case .reference(let slot):
      if followed?.insert(slot).inserted == true {
        reason.parts =
          self.reason(for: edition.conditions[slot], designation: designation).parts
      }
    }
    return reason
  }

  /// Why a condition has its verdict, in one statement that says nothing of its parts.
  package func statement(for condition: Condition, designation: Int) -> Reason.Statement {
    var name = ConditionName(id: condition.id, own: condition.name)
    guard case .reference(let slot) = condition.form else {
      return .condition(name, finding(of: condition, designation))
    }
    let target = edition.conditions[slot]
    name.id = name.id ?? target.id
    name.target = target.name?.clipped ?? ""
    // Whoever wants the end of a chain of references goes on from name to name.
    if case .reference(let next) = target.form {
      return .condition(name, .sameAs(edition.conditions[next].name?.clipped ?? ""))
    }
    let isSought = designation == dossier.designation
    return .condition(
      name, finding(of: target, designation, met: isSought ? listed.metMembers[slot] : nil))
  }

  /// What is found and required under a condition that is no reference.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - designation: The designation whose thresholds are read.
  ///   - met: How many members of a group are met, if that is known.
  /// - Returns: The finding, and what is required.
  private func finding(
    of condition: Condition, _ designation: Int, met: Int? = nil
  ) -> ConditionFinding {
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      let number = threshold.value(for: designation)
      return .figure(
        found(indicator, beside: number.map { [$0] } ?? []), isNamed: condition.title == nil,
        required: number.map { .init(comparison, $0) })
    case .flag(let indicator, let expected): return .flag(found(indicator), required: expected)
    case .document(let kind, let within, let count):
      let found = judgement.facts.count(ofKind: kind, within: within)
      let ids = listed.validDocuments[kind].lazy.filter { isRecent($0, within: within) }
        .prefix(Reason.most).map { dossier.documents[$0].id }
      return .documents(
        kind: edition.documentKinds[kind].id, FirstOfMany(Array(ids), of: found), within: within,
        required: count)
    case .item(let item, let level):
      return .item(
        edition.items[item].id, scored.namedLevels(ofItem: item),
        required: edition.scale.levels[level].name)
    case .group(let quota, let members):
      let met = met ?? members.count { self.verdict($0, for: designation) == .met }
      let open =
        met >= quota.count(of: members.count)
        ? [] : open(among: members, designation)
      return .members(
        met: met, of: members.count, quota, open: Array(open.prefix(Self.mostNames)),
        hasMore: open.count > Self.mostNames)
    case .reference(let slot): return .sameAs(edition.conditions[slot].name?.clipped ?? "")
    }
  }

  /// Which of some conditions are not met: one more than are named, if there are as many.
  private func open(among members: [Condition], _ designation: Int) -> [ConditionFinding.Member] {
    Array(
      members.lazy.filter { self.verdict($0, for: designation) != .met }.map(name)
        .prefix(Self.mostNames + 1))
  }

  private static let mostNames = 5

  /// What a condition is called in a list: its id, or that of what it looks at.
  private func name(of condition: Condition) -> ConditionFinding.Member {
    if let id = condition.id { return .named(id) }
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      return .named(edition.indicators[indicator].id)
    case .document(let kind, _, _): return .named(edition.documentKinds[kind].id)
    case .item(let item, _): return .named(edition.items[item].id)
    case .reference(let slot): return .named(edition.conditions[slot].id ?? "")
    case .group(let quota, let members): return .group(members.count, quota)
    }
  }

  /// The documents of a kind that do not count for a condition, each with why.
  private func documentsLeftOut(
    _ kind: Int, _ within: CalendarPeriod?, _ count: Int
  ) -> [Reason] {
    let documents = documents(ofKind: kind)
    let others = documents.lazy.filter { document in
      !validity[document].isValid(on: dossier.asOf) || !isRecent(document, within: within)
    }
    let number = documents.count - judgement.facts.count(ofKind: kind, within: within)
    return Array(others.prefix(Reason.most)).few(of: number) { document in
      let why = exclusions(ofDocument: document)
      let id = dossier.documents[document].id
      return Reason(
        why.isEmpty ? .documentTooOld(id: id, within: within) : .documentLeftOut(id: id, why))
    }
  }

  /// Why an item has its levels: its phases and the conditions of its levels.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - following: Whether conditions that its own refer to are explained in full, each once.
  /// - Returns: One reason for each phase and each level with a condition.
  package func reasons(forItem item: Int, following: Bool = false) -> [Reason] {
    let description = edition.items[item]
    switch states[item] {
    case .outOfScope:
      let scope = edition.standards[description.standard].appliesTo ?? []
      let names = FirstOfMany(scope.map { edition.designations[$0].id })
      return [Reason(.outOfScope(designations: names))]
    case .notApplicable:
      return [Reason(.notApplicable(because: dossier.answers[item]?.reason ?? ""))]
    case .assessed, .notAssessed: break
    }
    var reasons = description.phases.phases.map { phaseReason(item, $0) }
    var followed: Set<Int>? = following ? [] : nil
    for level in edition.scale.levels.indices {
      guard let condition = description.levels[level] else { continue }
      let inner = reason(
        for: condition, designation: dossier.designation, followed: &followed)
      reasons.append(
        Reason(
          .level(edition.scale.levels[level].name, inner.statement), verdict: inner.verdict,
          parts: inner.parts))
    }
    return reasons
  }

  private func phaseReason(_ item: Int, _ phase: Phase) -> Reason {
    let documents = documents(showing: phase, of: item)
    let valid = documents.filter { validity[$0].isValid(on: dossier.asOf) }
    guard valid.isEmpty else {
      return Reason(
        .phaseShown(phase, by: valid.map { showing(of: $0, phase, of: item) }), verdict: .met)
    }
    let wanted = edition.items[item].evidence.first { $0.phase == phase }?.text ?? ""
    return Reason(
      .phaseNotShown(phase, wanted: wanted), verdict: .unknown,
      parts: documents.map {
        Reason(
          .documentLeftOut(id: dossier.documents[$0].id, exclusions(ofDocument: $0)))
      })
  }

  private func showing(of document: Int, _ phase: Phase, of item: Int) -> Reason.Showing {
    let given = dossier.documents[document]
    return Reason.Showing(
      document: given.id,
      page: given.isConfidential ? nil : given.page(showing: phase, of: item))
  }
}

extension EvidenceDocument {
  /// The page that shows a phase of an item, if it is said.
  fileprivate func page(showing phase: Phase, of item: Int) -> String? {
    // They are sorted by item, and one document may show all items there are.
    var (low, high) = (0, shows.count)
    while low < high {
      let middle = (low + high) / 2
      if shows[middle].item < item { low = middle + 1 } else { high = middle }
    }
    return shows[low...].prefix { $0.item == item }.first { $0.phase == phase }?.page
  }
}
