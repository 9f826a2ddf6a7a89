/// A part of a report that could not be compared with anything.
enum NotChecked {
  /// So many files that the report was made from are not at hand.
  case inputs(Int)
  /// So many sentences are worded by another version.
  case sentences(Int, engine: String)
  /// The report says that evidence files were compared when it was made.
  case evidence
  /// A text for people that another version wrote, and may have laid out otherwise.
  case text(String, engine: String)
  /// A text for people that is no longer beside the report of a dossier.
  case missingText(String)

  /// The part, in a few words.
  var name: String {
    switch self {
    case .inputs(let count): "\(count) input file\(count == 1 ? "" : "s")"
    case .sentences(let count, _): "\(count) sentence\(count == 1 ? "" : "s")"
    case .evidence: "its evidence files"
    case .text(let name, _): name
    case .missingText(let name): "\(name), which is not there"
    }
  }

  /// What was not checked, and why.
  var message: String {
    switch self {
    case .inputs(let count):
      "not checked: \(name) that the report was made from \(count == 1 ? "is" : "are") not at hand"
    case .sentences(let count, let engine):
      "not checked: \(name) \(count == 1 ? "is" : "are") worded by \(engine)"
    case .evidence:
      "not checked: the report says that evidence files were compared when it was made"
    case .text(let name, let engine): "not checked: \(name) was laid out by \(engine)"
    case .missingText(let name): "not checked: there is no \(name) beside the report"
    }
  }

  /// How it can be checked.
  var remedy: String {
    switch self {
    case .inputs:
      "ask for the dossier and the edition, verify the report in the folder of its dossier, and name "
        + "the folder that the editions lie in with '--criteria' and peer reviews with '--review'"
    case .sentences(_, let engine), .text(_, let engine): "verify it with \(engine)"
    case .evidence: "run 'oeci assess' on the dossier with '--evidence' and '--check'"
    case .missingText: "re-run 'oeci assess' on the dossier to write it again"
    }
  }
}
