package import Criteria
import Dossier

/// Puts the verdicts of an assessment into words: what was looked for, found, and is missing.
extension Assessment {
  /// Why a condition has its verdict.
  ///
  /// - Parameters:
  ///   - condition: Any condition of the edition.
  ///   - designation: The designation whose thresholds are read.
  ///   - brief: Whether conditions that are referred to are told in one sentence each.
  /// - Returns: The sentence, with one under it for each part.
  package func reason(
    for condition: Condition, designation: Int, brief: Bool = false
  ) -> Reason {
    var told: Set<Int>? = []
    return reason(for: condition, designation: designation, brief: brief, told: &told)
  }

  /// The same, where some named conditions were told already; with nil none is told, only named.
  ///
  /// Each is told in full once: they may refer to each other in more ways than anyone could read.
  private func reason(
    for condition: Condition, designation: Int, brief: Bool, told: inout Set<Int>?
  ) -> Reason {
    let verdict = verdict(condition, for: designation)
    let prefix = condition.name.map { "\($0): " } ?? ""
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      let asked =
        threshold.value(for: designation).map {
          edition.indicators[indicator].asked(comparison, $0)
        } ?? "no threshold"
      return Reason(
        "\(prefix)\(found(indicator, under: condition)); asked is \(asked)", verdict: verdict,
        parts: rivals(indicator) + missing(indicator))
    case .flag(let indicator, let expected):
      return Reason(
        "\(prefix)\(text(ofValuesOf: indicator)); asked is \(expected ? "yes" : "no")",
        verdict: verdict,
        parts: rivals(indicator) + missing(indicator))
    case .document(let kind, let within, let count):
      return documentReason(prefix, kind, within, count, verdict)
    case .item(let item, let level):
      return Reason(
        "\(prefix)item \(edition.items[item].id) is \(text(ofLevelsOf: item)); "
          + "asked is at least \(edition.scale.levels[level].name)", verdict: verdict)
    case .group(let quota, let members):
      let met = members.count { self.verdict($0, for: designation) == .met }
      return Reason(
        "\(prefix)\(met) of \(members.count) met; \(quota.phrase)"
          + (verdict == .met ? "" : open(among: members, designation)),
        verdict: verdict,
        parts: members.map {
          reason(for: $0, designation: designation, brief: brief, told: &told)
        })
    case .reference(let slot):
      let target = edition.conditions[slot]
      guard told != nil else { return Reason(target.name ?? "", verdict: verdict) }
      if brief, edition.criteria.contains(slot) {
        var none: Set<Int>?
        let reason = reason(for: target, designation: designation, brief: brief, told: &none)
        return Reason(reason.text, verdict: reason.verdict)
      }
      guard told?.insert(slot).inserted == true else {
        return Reason("\(target.name ?? ""), as told before", verdict: verdict)
      }
      return reason(for: target, designation: designation, brief: brief, told: &told)
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
  private func found(_ indicator: Int, under condition: Condition) -> String {
    condition.title == nil ? text(ofValuesOf: indicator) : values(of: indicator)
  }

  private func documentReason(
    _ prefix: String, _ kind: Int, _ within: CalendarPeriod?, _ count: Int, _ verdict: Verdict
  ) -> Reason {
    let valid = validDocuments(ofKind: kind)
    let counted = valid.filter { document in
      within.map { dossier.documents[document].date.earliest + $0 >= dossier.asOf } ?? true
    }
    let asked =
      "asked \(count == 1 ? "is one" : "are \(count)")"
      + (within.map { " of the last \($0)" } ?? "")
    let found =
      counted.isEmpty ? "none" : counted.map { dossier.documents[$0].id }.joined(separator: ", ")
    // Where enough documents count, the others do not matter.
    let others = verdict == .met ? [] : documents(ofKind: kind).filter { !counted.contains($0) }
    return Reason(
      "\(prefix)valid \(edition.documentKinds[kind].id): \(found); \(asked)", verdict: verdict,
      parts: others.map { document in
        let why = whyInvalid(document)
        let text = why.isEmpty ? "it is older than \(within?.description ?? "")" : why
        return Reason("\(dossier.documents[document].id) does not count: \(text)")
      })
  }

  /// Why an item has its levels: its phases and the conditions of its levels.
  package func reasons(forItem item: Int) -> [Reason] {
    let description = edition.items[item]
    switch states[item] {
    case .outOfScope:
      let scope = edition.standards[description.standard].appliesTo ?? []
      let names = scope.map { edition.designations[$0].id }.joined(separator: ", ")
      return [Reason("out of scope: the standard applies to \(names) only")]
    case .notApplicable:
      return [Reason("out of the count: \(dossier.answers[item]?.reason ?? "")")]
    case .assessed, .notAssessed: break
    }
    var reasons = description.phases.phases.map { phaseReason(item, $0) }
    for level in edition.scale.levels.indices {
      guard let condition = description.levels[level] else { continue }
      let inner = reason(for: condition, designation: dossier.designation)
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
    let id = dossier.documents[document].id
    guard !dossier.documents[document].isConfidential,
      let showing = dossier.documents[document].shows.first(where: {
        $0.item == item && $0.phase == phase
      }), let page = showing.page
    else { return id }
    return "\(id) (\(page))"
  }
}
