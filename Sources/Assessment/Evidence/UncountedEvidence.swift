package import Criteria
package import Dossier

/// How much of a dossier does not count on its assessment date, and why.
///
/// The form of all of it is right, so nothing is at fault; but whoever believes that all is done
/// should know. Each thing is told under the first reason it has.
package struct UncountedEvidence: Sendable {
  /// A reason, with how many things it keeps from counting.
  package struct Group: Hashable, Sendable {
    package var reason: String
    package var count: Int
  }

  package private(set) var documents: [Group] = []
  package private(set) var figures: [Group] = []
  package private(set) var answers: [Group] = []

  package init(of dossier: Dossier, under edition: Edition) {
    let validity = dossier.documents.map {
      DocumentValidity($0, edition: edition, asOf: dossier.asOf)
    }
    documents = Self.groups(validity.compactMap { $0.reasons(on: dossier.asOf).first?.words })
    figures = Self.groups(
      dossier.figures.compactMap { figure in
        FigureUse(
          figure, of: edition.indicators[figure.indicator], year: dossier.year,
          isValid: { validity[$0].isValid(on: dossier.asOf) }
        ).reasons.first?.words
      })
    answers = Self.groups(
      dossier.answers.values.compactMap { answer in
        if answer.value == nil { return "without a level" }
        return answer.isConfirmed ? nil : "not confirmed"
      })
  }

  /// How many things have each reason, the commonest first.
  private static func groups(_ reasons: [String]) -> [Group] {
    Dictionary(grouping: reasons, by: \.self)
      .map { Group(reason: $0.key, count: $0.value.count) }
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
