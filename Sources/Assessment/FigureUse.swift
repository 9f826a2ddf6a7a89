package import Criteria
import Dossier

/// Whether a figure counts, and why it does not.
package struct FigureUse: Hashable, Sendable {
  /// Why a figure is left out.
  package enum Reason: Hashable, Sendable {
    case otherYear(Int)
    case doesNotState(Statement)
    case statesOtherwise(Statement, asked: String)
    case noSource
    /// None of its documents is valid.
    case noValidSource([Int])
  }

  package let reasons: [Reason]

  package var isUsable: Bool { reasons.isEmpty }

  /// Whether it is of the index year and states what is asked, sourced or not.
  package var isClaim: Bool {
    reasons.allSatisfy { reason in
      switch reason {
      case .noSource, .noValidSource: true
      default: false
      }
    }
  }

  init(_ figure: Figure, of indicator: Indicator, year: Int, isValid: (Int) -> Bool) {
    var reasons: [Reason] = []
    if figure.year != year { reasons.append(.otherYear(figure.year)) }
    for asked in indicator.states where !figure.states.contains(asked) {
      if let other = figure.states.first(where: { $0.dimension == asked.dimension }) {
        reasons.append(.statesOtherwise(other, asked: asked.value))
      } else {
        reasons.append(.doesNotState(asked))
      }
    }
    if figure.sources.isEmpty {
      reasons.append(.noSource)
    } else if !figure.sources.contains(where: isValid) {
      reasons.append(.noValidSource(figure.sources))
    }
    self.reasons = reasons
  }
}
