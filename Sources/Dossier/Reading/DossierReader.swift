package import Criteria
package import Diagnostics
package import LocatedYAML

/// Reads the files of a dossier against its edition; reports every fault and goes on.
package struct DossierReader {
  package let criteria: EditionReader.Result
  package var edition: Edition { criteria.edition }
  /// The id spaces of which a part could not be read, so that unknown ids are nobody's fault.
  var lost: IDSpaces
  package let problems: DiagnosticCollector
  package internal(set) var dossier: Dossier
  var documentIndex: [String: Int] = [:]
  /// The sources of figures that are no documents yet.
  let unregistered = UnregisteredSources()
  /// The document that a sketched figure comes from unless it says otherwise.
  var usualSource: Int?

  /// Reads the parts of a dossier.
  ///
  /// - Parameters:
  ///   - folder: Its files.
  ///   - header: What `dossier.yaml` says.
  ///   - clock: The day to judge by, if it is not the dossier's own.
  ///   - criteria: The edition, or an empty one if it is not found.
  ///   - problems: Where everything found is reported.
  /// - Returns: The dossier; it means nothing if errors were reported.
  package static func read(
    _ folder: DossierFolder, header: DossierHeader, clock: CalendarDate?,
    criteria: EditionReader.Result, reporting problems: DiagnosticCollector
  ) -> Dossier {
    var reader = DossierReader(header, clock: clock, criteria, problems)
    if folder.hasLost("documents") { reader.lost.formUnion(.documents) }
    reader.readAll(header) { reader, part in
      reader.load(
        folder.files(of: part.rawValue) + (part == .peerReview ? folder.reviews : []),
        feeding: part == .documents ? .documents : [])
    }
    DossierChecks.run(reader.dossier, of: folder, criteria, reporting: problems)
    return reader.dossier
  }

  /// Reads the normal form of a dossier again, as a report carries it.
  ///
  /// - Parameters:
  ///   - node: The normal form.
  ///   - header: The header in it.
  ///   - criteria: The edition.
  ///   - problems: Where everything found is reported.
  /// - Returns: The dossier; it means nothing if errors were reported.
  package static func read(
    normalForm node: YAMLNode, header: DossierHeader, criteria: EditionReader.Result,
    reporting problems: DiagnosticCollector
  ) -> Dossier {
    var reader = DossierReader(header, clock: nil, criteria, problems)
    reader.readAll(header) { _, part in node.value(named: part.rawValue).map { [$0] } ?? [] }
    return reader.dossier
  }

  private init(
    _ header: DossierHeader, clock: CalendarDate?, _ criteria: EditionReader.Result,
    _ problems: DiagnosticCollector
  ) {
    let never = CalendarDate(year: 9999, month: 12, day: 31)
    self.init(
      criteria: criteria, problems: problems,
      dossier: Dossier(
        centre: header.centre, country: header.country, year: header.year,
        edition: header.edition?.name ?? "", revision: header.revision?.text, designation: 0,
        asOf: clock ?? header.asOf ?? never, milestones: header.milestones,
        origin: header.origin))
  }

  init(criteria: EditionReader.Result, problems: DiagnosticCollector, dossier: Dossier) {
    self.criteria = criteria
    self.lost = criteria.lost
    self.problems = problems
    self.dossier = dossier
  }

  /// Reads every part in the order in which they refer to each other.
  ///
  /// - Parameters:
  ///   - header: What `dossier.yaml` says.
  ///   - roots: What the files of a part hold.
  private mutating func readAll(
    _ header: DossierHeader,
    _ roots: (inout DossierReader, DossierFolder.Part) -> [YAMLNode]
  ) {
    readHeaderReferences(header)
    readDocuments(roots(&self, .documents))
    readFigures(roots(&self, .quantitative))
    readAnswers(roots(&self, .qualitative))
    readReviews(roots(&self, .peerReview))
    readActions(roots(&self, .improvementPlan))
  }

  private mutating func readHeaderReferences(_ header: DossierHeader) {
    if let revision = header.revision, revision.text != edition.revision,
      !lost.contains(.revision)
    {
      let own = edition.revision
      problems.report(
        .revisionDiffers,
        "the dossier is pinned to revision \(revision.text.quoted), the edition "
          + (own.map { "is \($0.quoted)" } ?? "states none"),
        at: revision.range,
        suggestion: own.map { .init("check what changed, then pin it to '\($0)'", replacement: $0) }
          ?? .init("check what changed, then leave 'revision' out"))
    }
    if let node = header.designation { readDesignation(node) }
    readAbsent(header.absent)
  }

  mutating func readDesignation(_ node: YAMLNode) {
    guard let index = designation(node) else { return }
    dossier.designation = index
    checkThresholds(of: index, at: node.range)
  }

  mutating func readAbsent(_ pairs: [(key: YAMLNode, value: YAMLNode)]) {
    for (key, value) in pairs {
      let reason = value.scalar(as: String.self, what: "the reason", reporting: problems)
      guard let index = documentKind(key) else { continue }
      dossier.absent[index] = reason
    }
  }

  func checkThresholds(of designation: Int, at range: SourceRange) {
    let id = edition.designations[designation].id
    for place in edition.missingThresholds(forSought: designation) {
      problems.report(
        .thresholdMissing, "the threshold has no number for '\(id)', which the dossier seeks",
        at: place, notes: [.init("sought here", at: range)],
        suggestion: .init("add '\(id): …'"))
    }
  }

  // MARK: Shared by the parts

  /// Loads the files of a part; an empty file is an empty list.
  ///
  /// If one cannot be read, or not in whole, the id spaces that it feeds have a gap.
  private mutating func load(
    _ files: [SourceFile], feeding spaces: IDSpaces
  ) -> [YAMLNode] {
    var roots: [YAMLNode] = []
    for file in files {
      if spaces == .documents { ConfidentialLines.conceal(in: file) }
      let document = YAMLLoader.recover(file, keys: Key.table, reporting: problems)
      if document?.hasGaps ?? true { lost.formUnion(spaces) }
      guard let document else { continue }
      if let root = document.root, !root.isEmptyScalar { roots.append(root) }
    }
    return roots
  }

  /// Opens what the files of a part hold; what is no mapping leaves a gap in the spaces it feeds.
  mutating func open(
    _ roots: [YAMLNode], as shape: DossierShapes.Mapping, feeding spaces: IDSpaces = []
  ) -> [MappingReader<Key>] {
    var readers: [MappingReader<Key>] = []
    for root in roots {
      if let reader = MappingReader<Key>(root, as: shape, reporting: problems) {
        readers.append(reader)
      } else {
        lost.formUnion(spaces)
      }
    }
    return readers
  }

  /// Reports an id that the edition, or the dossier, does not have.
  package func unknown(
    _ code: DiagnosticCode, _ space: IDSpaces, _ subject: String, _ id: String,
    _ known: some Sequence<String>, _ range: SourceRange
  ) {
    if let place = criteria.retired[code]?[id] {
      problems.report(
        code, "\(subject) \(id.quoted) was retired", at: range,
        notes: [.init("retired here", at: place)],
        suggestion: .init("name what took its place, if anything"))
      return
    }
    guard lost.isDisjoint(with: space) else { return }
    problems.report(
      code, "no \(subject) has the id \(id.quoted)", at: range,
      suggestion: problems.wayOut(of: id, among: known, for: code))
  }

  /// The index of the designation that a node names.
  package func designation(_ node: YAMLNode) -> Int? {
    guard
      let id = node.scalar(as: Identifier.self, what: "'designation'", reporting: problems)?.text
    else { return nil }
    if let index = edition.designationIndex(of: id) { return index }
    unknown(
      .unknownDesignation, .designations, "designation", id, edition.designations.map(\.id),
      node.range)
    return nil
  }

  /// The index of the kind of document that a key names.
  func documentKind(_ key: YAMLNode) -> Int? {
    if let index = edition.documentKindIndex[key.text] { return index }
    unknown(
      .unknownDocumentKind, .documentKinds, "kind of document", key.text,
      edition.documentKindIndex.keys, key.range)
    return nil
  }

  /// The index of the item that a node names.
  package func item(_ node: YAMLNode) -> Int? {
    guard
      let id = node.scalar(as: Identifier.self, what: "an item's id", reporting: problems)?.text
    else { return nil }
    if let index = edition.itemIndex[id] { return index }
    if edition.standardIndex[id] != nil {
      problems.report(
        .unknownItem, "'\(id)' is a standard, not an item", at: node.range,
        suggestion: .init("name one of its items"))
    } else {
      unknown(.unknownItem, .criteria, "item", id, edition.itemIndex.keys, node.range)
    }
    return nil
  }

  /// Notes where a thing is given; the second time is an error with both places.
  func isNew(
    _ key: String, _ subject: String, at range: SourceRange, _ places: inout [String: SourceRange],
    remedy: String = "keep one of the two, or give this one an id of its own"
  ) -> Bool {
    if let first = places[key] {
      problems.report(
        .duplicateID, "\(subject) \(key.quoted) is given twice", at: range,
        notes: [.init("first here", at: first)],
        suggestion: .init(remedy))
      return false
    }
    places[key] = range
    return true
  }
}
