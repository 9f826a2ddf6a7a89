package import Criteria
package import Dossier

/// One thing about a dossier that becomes other than it was.
///
/// Documents and figures are named by their place in the dossier that the judgement began with; a new
/// one takes the place after the last. What is taken out keeps its place empty, so that no other moves
/// and it can be put back. A figure whose document is taken out stays without that source.
package enum Change: Hashable, Sendable {
  /// A document is added, replaced (by one that is valid, or no longer, for instance) or, if nil, taken
  /// out.
  case document(at: Int, EvidenceDocument?)
  /// A figure is added, replaced or, if nil, taken out. Its sources are places of documents.
  case figure(at: Int, Figure?)
  /// The centre's own answer to an item is given, replaced or, if nil, withdrawn.
  case answer(to: Int, Answer?)
  /// The auditors' answer to an item is given, replaced or, if nil, withdrawn.
  case review(of: Int, Answer?)
  /// The dossier is assessed as of another day, earlier or later.
  case assessmentDay(CalendarDate)
}
