package import Assessment

/// Something that fails a check of the readiness, by name.
package enum ReadinessFailure: Hashable, Sendable {
  case item(String)
  /// A kind of document, by id and title, without a valid document: the first of those that were put
  /// forward, and how many more.
  case missingDocument(String, title: String, [FigureExclusion.Source], more: Int)
  /// A kind, by id and title, whose valid documents an auditor who reads English cannot follow.
  case notInEnglish(String, title: String, documents: [String])
  /// A designation or a member of its rule, by name, that is not decided.
  case undecided(String, Verdict)
  /// The member of the rule at a place from 1, which has no name.
  case undecidedMember(Int, Verdict)
}
