package import Criteria
import Dossier

/// Puts the verdicts of an assessment into words: what was looked for, found, and is missing.
extension Assessment {
  /// Why a condition has its verdict.
  ///
  /// A condition with a name is explained in full where it stands; what refers to it says its name
  /// and one sentence. So a report is no longer than the criteria, however they refer to each other.
  ///
  /// - Parameters:
  ///   - condition: Any condition of the edition.
  ///   - designation: The designation whose thresholds are read.
  ///   - following: Whether conditions that it refers to itself are explained in full, each once.
  /// - Returns: The sentence, with one under it for each part.
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
      sentence(for: condition, designation: designation),
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

  /// Why a condition has its verdict, in one sentence that says nothing of its parts.
  package func sentence(for condition: Condition, designation: Int) -> String {
    let prefix = condition.name.map { "\($0): " } ?? ""
    guard case .reference(let slot) = condition.form else {
      return prefix + finding(of: condition, designation)
    }
    let target = edition.conditions[slot]
    let name = target.name?.clipped ?? ""
    // Whoever wants the end of a chain of references goes on from name to name.
    if case .reference(let next) = target.form {
      return "\(prefix)\(name): as \(edition.conditions[next].name?.clipped ?? "")"
    }
    let isSought = designation == dossier.designation
    return "\(prefix)\(name): "
      + finding(of: target, designation, met: isSought ? listed.metMembers[slot] : nil)
  }

  /// What is found and asked under a condition that is no reference, without its name.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - designation: The designation whose thresholds are read.
  ///   - met: How many members of a group are met, if that is known.
  /// - Returns: The finding, and what is asked.
  private func finding(
    of condition: Condition, _ designation: Int, met: Int? = nil
  ) -> String {
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      let number = threshold.value(for: designation)
      let asked =
        number.map { edition.indicators[indicator].asked(comparison, $0) } ?? "no threshold"
      return "\(found(indicator, under: condition, beside: number)); required: \(asked)"
    case .flag(let indicator, let expected):
      return "\(text(ofValuesOf: indicator)); required: \(expected ? "yes" : "no")"
    case .document(let kind, let within, let count): return documents(kind, within, count)
    case .item(let item, let level):
      return "item \(edition.items[item].id) is \(text(ofLevelsOf: item)); "
        + "required: at least \(edition.scale.levels[level].name)"
    case .group(let quota, let members):
      let met = met ?? members.count { self.verdict($0, for: designation) == .met }
      return "\(met) of \(members.count) met; \(quota.phrase)"
        + (met >= quota.count(of: members.count) ? "" : open(among: members, designation))
    case .reference(let slot): return edition.conditions[slot].name?.clipped ?? ""
    }
  }

  /// Which of some conditions are not met, the first few by name.
  private func open(among members: [Condition], _ designation: Int) -> String {
    let names = members.lazy.filter { self.verdict($0, for: designation) != .met }.map(name)
    let shown = Array(names.prefix(Self.mostNames + 1))
    let named = shown.prefix(Self.mostNames).joined(separator: ", ")
    return "; not met: \(named)" + (shown.count > Self.mostNames ? " and others" : "")
  }

  private static let mostNames = 5

  /// What a condition is called in a list: its id, or that of what it looks at.
  private func name(of condition: Condition) -> String {
    if let id = condition.id { return id }
    switch condition.form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      return edition.indicators[indicator].id
    case .document(let kind, _, _): return edition.documentKinds[kind].id
    case .item(let item, _): return edition.items[item].id
    case .reference(let slot): return edition.conditions[slot].id ?? ""
    case .group(let quota, let members):
      return "a group of \(members.count) (\(quota.phrase))"
    }
  }

  /// The values of an indicator, by its name unless the condition has a title of its own.
  private func found(
    _ indicator: Int, under condition: Condition, beside threshold: Rational?
  ) -> String {
    let others = threshold.map { [$0] } ?? []
    return condition.title == nil
      ? text(ofValuesOf: indicator, beside: others) : values(of: indicator, beside: others)
  }

  private func documents(_ kind: Int, _ within: CalendarPeriod?, _ count: Int) -> String {
    let found = judgement.facts.count(ofKind: kind, within: within)
    let asked =
      "required: \(count == 1 ? "one" : "\(count)")"
      + (within.map { " of the last \($0)" } ?? "")
    let ids = listed.validDocuments[kind].lazy.filter { isYoung($0, within) }
      .prefix(Reason.most).map { dossier.documents[$0].id }
    let names = found == 0 ? "none" : Array(ids).few(Reason.most, of: found)
    return "valid \(edition.documentKinds[kind].id): \(names); \(asked)"
  }

  /// The documents of a kind that do not count for a condition, each with why.
  private func documentsLeftOut(
    _ kind: Int, _ within: CalendarPeriod?, _ count: Int
  ) -> [Reason] {
    let documents = documents(ofKind: kind)
    let others = documents.lazy.filter { document in
      !validity[document].isValid(on: dossier.asOf) || !isYoung(document, within)
    }
    let number = documents.count - judgement.facts.count(ofKind: kind, within: within)
    return Array(others.prefix(Reason.most)).few(of: number) { document in
      let why = whyInvalid(document)
      let text = why.isEmpty ? "it is older than \(within?.description ?? "")" : why
      return Reason("\(dossier.documents[document].id) does not count: \(text)")
    }
  }

  /// Whether a document is of the time that a condition asks for.
  private func isYoung(_ document: Int, _ within: CalendarPeriod?) -> Bool {
    within.map { dossier.documents[document].date.earliest + $0 >= dossier.asOf } ?? true
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
      let names = scope.map { edition.designations[$0].id }.few(Reason.most)
      return [Reason("out of scope: the standard applies to \(names) only")]
    case .notApplicable:
      return [Reason("out of the count: \(dossier.answers[item]?.reason ?? "")")]
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
          "\(edition.scale.levels[level].name) needs this: \(inner.text)", verdict: inner.verdict,
          parts: inner.parts))
    }
    return reasons
  }

  private func phaseReason(_ item: Int, _ phase: Phase) -> Reason {
    let documents = documents(showing: phase, of: item)
    let valid = documents.filter { validity[$0].isValid(on: dossier.asOf) }
    guard valid.isEmpty else {
      return Reason(
        "\(phase.rawValue), shown by "
          + valid.map { text(of: $0, showing: phase, of: item) }.joined(separator: ", "),
        verdict: .met)
    }
    let wanted = edition.items[item].evidence.first { $0.phase == phase }?.text ?? ""
    return Reason(
      "\(phase.rawValue); wanted: \(wanted)", verdict: .unknown,
      parts: documents.map {
        Reason("\(dossier.documents[$0].id) does not count: \(whyInvalid($0))")
      })
  }

  private func text(of document: Int, showing phase: Phase, of item: Int) -> String {
    let given = dossier.documents[document]
    guard !given.isConfidential, let page = given.page(showing: phase, of: item) else {
      return given.id
    }
    return "\(given.id) (\(page))"
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
