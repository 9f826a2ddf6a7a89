package import Criteria
package import Dossier

/// Puts values, figures, documents and levels of an assessment into words.
extension Assessment {
  /// The values of an indicator as a sentence; where there is none, with the ids to give one under.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - others: The numbers that its values are compared with.
  /// - Returns: The sentence, in which its values are told apart from the others.
  package func text(ofValuesOf indicator: Int, beside others: [Rational] = []) -> String {
    let ids = values[indicator] == .none ? " of \(wanted(for: indicator))" : ""
    return "\(edition.indicators[indicator].title.clipped): "
      + "\(values(of: indicator, beside: others))\(ids)"
  }

  /// The ids under which figures are wanted to have a value of an indicator, the first few of them.
  private func wanted(for indicator: Int) -> String {
    let id = edition.indicators[indicator].id
    let lacking = listed.missingParts[indicator]
    guard edition.indicators[indicator].derivation != nil, !lacking.isEmpty else { return id }
    let names = lacking.prefix(Reason.most).map { edition.indicators[$0].id }
      .few(Reason.most, of: lacking.count)
    return "\(names), of which \(id) is made"
  }

  /// The values of an indicator in words, told apart from the numbers that they are compared with.
  package func values(of indicator: Int, beside others: [Rational] = []) -> String {
    let description = edition.indicators[indicator]
    switch values[indicator] {
    case .none: return "no usable figure"
    case .numbers(let low, let high, let isLowerBound):
      let found =
        low == high
        ? description.text(of: low, beside: others) + parts(ofQuotient: description)
        : "\(description.text(of: low, beside: others + [high])) and "
          + "\(description.text(of: high, beside: others + [low])) differ"
      guard isLowerBound else { return found }
      let missing = listed.missingParts[indicator]
      let names = missing.prefix(Reason.most).map { edition.indicators[$0].id }
        .few(Reason.most, of: missing.count)
      return "\(found) or more, since \(names) is not evidenced"
    case .flags(let hasTrue, let hasFalse):
      return hasTrue && hasFalse ? "yes and no" : hasTrue ? "yes" : "no"
    case .aboveOne(let largest):
      return "refused, since the share would be \(description.text(of: largest, beside: [.one]))"
    }
  }

  /// The two numbers that a quotient was made from, as they were given.
  private func parts(ofQuotient indicator: Indicator) -> String {
    guard case .quotient(let above, let below) = indicator.derivation,
      case .numbers(let numerator, _, _) = values[above],
      case .numbers(let denominator, _, _) = values[below]
    else { return "" }
    return " (\(numerator.text) of \(denominator.text))"
  }

  /// The usable figures of an indicator, and of its parts, where these differ from each other.
  func rivals(_ indicator: Int) -> [Reason] {
    listed.differingParts[indicator].prefix(Reason.most).flatMap { part in
      listed.usableFigures[part].few { figure in
        let sources = dossier.figures[figure].sources.prefix(Reason.most)
          .map { dossier.documents[$0].id }
        let names = sources.few(Reason.most, of: dossier.figures[figure].sources.count)
        return Reason("\(text(of: figure)) is from \(names)")
      }
    } + more(listed.differingParts[indicator], "whose figures differ")
  }

  /// What is missing where an indicator, or a part of it, has no usable figure.
  func missing(_ indicator: Int) -> [Reason] {
    listed.missingParts[indicator].prefix(Reason.most).flatMap { part -> [Reason] in
      let left = listed.unusableFigures[part].few(reasonLeftOut)
      guard left.isEmpty, part != indicator else { return left }
      return [Reason("no figure for \(edition.indicators[part].id)")]
    } + more(listed.missingParts[indicator], "without a figure that counts")
  }

  /// That there are more indicators than a reason lists.
  private func more(_ parts: [Int], _ description: String) -> [Reason] {
    let more = parts.count - Reason.most
    return more > 0
      ? [Reason("and \(more) more indicator\(more == 1 ? "" : "s") \(description)")] : []
  }

  /// The indicators without a value of which one's value is made, or itself, as indices.
  package func missingParts(of indicator: Int) -> [Int] { listed.missingParts[indicator] }

  /// The indicators whose figures differ of which one's value is made, or itself, as indices.
  package func differingParts(of indicator: Int) -> [Int] { listed.differingParts[indicator] }

  /// The figures given for an indicator, or for its parts, that do not count, each with its reason.
  package func leftOut(_ indicator: Int) -> [Reason] {
    (edition.indicators[indicator].derivation?.parts ?? [indicator]).flatMap { part in
      listed.unusableFigures[part].map(reasonLeftOut)
    }
  }

  private func reasonLeftOut(_ figure: Int) -> Reason {
    Reason("\(text(of: figure)) is left out: \(whyLeftOut(figure))")
  }

  /// A figure in words: value, indicator and year.
  package func text(of figure: Int) -> String {
    let given = dossier.figures[figure]
    let indicator = edition.indicators[given.indicator]
    let value =
      switch given.value {
      case .number(let number): indicator.exactText(of: number)
      case .flag(let flag): flag ? "yes" : "no"
      }
    return "\(indicator.id) \(value) (\(given.year))"
  }

  /// Why a figure does not count; empty if it does.
  package func whyLeftOut(_ figure: Int) -> String {
    figureUses[figure].reasons.map(text).joined(separator: "; ")
  }

  /// A reason for which a figure does not count in words.
  package func text(of reason: FigureUse.Reason) -> String {
    switch reason {
    case .otherYear(let year): "its year \(year) is not the index year \(dossier.year)"
    case .doesNotState(let asked): "it does not state \(asked.dimension): \(asked.value)"
    case .statesOtherwise(let said, let asked):
      "it states \(said.dimension): \(said.value), required: \(asked)"
    case .noSource: "it names no document as its source"
    case .noValidSource(let documents):
      "its source is not valid ("
        + documents.prefix(Reason.most).map { "\(dossier.documents[$0].id): \(whyInvalid($0))" }
        .joined(separator: "; ")
        + (documents.count > Reason.most ? "; and \(documents.count - Reason.most) more)" : ")")
    }
  }

  /// Why a document is not valid today; empty if it is.
  package func whyInvalid(_ document: Int) -> String {
    let reasons = validity[document].reasons(on: dossier.asOf)
    // Of a confidential document not even the dates are told.
    if dossier.documents[document].isConfidential {
      return reasons.isEmpty ? "" : "it is not valid"
    }
    return reasons.map { reason in
      switch reason {
      case .draft: "it is a draft"
      case .datedLater(let date): "its date \(date) is after \(dossier.asOf)"
      case .expired(let date): "it was valid until \(date)"
      case .tooOld(let day): "it is too old for its kind since \(day.nextDay)"
      }
    }.joined(separator: ", ")
  }

  /// How far an action is, and whether it is overdue.
  package func status(of action: Action) -> String {
    action.status.rawValue + (action.isOverdue(on: dossier.asOf) ? ", overdue" : "")
  }

  /// The evidenced levels of an item in words.
  package func text(ofLevelsOf item: Int) -> String { scored.text(ofLevelsOf: item) }
}

extension Scale {
  /// An interval of levels in words.
  package func text(_ interval: LevelInterval) -> String {
    if interval.low == interval.high { return levels[interval.low].name }
    let range = "\(levels[interval.low].name)–\(levels[interval.high].name)"
    return interval.low == worst ? "nothing documented (\(range))" : range
  }
}

extension Comparison {
  /// The comparison in words.
  package var phrase: String {
    switch self {
    case .moreThan: "more than"
    case .atLeast: "at least"
    case .lessThan: "less than"
    case .atMost: "at most"
    }
  }
}

extension Condition.Quota {
  /// The quota in words.
  package var phrase: String {
    switch self {
    case .all: "all are needed"
    case .any: "one is needed"
    case .atLeast(let count): "at least \(count) \(count == 1 ? "is" : "are") needed"
    }
  }
}
