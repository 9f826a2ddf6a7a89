package import Diagnostics
import LocatedYAML

/// Reads an edition with its overlays into the typed model; reports every fault and goes on.
package struct EditionReader {
  /// An edition and whether everything it names could be read.
  package struct Result {
    package var edition: Edition
    /// False if ids may be missing because a file could not be read.
    package var isComplete: Bool

    package init(edition: Edition, isComplete: Bool) {
      self.edition = edition
      self.isComplete = isComplete
    }

    /// Stands in for an edition that is not found: it knows nothing and blames nobody for it.
    package static let missing = Result(
      edition: Edition(id: "", title: "", standing: .local), isComplete: false)
  }

  /// Reads the edition of a folder.
  ///
  /// - Parameters:
  ///   - folder: Its files.
  ///   - lookup: Finds base editions by name.
  ///   - problems: Where everything found is reported.
  /// - Returns: The edition; it means nothing if errors were reported.
  package static func read(
    _ folder: EditionFolder, lookup: EditionFolder.Lookup,
    reporting problems: DiagnosticCollector
  ) -> Result {
    let layered = LayeredEdition(folder, lookup: lookup, reporting: problems)
    var reader = EditionReader(folder, layered, problems)
    reader.readAll(lookup)
    return Result(edition: reader.edition, isComplete: layered.isComplete)
  }

  let folder: EditionFolder
  let layered: LayeredEdition
  let problems: DiagnosticCollector
  var edition: Edition
  var ids: EditionIDs
  var conditions: ConditionReader

  private init(
    _ folder: EditionFolder, _ layered: LayeredEdition, _ problems: DiagnosticCollector
  ) {
    self.folder = folder
    self.layered = layered
    self.problems = problems
    edition = Edition(id: folder.name, title: folder.name, standing: .local)
    ids = EditionIDs(isComplete: layered.isComplete)
    conditions = ConditionReader(ids: ids, problems: problems)
  }

  private mutating func readAll(_ lookup: EditionFolder.Lookup) {
    readHeader()
    readScale()
    readPolicy()
    defineIDs()
    readIndicators()
    readDocumentKinds()
    conditions = ConditionReader(ids: ids, problems: problems)
    conditions.kinds = edition.indicators.map(\.kind)
    conditions.designationCount = edition.designations.count
    readDesignationRules()
    readChapters()
    conditions.finish()
    edition.conditions = conditions.named
    edition.conditionIndex = conditions.slots
    orderReferences()
    checkThresholdsOfRules()
    readCrosswalk(lookup)
  }

  // MARK: edition.yaml

  private mutating func readHeader() {
    guard let header = layered.header else {
      if layered.isComplete {
        problems.report(
          .missingKey, "edition '\(folder.name)' has no edition.yaml, or an empty one",
          at: SourceRange(startOf: editionFile),
          suggestion: .init(
            "it needs: format: 1, edition: \(folder.name), title, standing, areas"))
      }
      return
    }
    guard
      let reader = MappingReader<Key>(
        header, as: "an edition", allowed: Key.allCases, amendments: layered.headerAmendments,
        reporting: problems)
    else { return }
    readOwnHeaders()
    if let title = reader.required(.title, as: String.self) { edition.title = title }
    edition.revision = reader.text(.revision)
    if let standing = reader.required(.standing) {
      edition.standing = standing.word(Standing.self, what: "'standing'", problems) ?? .local
    }
    if layered.areas.isEmpty { reader.reportMissing(.areas) }
    for pair in layered.areas {
      guard
        let title = pair.value.scalar(as: String.self, what: "an area's title", reporting: problems)
      else { continue }
      ids.areas.define(
        pair.key.text, as: edition.areas.count, at: pair.key.range, reporting: problems)
      edition.areas.append(Area(id: pair.key.text, title: title))
    }
    for pair in layered.sources { readSource(pair) }
    for pair in layered.dimensions {
      let values = pair.value.list(what: "the values of a dimension", reporting: problems)
        .compactMap { $0.scalar(as: Identifier.self, what: "a value", reporting: problems)?.text }
      edition.dimensions.append(Dimension(id: pair.key.text, values: values))
    }
  }

  private var editionFile: SourceFile {
    folder.files.first { $0.name == "edition.yaml" } ?? folder.files.first
      ?? SourceFile(path: "\(folder.name)/edition.yaml")
  }

  /// The keys that every edition states for itself, whatever it extends.
  private func readOwnHeaders() {
    for layer in layered.layers {
      guard let own = layer.edition, own.isMapping,
        let reader = MappingReader<Key>(
          own, as: "an edition", allowed: Key.allCases, reporting: problems)
      else { continue }
      reader.checkFormat()
      guard let name = reader.required(.edition),
        let given = name.scalar(as: Identifier.self, what: "'edition'", reporting: problems),
        given.text != layer.name
      else { continue }
      problems.report(
        .nameDiffersFromFolder,
        "the edition is called '\(given.text)', its folder '\(layer.name)'", at: name.range,
        suggestion: .init("write 'edition: \(layer.name)'", replacement: layer.name))
    }
  }

  private mutating func readSource(_ pair: RawPair) {
    guard
      let reader = MappingReader<Key>(
        pair.value, as: "a source", allowed: [.title, .date, .url], reporting: problems)
    else { return }
    ids.sources.define(
      pair.key.text, as: edition.sources.count, at: pair.key.range, reporting: problems)
    edition.sources.append(
      Source(
        id: pair.key.text, title: reader.required(.title, as: String.self) ?? "",
        date: reader.scalar(.date, as: PartialDate.self), url: reader.text(.url)))
  }

  private mutating func readScale() {
    defer {
      for (index, level) in edition.scale.levels.enumerated() { ids.levels[level.name] = index }
    }
    guard let pair = layered.scale else { return }
    var levels: [Level] = []
    var seen: [String: SourceRange] = [:]
    for node in pair.value.list(what: "'scale'", reporting: problems) {
      guard
        let reader = MappingReader<Key>(
          node, as: "a level", allowed: [.level, .points, .shows], reporting: problems),
        let nameNode = reader.required(.level),
        let name = nameNode.scalar(as: Identifier.self, what: "'level'", reporting: problems)
      else { continue }
      if let first = seen[name.text] {
        problems.report(
          .duplicateID, "level '\(name.text)' is given twice", at: nameNode.range,
          notes: [.init("first here", at: first)])
        continue
      }
      if name.text == Scale.notApplicable {
        problems.report(
          .scaleOrder, "'n.a.' is an answer every item may have, not a level", at: nameNode.range)
        continue
      }
      seen[name.text] = nameNode.range
      let points = reader.required(.points, as: Rational.self) ?? .zero
      var shows: PhaseSet = []
      for phase in reader.list(.shows) {
        if let phase = phase.word(Phase.self, what: "a phase", problems) { shows.insert(phase) }
      }
      check(points, shows, after: levels.last, at: nameNode.range)
      levels.append(Level(name: name.text, points: points, shows: shows))
    }
    if levels.count > 1 {
      edition.scale = Scale(levels: levels)
    } else {
      problems.report(
        .scaleOrder, "a scale has at least two levels", at: pair.key.range,
        suggestion: .init("list the levels, best first"))
    }
  }

  private func check(
    _ points: Rational, _ shows: PhaseSet, after better: Level?, at range: SourceRange
  ) {
    if points > .one {
      problems.report(.valueOutOfRange, "points lie between 0 and 1", at: range)
    }
    guard let better else { return }
    if points > better.points {
      problems.report(
        .scaleOrder, "a level has more points than the better one above it", at: range,
        suggestion: .init("list the levels best first"))
    }
    if !better.shows.isSuperset(of: shows) {
      problems.report(
        .scaleOrder, "a level asks for a phase that the better one above it does not", at: range,
        suggestion: .init("a better level shows all that a lesser one does"))
    }
  }

  private mutating func readPolicy() {
    for pair in layered.policy {
      switch Key(number: pair.key.keyNumber) {
      case .coreGate: edition.policy.coreGate = ids.level(pair.value, problems)
      case .coreList:
        let word = pair.value.word(CoreList.self, what: "'core-list'", problems)
        edition.policy.isCoreListComplete = word != .partial
      default:
        let meant = NearestName.of(pair.key.text, among: ["core-gate", "core-list"])
        problems.report(
          .unknownKey, "unknown key '\(pair.key.text)' in the policy", at: pair.key.range,
          suggestion: meant.map { .init("did you mean '\($0)'?", replacement: $0) })
      }
    }
  }

  private enum CoreList: String, CaseIterable { case partial, complete }
}
