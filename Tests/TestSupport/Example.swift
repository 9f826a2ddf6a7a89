package import Assessment
package import Criteria
package import Diagnostics
import Dossier

/// A small edition and dossier in memory; a test changes the files it is about.
package struct Example {
  /// The files of the editions, by edition and name.
  package var editions: [String: [String: String]]
  /// The files of the dossier, by name.
  package var dossier: [String: String]
  /// Peer reviews laid beside.
  package var reviews: [String] = []

  /// An edition `e` of one chapter, standard and item, and an empty dossier for it.
  package init() {
    editions = [
      "e": [
        "edition.yaml": """
        format: 1
        edition: e
        title: Example
        standing: local
        areas: {care: Care}
        """,
        "designation.yaml": """
        designations:
          - {id: ccc, title: Centre, requires: {item: A.1, at-least: yes}}
        """,
        "1-chapter.yaml": """
        chapter: 1
        title: Chapter
        standards:
          - id: A
            title: Standard
            area: care
            items:
              - id: A.1
                text: Item
                evidence: {plan: a, do: b, check: c, act: d}
        """,
      ]
    ]
    dossier = [
      "dossier.yaml": """
      format: 1
      centre: {id: c, name: Centre}
      country: XX
      year: 2023
      edition: e
      designation: ccc
      as-of: 2024-12-31
      """
    ]
  }

  /// Reads one edition.
  package func readEdition(
    _ name: String = "e", reporting problems: DiagnosticCollector
  ) -> EditionReader.Result {
    EditionReader.read(
      folder(name) ?? EditionFolder(name: name, files: []), lookup: folder,
      reporting: problems)
  }

  private func folder(_ name: String) -> EditionFolder? {
    editions[name].map { files in
      EditionFolder(
        name: name,
        files: files.map {
          SourceFile(path: "criteria/\(name)/\($0.key)", name: $0.key, bytes: Array($0.value.utf8))
        })
    }
  }

  /// Reads the dossier and its edition, and assesses them if there is nothing wrong with them.
  ///
  /// - Parameter known: The edition, if it was read before.
  /// - Returns: What comes of it, and every problem; of an edition known before none.
  package func assess(
    by known: EditionReader.Result? = nil
  ) -> (assessment: Assessment?, problems: [Diagnostic]) {
    let problems = DiagnosticCollector()
    let folder = DossierFolder(
      files: dossier.map {
        SourceFile(path: "dossier/\($0.key)", name: $0.key, bytes: Array($0.value.utf8))
      },
      reviews: reviews.enumerated().map {
        SourceFile(path: "review-\($0).yaml", bytes: Array($1.utf8))
      })
    guard let header = DossierHeader.read(folder, path: "dossier", reporting: problems),
      let name = header.edition?.name
    else { return (nil, problems.sorted) }
    let criteria = known ?? readEdition(name, reporting: problems)
    let dossier = DossierReader.read(
      folder, header: header, clock: nil, criteria: criteria, reporting: problems)
    guard !problems.hasErrors else { return (nil, problems.sorted) }
    return (Assessment(criteria.edition, dossier), problems.sorted)
  }
}
