import Assessment

/// What a language says on pages, besides single results: headings, heads of tables, fixed sentences.
package protocol PageLanguage: Language {
  func line(_ text: GlanceText) -> Line
  func line(_ text: SectionText) -> Line
  func line(_ text: FindingText) -> Line
  func line(_ text: AnnexText) -> Line
  func line(_ head: TableHead) -> Line
  /// The heading of a section, as it reads.
  func title(of section: ReportSection) -> String
  /// What follows the first of a list: that there are so many more.
  func andMore(_ count: Int) -> String
  /// The same after clauses.
  func andMoreClauses(_ count: Int) -> String
}

extension PageLanguage {
  /// The first of a long list, with how many follow.
  package func few(_ lines: [Line], _ most: Int) -> Line {
    let shown = lines.prefix(most).joined(separator: ", ")
    return lines.count > most ? shown + Line(andMore(lines.count - most)) : shown
  }

  /// Clauses, with how many follow.
  package func clauses(_ lines: [Line], more: Int) -> Line {
    let shown = lines.joined(separator: "; ")
    return more > 0 ? shown + Line(andMoreClauses(more)) : shown
  }
}
