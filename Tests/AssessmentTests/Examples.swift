import Assessment
import Criteria
import Diagnostics
import TestSupport
import Testing

/// Short ways to write the files of an example.
extension Example {
  /// Sets a file of the edition.
  mutating func setEdition(_ file: String, _ text: String) {
    editions["e"]?[file] = text
  }

  /// Sets the items of the only standard, each a mapping in braces.
  mutating func setItems(_ items: String...) {
    setEdition(
      "1-chapter.yaml",
      """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items:
      \(Self.list(items, indent: 6))
      """)
  }

  mutating func setKinds(_ kinds: String...) {
    setEdition("documents.yaml", "documents:\n" + Self.list(kinds, indent: 2))
  }

  mutating func setIndicators(_ indicators: String..., more: String = "") {
    setEdition("indicators.yaml", "indicators:\n" + Self.list(indicators, indent: 2) + "\n" + more)
  }

  /// Makes a condition the rule of the only designation, under the name Q.
  mutating func setRule(_ condition: String) {
    setEdition(
      "designation.yaml",
      """
      criteria:
        - {id: Q, \(condition.dropFirst())
      designations:
        - {id: ccc, title: Centre, requires: {ref: Q}}
      """)
  }

  mutating func setDocuments(_ documents: String...) { setDocuments(documents) }

  mutating func setDocuments(_ documents: [String]) {
    dossier["documents.yaml"] = "documents:\n" + Self.list(documents, indent: 2)
  }

  mutating func setFigures(_ figures: String...) { setFigures(figures) }

  mutating func setFigures(_ figures: [String]) {
    dossier["quantitative.yaml"] = "figures:\n" + Self.list(figures, indent: 2)
  }

  /// Sets the centre's answers, each `ITEM: {…}`.
  mutating func setAnswers(_ answers: String...) {
    dossier["qualitative.yaml"] = "answers:\n" + answers.map { "  \($0)\n" }.joined()
  }

  mutating func setReview(_ answers: String...) {
    dossier["peer-review.yaml"] = "answers:\n" + answers.map { "  \($0)\n" }.joined()
  }

  mutating func setClock(_ day: String) {
    dossier["dossier.yaml"] = dossier["dossier.yaml"]?.replacing(
      "as-of: 2024-12-31", with: "as-of: \(day)")
  }

  /// A document in braces; final and of 2024-01-01 unless something else is said.
  static func document(
    _ id: String, _ more: String = "", date: String = "2024-01-01", status: String = "final"
  ) -> String {
    "{id: \(id), title: Title, status: \(status), date: \(date), place: Office"
      + (more.isEmpty ? "}" : ", \(more)}")
  }

  /// A figure of the index year from document D.
  static func figure(_ indicator: String, _ value: String, _ more: String = "source: D") -> String {
    "{indicator: \(indicator), value: \(value), year: 2023" + (more.isEmpty ? "}" : ", \(more)}")
  }

  private static func list(_ entries: [String], indent: Int) -> String {
    entries.map { String(repeating: " ", count: indent) + "- " + $0 }.joined(separator: "\n")
  }

  /// The assessment; the test ends if there is anything wrong with the files.
  func assessed(_ place: SourceLocation = #_sourceLocation) throws -> Assessment {
    let (assessment, problems) = assess()
    let messages = problems.map { "\($0.code.rawValue) \($0.message) \($0.range.file.path)" }
    return try #require(assessment, "\(messages)", sourceLocation: place)
  }

  /// How a condition is judged when it is the rule of the only designation.
  func judged(
    _ condition: String, _ place: SourceLocation = #_sourceLocation
  ) throws -> Assessment.Judged {
    var example = self
    example.setRule(condition)
    let assessment = try example.assessed(place)
    let criterion = try #require(assessment.criteria.first, sourceLocation: place)
    // A reference is judged as what it names.
    #expect(assessment.designations.first?.verdict == criterion.verdict, sourceLocation: place)
    #expect(assessment.designations.first?.claimed == criterion.claimed, sourceLocation: place)
    return criterion
  }

  func verdict(
    _ condition: String, _ place: SourceLocation = #_sourceLocation
  ) throws -> Verdict {
    try judged(condition, place).verdict
  }
}

/// Short ways to read an assessment, in the words of the files.
extension Assessment {
  func item(_ id: String) -> Int { edition.itemIndex[id] ?? -1 }

  private func text(_ interval: LevelInterval) -> String {
    "\(edition.scale.levels[interval.low].name) to \(edition.scale.levels[interval.high].name)"
  }

  /// Supported levels, as `no to yes`.
  func supported(_ id: String) -> String { text(supported[item(id)]) }

  /// Evidenced levels, as `no to yes`; nil if the item is not applicable.
  func evidenced(_ id: String) -> String? { evidenced[item(id)].map(text) }

  func state(_ id: String) -> ItemState { states[item(id)] }

  /// A score as `1/4 to 1`.
  static func text(_ interval: ScoreInterval?) -> String? {
    interval.map { "\($0.low) to \($0.high)" }
  }
}
