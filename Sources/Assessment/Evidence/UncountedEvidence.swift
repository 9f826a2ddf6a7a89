package import Criteria
import Diagnostics
package import Dossier

/// How much of a dossier does not count on its assessment date, and why.
///
/// The form of all of it is right, so nothing is at fault; but whoever believes that all is done
/// should know. Each thing is told under the first reason it has.
package struct UncountedEvidence: Sendable {
  /// Why something does not count; of two that are equally common the first is told first.
  package enum Cause: Int, Hashable, Sendable, CaseIterable {
    case datedLater, draft, expired
    /// An answer that was carried over.
    case notConfirmed
    /// A figure that does not state what its indicator asks.
    case notStating
    case otherYear, tooOld, withoutLevel, withoutSource, withoutValidSource
  }

  /// A cause, with the ids of what it keeps from counting, in their natural order.
  package struct Group: Hashable, Sendable {
    package var cause: Cause
    package var ids: [String]

    package var count: Int { ids.count }
  }

  package private(set) var documents: [Group] = []
  package private(set) var figures: [Group] = []
  package private(set) var answers: [Group] = []

  package init(of dossier: Dossier, under edition: Edition) {
    let validity = dossier.documents.map {
      DocumentValidity($0, edition: edition, asOf: dossier.asOf)
    }
    documents = Self.groups(
      zip(dossier.documents, validity).map { document, validity in
        (document.id, validity.reasons(on: dossier.asOf).first?.cause)
      })
    figures = Self.groups(
      dossier.figures.map { figure in
        let indicator = edition.indicators[figure.indicator]
        let use = FigureUse(
          figure, of: indicator, year: dossier.year,
          isValid: { validity[$0].isValid(on: dossier.asOf) })
        return (indicator.id, use.reasons.first?.cause)
      })
    answers = Self.groups(
      dossier.answers.map { item, answer in
        let cause: Cause? =
          answer.value == nil ? .withoutLevel : answer.isConfirmed ? nil : .notConfirmed
        return (edition.items[item].id, cause)
      })
  }

  /// The things that each cause keeps from counting, the commonest cause first.
  private static func groups(_ things: [(id: String, cause: Cause?)]) -> [Group] {
    Cause.allCases.compactMap { cause in
      let ids = things.filter { $0.cause == cause }.map(\.id)
      return ids.isEmpty
        ? nil : Group(cause: cause, ids: ids.sorted(by: NaturalOrder.precedes))
    }
    .sorted { ($1.count, $0.cause.rawValue) < ($0.count, $1.cause.rawValue) }
  }
}

extension DocumentValidity.Reason {
  fileprivate var cause: UncountedEvidence.Cause {
    switch self {
    case .draft: .draft
    case .datedLater: .datedLater
    case .expired: .expired
    case .tooOld: .tooOld
    }
  }
}

extension FigureUse.Reason {
  fileprivate var cause: UncountedEvidence.Cause {
    switch self {
    case .otherYear: .otherYear
    case .doesNotState, .statesOtherwise: .notStating
    case .noSource: .withoutSource
    case .noValidSource: .withoutValidSource
    }
  }
}
