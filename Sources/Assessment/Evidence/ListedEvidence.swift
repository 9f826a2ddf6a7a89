import Criteria
import Dossier

/// Documents, figures and members of groups by whether they count, as reasons list them: found once,
/// for many conditions may ask for the same.
struct ListedEvidence {
  /// The documents of each kind that are valid on the assessment date.
  let validDocuments: [[Int]]
  /// The figures of each indicator that count, and those that do not.
  let usableFigures: [[Int]]
  let unusableFigures: [[Int]]
  /// Of the indicators that each one's value is made of, or itself: those without a value, and those
  /// whose figures differ.
  let missingParts: [[Int]]
  let differingParts: [[Int]]
  /// How many members of each named condition are met, for the designation sought.
  let metMembers: [Int]

  init(_ judgement: Judgement, _ uses: [FigureUse]) {
    let facts = judgement.facts
    let index = facts.index
    metMembers = index.edition.conditions.map { condition in
      condition.subjects.members.count {
        judgement.verdict($0, for: index.dossier.designation) == .met
      }
    }
    validDocuments = index.documentsOfKind.map { documents in
      documents.filter { index.validity[$0].isValid(on: index.dossier.asOf) }
    }
    usableFigures = index.figuresOfIndicator.map { $0.filter { uses[$0].isUsable } }
    unusableFigures = index.figuresOfIndicator.map { $0.filter { !uses[$0].isUsable } }
    let hasNone = facts.values.map { if case .none = $0 { true } else { false } }
    let differs = facts.values.map(\.differ)
    let parts = index.edition.indicators.indices.map(index.edition.givenParts)
    missingParts = parts.map { $0.filter { hasNone[$0] } }
    differingParts = parts.map { $0.filter { differs[$0] } }
  }
}
