package import Criteria
package import Diagnostics
package import LocatedYAML

/// `dossier.yaml`: who is assessed, when, and against what.
package struct DossierHeader {
  package var centre = Centre(id: "", name: "")
  package var country = ""
  package var year = 0
  /// The edition, with the place that names it; nil if it is missing.
  package var edition: (name: String, range: SourceRange)?
  package var revision: (text: String, range: SourceRange)?
  var designation: YAMLNode?
  package var asOf: CalendarDate?
  package var milestones = Milestones()
  var absent: [(key: YAMLNode, value: YAMLNode)] = []

  /// Where it is written; nil if it cannot be read.
  var origin: Origin?
  /// Whether `dossier.yaml` is there and cannot be read, which was reported.
  ///
  /// The other files can then still be looked into, against the edition that one of its lines names.
  package var isLost = false

  /// Reads the header of a dossier; nil, after a report, if there is none.
  package static func read(
    _ folder: DossierFolder, path: String, reporting problems: DiagnosticCollector
  ) -> DossierHeader? {
    folder.check(reporting: problems)
    if folder.unread.contains("dossier.yaml") { return DossierHeader(lost: nil) }
    guard let file = folder.files.first(where: { $0.name == "dossier.yaml" }) else {
      guard !folder.hasMisnamedHeader else { return nil }
      problems.report(
        .notFound, "the dossier has no dossier.yaml",
        at: SourceRange(startOf: SourceFile(path: "\(path)/dossier.yaml")),
        suggestion: .init("name a folder that holds one: reports/<centre>/<year>"))
      return nil
    }
    guard let document = YAMLLoader.recover(file, keys: Key.table, reporting: problems) else {
      return DossierHeader(lost: file)
    }
    guard let root = document.root, !root.isEmptyScalar else {
      problems.report(
        .missingKey, "dossier.yaml is empty", at: SourceRange(startOf: file),
        suggestion: .init(
          "it needs: format: 1, centre, country, year, edition, designation, as-of"))
      return DossierHeader(lost: file)
    }
    guard let reader = MappingReader<Key>(root, as: DossierShapes.dossier, reporting: problems)
    else { return DossierHeader(lost: file) }
    var header = DossierHeader(reader)
    if document.hasGaps, header.edition == nil {
      header.edition = DossierHeader(lost: file).edition
      header.isLost = true
    }
    return header
  }

  /// Reads the header in the normal form of a dossier again; nil, after a report, if it has none.
  package static func read(
    normalForm node: YAMLNode, reporting problems: DiagnosticCollector
  ) -> DossierHeader? {
    MappingReader<Key>(
      node.value(named: "dossier") ?? node, as: DossierShapes.dossier, reporting: problems
    ).map(DossierHeader.init)
  }

  /// What can be told of a header that cannot be read: the edition, if a line of its own names it.
  private init(lost file: SourceFile?) {
    isLost = true
    guard let file else { return }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let start = "edition:"
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix(start) {
      let value = line.dropFirst(start.count).split(separator: " ").first
      let name = value.map { $0.filter { $0 != "'" && $0 != "\"" } } ?? ""
      if !name.isEmpty { edition = (name, SourceRange(startOf: file)) }
    }
  }

  private init(_ reader: MappingReader<Key>) {
    origin = reader.origin
    let problems = reader.problems
    reader.checkFormat()
    if let node = reader.required(.centre),
      let centre = MappingReader<Key>(
        node, as: DossierShapes.centre, reporting: problems)
    {
      self.centre.id = centre.required(.id, as: Identifier.self)?.text ?? ""
      self.centre.name = centre.required(.name, as: String.self) ?? ""
    }
    country = reader.required(.country, as: String.self) ?? ""
    if let node = reader.required(.year) { year = node.year(reporting: problems) ?? 0 }
    if let node = reader.required(.edition) ?? reader.misspeltValue(.edition),
      let name = node.scalar(as: Identifier.self, what: "'edition'", reporting: problems)
    {
      edition = (name.text, node.range)
    }
    if let node = reader.value(.revision), let text = reader.text(.revision) {
      revision = (text, node.range)
    }
    designation = reader.required(.designation)
    asOf = reader.required(.asOf, as: CalendarDate.self)
    if let node = reader.value(.milestones),
      let dates = MappingReader<Key>(
        node, as: DossierShapes.milestones, reporting: problems)
    {
      milestones.visit = dates.scalar(.visit, as: CalendarDate.self)
      milestones.certificateUntil = dates.scalar(.certificateUntil, as: CalendarDate.self)
    }
    absent = reader.pairs(.absent)
  }
}

extension YAMLNode {
  /// A year of four digits.
  func year(reporting problems: DiagnosticCollector) -> Int? {
    scalar(as: Year.self, what: "a year", reporting: problems)?.number
  }
}

/// A year as a place expects it where no month or day may stand.
struct Year: ScalarReadable {
  let number: Int

  static let shape = ScalarShape(
    pattern: PartialDate.yearPattern, numbers: PartialDate.yearNumbers)

  init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    guard let date = try? PartialDate(scalar: bytes), date.precision == .year else {
      throw DatePlace.year.problem(with: String(decoding: bytes, as: UTF8.self))
    }
    number = date.earliest.year
  }
}
