import Criteria
import Diagnostics

/// A doubt that a project has looked at and lets stand until a day, with the reason.
struct Allowance {
  var code: DiagnosticCode
  /// The file, from the root of the file system.
  var file: String
  /// The id or key that the doubt stands at or in; nil for the whole file.
  var name: String?
  var reason: String
  var until: CalendarDate
  /// Where it says which doubt it lets stand.
  var place: SourceRange
  /// Where it says until when.
  var end: SourceRange
  /// What it silenced.
  var silenced: Set<Diagnostic> = []

  /// Whether a problem is the one meant.
  ///
  /// - Parameters:
  ///   - diagnostic: The problem.
  ///   - names: The names at a place of a file; asked only if the rest fits.
  /// - Returns: Whether it is.
  func covers(_ diagnostic: Diagnostic, names: (SourceRange) -> [String]) -> Bool {
    guard diagnostic.code == code, FileReader.resolved(diagnostic.range.file.path) == file else {
      return false
    }
    return name.map(names(diagnostic.range).contains) ?? true
  }
}
