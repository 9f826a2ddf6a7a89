import Diagnostics

/// Which of the editions laid over one another a place is in.
///
/// Where two places do not fit together, whoever wrote the later edition can mend it, so that a problem
/// is shown there, with the other place as a note.
struct LayerOrder {
  private var numbers: [String: Int] = [:]

  init(_ layers: [EditionLayer] = []) {
    // Of one edition everything is in one layer.
    guard layers.count > 1 else { return }
    for (number, layer) in layers.enumerated() {
      for file in layer.files { numbers[file.path] = number }
    }
  }

  /// Where to show a problem.
  ///
  /// - Parameters:
  ///   - own: The place where it shows.
  ///   - subject: What stands there, for a note.
  ///   - causes: Places that may have brought it about.
  /// - Returns: The latest of them, and what then is to be seen besides.
  func blame(
    _ own: SourceRange, _ subject: String, causedBy causes: SourceRange?...
  ) -> (at: SourceRange, notes: [Diagnostic.Note]) {
    guard !numbers.isEmpty else { return (own, []) }
    var latest = own
    for cause in causes {
      if let cause, number(of: cause) > number(of: latest) { latest = cause }
    }
    return (latest, latest == own ? [] : [.init(subject, at: own)])
  }

  /// The way out where a kind that a later edition gives an indicator no longer fits.
  static let kindWayOut = "keep the kind, or amend what it does not fit"

  private func number(of range: SourceRange) -> Int { numbers[range.file.path] ?? 0 }
}
