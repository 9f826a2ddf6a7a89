package import Diagnostics

/// Dossiers of one centre and year, as copies of a folder are, of which nobody knows which one holds.
package struct YearsTwice {
  private struct Year: Hashable {
    var centre: String
    var year: Int
  }

  private var first: [Year: (path: String, place: SourceRange)] = [:]

  package init() {}

  /// Notes a dossier, and reports it if there was another of its centre and year.
  ///
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - centre: The id of its centre.
  ///   - year: Its index year.
  ///   - place: Where that is written.
  ///   - problems: Where to report.
  package mutating func note(
    _ path: String, centre: String, year: Int, at place: SourceRange,
    reporting problems: DiagnosticCollector
  ) {
    let key = Year(centre: centre, year: year)
    guard let other = first[key] else {
      first[key] = (path, place)
      return
    }
    problems.report(
      .yearTwice,
      "'\(path)' and '\(other.path)' are both the year \(year) of centre \(centre.quoted)",
      at: place, notes: [.init("the other", at: other.place)],
      suggestion: .init(
        "keep one of them here, or correct the year or the centre's id of the other"))
  }
}
