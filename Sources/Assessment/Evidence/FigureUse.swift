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
    // Asked for each figure on each day that something changes, and most indicators ask nothing.
    if !indicator.states.isEmpty {
      reasons += figure.unstated(of: indicator).map { asked, said in
        said.map { .statesOtherwise($0, asked: asked.value) } ?? .doesNotState(asked)
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
