package import Criteria
package import Dossier

/// A figure of the dossier as statements name it: value, indicator and year.
package struct FigureName: Hashable, Sendable {
  package var quantity: Quantity
  package var value: Figure.Value
  package var year: Int

  package init(_ figure: Figure, of indicator: Indicator) {
    quantity = Quantity(indicator)
    value = figure.value
    year = figure.year
  }
}

/// Why a figure does not count, with what that names.
package enum FigureExclusion: Hashable, Sendable {
  case otherYear(Int, indexYear: Int)
  case doesNotState(Statement)
  case statesOtherwise(Statement, required: String)
  case noSource
  /// None of its documents is valid: the first of them, and how many more there are.
  case noValidSource([Source], more: Int)

  /// A document, by id, with why it is not valid.
  package struct Source: Hashable, Sendable {
    package var document: String
    package var reasons: [DocumentExclusion]

    package init(document: String, reasons: [DocumentExclusion]) {
      self.document = document
      self.reasons = reasons
    }
  }
}

/// Why a document does not count, as far as that may be told.
package enum DocumentExclusion: Hashable, Sendable {
  case draft
  case datedLater(PartialDate, asOf: CalendarDate)
  case expired(PartialDate)
  /// Too old for its kind since this day.
  case tooOld(since: CalendarDate)
  /// Of a confidential document not even the dates are told.
  case confidential
}
