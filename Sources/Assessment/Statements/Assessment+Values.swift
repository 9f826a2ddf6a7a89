package import Criteria
import Dossier

/// States values, figures and documents of an assessment.
extension Assessment {
  /// The values of an indicator, with what it takes to say them.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - others: The numbers that its values are compared with.
  /// - Returns: The values; no wording yet.
  package func found(_ indicator: Int, beside others: [Rational] = []) -> FoundValues {
    let description = edition.indicators[indicator]
    let values = self.values[indicator]
    return FoundValues(
      quantity: Quantity(description), values: values,
      quotient: quotient(description.derivation, values), missing: missing(of: indicator, values),
      isDerived: description.derivation != nil, others: others)
  }

  /// The first of the parts without a value, where a value would need them.
  private func missing(of indicator: Int, _ values: IndicatorValues) -> FirstOfMany {
    switch values {
    case .none, .numbers(_, _, isLowerBound: true):
      let missing = listed.missingParts[indicator]
      return FirstOfMany(
        missing.prefix(Reason.most).map { edition.indicators[$0].id }, of: missing.count)
    default: return FirstOfMany([])
    }
  }

  /// The two numbers that a single quotient was made from, as they were given.
  private func quotient(
    _ derivation: Indicator.Derivation?, _ found: IndicatorValues
  ) -> [Rational] {
    guard case .quotient(let above, let below) = derivation,
      case .numbers(let low, let high, _) = found, low == high,
      case .numbers(let numerator, _, _) = values[above],
      case .numbers(let denominator, _, _) = values[below]
    else { return [] }
    return [numerator, denominator]
  }

  /// The usable figures of an indicator, and of its parts, where these differ from each other.
  func rivals(_ indicator: Int) -> [Reason] {
    let differing = listed.differingParts[indicator]
    return differing.prefix(Reason.most).flatMap { part in
      listed.usableFigures[part].few { figure in
        let sources = dossier.figures[figure].sources
        let ids = sources.prefix(Reason.most).map { dossier.documents[$0].id }
        return Reason(
          .figureFrom(name(ofFigure: figure), sources: FirstOfMany(ids, of: sources.count)))
      }
    }
      + (differing.count > Reason.most
        ? [Reason(.moreFiguresDiffer(differing.count - Reason.most))] : [])
  }

  /// What is missing where an indicator, or a part of it, has no usable figure.
  func missing(_ indicator: Int) -> [Reason] {
    let missing = listed.missingParts[indicator]
    return missing.prefix(Reason.most).flatMap { part -> [Reason] in
      let left = listed.unusableFigures[part].few(reasonLeftOut)
      guard left.isEmpty, part != indicator else { return left }
      return [Reason(.noFigure(indicator: edition.indicators[part].id))]
    }
      + (missing.count > Reason.most
        ? [Reason(.moreWithoutFigure(missing.count - Reason.most))] : [])
  }

  /// The indicators without a value of which one's value is made, or itself, as indices.
  package func missingParts(of indicator: Int) -> [Int] { listed.missingParts[indicator] }

  /// The indicators whose figures differ of which one's value is made, or itself, as indices.
  package func differingParts(of indicator: Int) -> [Int] { listed.differingParts[indicator] }

  /// The figures given for an indicator, or for its parts, that do not count, each with its reason.
  package func leftOut(_ indicator: Int) -> [Reason] {
    edition.givenParts(of: indicator).flatMap { part in
      listed.unusableFigures[part].map(reasonLeftOut)
    }
  }

  private func reasonLeftOut(_ figure: Int) -> Reason {
    Reason(.figureLeftOut(name(ofFigure: figure), exclusions(ofFigure: figure)))
  }

  /// A figure as statements name it.
  package func name(ofFigure figure: Int) -> FigureName {
    let given = dossier.figures[figure]
    return FigureName(given, of: edition.indicators[given.indicator])
  }

  /// Why a figure does not count; empty if it does.
  package func exclusions(ofFigure figure: Int) -> [FigureExclusion] {
    figureUses[figure].reasons.map(exclusion)
  }

  /// A reason for which a figure does not count, with what that names.
  package func exclusion(_ reason: FigureUse.Reason) -> FigureExclusion {
    switch reason {
    case .otherYear(let year): .otherYear(year, indexYear: dossier.year)
    case .doesNotState(let asked): .doesNotState(asked)
    case .statesOtherwise(let said, let asked): .statesOtherwise(said, required: asked)
    case .noSource: .noSource
    case .noValidSource(let documents):
      .noValidSource(
        documents.prefix(Reason.most).map {
          .init(document: dossier.documents[$0].id, reasons: exclusions(ofDocument: $0))
        }, more: max(0, documents.count - Reason.most))
    }
  }

  /// Why a document is not valid today, as far as that may be told; empty if it is.
  package func exclusions(ofDocument document: Int) -> [DocumentExclusion] {
    let reasons = validity[document].reasons(on: dossier.asOf)
    if dossier.documents[document].isConfidential {
      return reasons.isEmpty ? [] : [.confidential]
    }
    return reasons.map { reason in
      switch reason {
      case .draft: .draft
      case .datedLater(let date): .datedLater(date, asOf: dossier.asOf)
      case .expired(let date): .expired(date)
      case .tooOld(let day): .tooOld(since: day.nextDay)
      }
    }
  }
}
