extension DocumentChange {
  /// What two registers, figures or actions say differently of one thing; each is written with its
  /// own word, both on pages and in `comparison.json`.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case id, sha256, status, date
    case validUntil = "valid-until"
    case kind, language
    case englishSummary = "english-summary"
    /// The phases of items that a document shows.
    case shows
    /// The key that says where a document is kept.
    case keptAs = "kept as"
    /// Something of a confidential document that is not told.
    case registration
    case confidential, title, owner, place
    case year, unit
    /// The dimensions and values that a figure is of.
    case statement = "what it states"
    case source, note
    /// The items that an action is for.
    case items = "for"
    case aim, action, due, measure
  }
}
