package import Criteria
import Dossier

/// Until when a document counts, and why it does not.
package struct DocumentValidity: Hashable, Sendable {
  /// Why a document is not valid.
  package enum Reason: Hashable, Sendable {
    case draft
    case datedLater(PartialDate)
    case expired(PartialDate)
    /// Older than its kinds may be; the last day it counted.
    case tooOld(lastDay: CalendarDate)
  }

  /// Whether it is final and dated on or before the clock of the assessment.
  private(set) var isInForce: Bool
  /// The last day on which it is valid; nil if it has none.
  package let lastDay: CalendarDate?
  private let document: EvidenceDocument
  private let agedOut: CalendarDate?

  init(_ document: EvidenceDocument, edition: Edition, asOf: CalendarDate) {
    self.document = document
    isInForce = document.status == .final && document.date.latest <= asOf
    let shortest = document.kinds.compactMap { edition.documentKinds[$0].maxAge }.min()
    agedOut = shortest.map { document.date.earliest + $0 }
    lastDay = [agedOut, document.validUntil?.latest].compactMap { $0 }.min()
  }

  /// Judges it as of another day.
  mutating func move(to asOf: CalendarDate) {
    isInForce = document.status == .final && document.date.latest <= asOf
  }

  /// Lets it never be valid, for it is no longer put forward.
  mutating func withdraw() { isInForce = false }

  /// Whether the document is valid on a day from the clock of the assessment on.
  package func isValid(on day: CalendarDate) -> Bool {
    isInForce && lastDay.map { day <= $0 } ?? true
  }

  /// Everything that keeps the document from being valid on a day.
  package func reasons(on day: CalendarDate) -> [Reason] {
    var reasons: [Reason] = []
    if document.status == .draft { reasons.append(.draft) }
    if !isInForce, document.status == .final { reasons.append(.datedLater(document.date)) }
    if let until = document.validUntil, until.latest < day { reasons.append(.expired(until)) }
    if let agedOut, agedOut < day { reasons.append(.tooOld(lastDay: agedOut)) }
    return reasons
  }
}
