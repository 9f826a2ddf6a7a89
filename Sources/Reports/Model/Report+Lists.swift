import Assessment
import Criteria

/// What the lists of a report hold.
extension Report {
  /// The documents that count.
  var documentsUsed: [DocumentEntry] { documents.filter { $0.leftOut.isEmpty } }

  /// The documents that do not count.
  var documentsLeftOut: [DocumentEntry] { documents.filter { !$0.leftOut.isEmpty } }

  /// The documents that are registered with a digest.
  var documentsWithDigest: [DocumentEntry] { documents.filter { $0.sha256 != nil } }

  /// The figures that count.
  var figuresUsed: [FigureEntry] { figures.filter { $0.leftOut.isEmpty } }

  /// The figures that do not count.
  var figuresLeftOut: [FigureEntry] { figures.filter { !$0.leftOut.isEmpty } }

  /// Items of which the centre says something without answering them.
  var claimsWithoutLevel: [ItemSection] {
    standards.flatMap(\.items).filter { $0.claimed == nil && !$0.isUnconfirmed && $0.note != nil }
  }

  /// Items whose answers wait for somebody to confirm them.
  var answersToConfirm: [ItemSection] { standards.flatMap(\.items).filter(\.isUnconfirmed) }

  /// Items that the auditors answered.
  var reviewedItems: [ItemSection] { standards.flatMap(\.items).filter { $0.reviewed != nil } }

  /// Items that are answered n.a.
  var itemsNotApplicable: [ItemSection] {
    standards.flatMap(\.items).filter { $0.state == .notApplicable }
  }

  /// The next days on which proof lapses, few enough for the first page.
  var nextLapses: ArraySlice<LapseEntry> { lapses.prefix(5) }

  /// The preconditions that are not met, or of which only the reason says what was found.
  var preconditionsToExplain: [JudgedCondition] {
    preconditions.filter { $0.verdict != .met || $0.found == nil }
  }
}
