package import Criteria
import Diagnostics
package import Dossier

/// How much of a dossier does not count on its assessment date, and why.
///
/// The form of all of it is right, so nothing is at fault; but whoever believes that all is done
/// should know. Each thing is told under the first reason it has.
package struct UncountedEvidence: Sendable {
  /// A reason, with the ids of what it keeps from counting, in their natural order.
  package struct Group: Hashable, Sendable {
    package var reason: String
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
        (document.id, validity.reasons(on: dossier.asOf).first?.words)
      })
    figures = Self.groups(
      dossier.figures.map { figure in
        let indicator = edition.indicators[figure.indicator]
        let use = FigureUse(
          figure, of: indicator, year: dossier.year,
          isValid: { validity[$0].isValid(on: dossier.asOf) })
        return (indicator.id, use.reasons.first?.words)
      })
    answers = Self.groups(
      dossier.answers.map { item, answer in
        let reason: String? =
          answer.value == nil
          ? "without a level" : answer.isConfirmed ? nil : "not confirmed"
        return (edition.items[item].id, reason)
      })
  }

  /// The things that each reason keeps from counting, the commonest reason first.
  private static func groups(_ things: [(id: String, reason: String?)]) -> [Group] {
    Dictionary(grouping: things.filter { $0.reason != nil }) { $0.reason ?? "" }
      .map { reason, things in
        Group(reason: reason, ids: things.map(\.id).sorted(by: NaturalOrder.precedes))
      }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}

extension DocumentValidity.Reason {
  fileprivate var words: String {
    switch self {
    case .draft: "draft"
    case .datedLater: "dated later"
    case .expired: "expired"
    case .tooOld: "too old for its kind"
    }
  }
}

extension FigureUse.Reason {
  fileprivate var words: String {
    switch self {
    case .otherYear: "of another year"
    case .doesNotState, .statesOtherwise: "not stating what is asked"
    case .noSource: "without a source"
    case .noValidSource: "without a valid source"
    }
  }
}
