package import Diagnostics
package import LocatedYAML

/// Reads an edition with its overlays into the typed model; reports every fault and goes on.
package struct EditionReader {
  /// An edition with what of it could not be read, so that nobody is blamed for that.
  package struct Result: Sendable {
    package var edition: Edition
    /// The id spaces of which a part was lost.
    package var lost: IDSpaces = []
    /// The indicators of no known kind or unit.
    package var unclearIndicators: Set<Int> = []
    /// The items of which it is not known what answers and phases they have.
    package var unclearItems: Set<Int> = []
    /// Where ids were retired, by the code of a reference to nothing.
    package var retired: [DiagnosticCode: [String: SourceRange]] = [:]
    /// Whose words each file of the edition and its bases holds, by path.
    package var standings: [String: Standing] = [:]
    /// The folders whose files it was read from: its own, those of its bases and of its crosswalk.
    package var folders: [EditionFolder] = []
    /// Whether errors were reported, so that of its sense nothing can be said.
    package var isFaulty = false

    /// Stands in for an edition that is not found: it knows nothing.
    package static let missing = Result(
      edition: Edition(id: "", title: "", standing: .local), lost: .edition)
  }

  /// Reads the edition of a folder.
  ///
  /// - Parameters:
  ///   - folder: Its files.
  ///   - search: Finds the editions that it names, and keeps what was read.
  ///   - problems: Where everything found is reported.
  /// - Returns: The edition; it means nothing if errors were reported.
  package static func read(
    _ folder: EditionFolder, search: inout EditionSearch, reporting problems: DiagnosticCollector
  ) -> Result {
    let core = search.core(of: folder)
    let own = DiagnosticCollector()
    own.absorb(core.problems)
    var result = core.result
    if let node = core.crosswalk {
      let side = CrosswalkReader.Side(result)
      var asked: [EditionFolder] = []
      result.edition.crosswalk = CrosswalkReader(problems: own).read(node, to: side) { name in
        guard let other = search.folder(name) else {
          return .missing(search.wayOut(ofUnknown: name, in: folder.name, reporting: own))
        }
        let found = search.core(of: other).result
        asked = found.folders
        return .found(CrosswalkReader.Side(found))
      }
      let known = Set(core.result.folders.map(\.identity))
      result.folders += asked.filter { !known.contains($0.identity) }
    }
    result.isFaulty = own.hasErrors
    problems.absorb(own.findings)
    return result
  }

  /// Reads the edition of a folder, with a search of its own.
  package static func read(
    _ folder: EditionFolder, lookup: @escaping EditionFolder.Lookup,
    reporting problems: DiagnosticCollector
  ) -> Result {
    var search = EditionSearch(lookup: lookup)
    return read(folder, search: &search, reporting: problems)
  }

  /// Reads an edition but for its crosswalk.
  static func core(of folder: EditionFolder, search: inout EditionSearch) -> KnownEditions.Core {
    let problems = DiagnosticCollector()
    let layered = LayeredEdition(folder, search: &search, reporting: problems)
    var reader = EditionReader(folder, layered, problems)
    reader.readAll()
    var result = reader.result
    result.standings = layered.standings
    result.folders = layered.folders
    return KnownEditions.Core(
      result: result, crosswalk: layered.layers.last?.crosswalk, problems: problems.findings)
  }

  /// Reads the normal form of an edition again, as a report carries it.
  ///
  /// - Parameters:
  ///   - node: The normal form.
  ///   - problems: Where everything found is reported.
  /// - Returns: The edition; it means nothing if errors were reported.
  package static func read(
    normalForm node: YAMLNode, reporting problems: DiagnosticCollector
  ) -> Result {
    let name = node.value(named: "edition")?.value(named: "edition")?.text ?? ""
    let folder = EditionFolder(name: name, files: [node.document.file])
    let layer = EditionLayer(normalForm: node, name: name)
    var reader = EditionReader(folder, LayeredEdition(layer, reporting: problems), problems)
    reader.readAll()
    var result = reader.result
    if let node = layer.crosswalk {
      result.edition.crosswalk = CrosswalkReader(problems: problems)
        .read(node, to: CrosswalkReader.Side(result)) { _ in .notNeeded }
    }
    return result
  }

  private var result: Result {
    Result(
      edition: edition, lost: lost, unclearIndicators: unclearIndicators,
      unclearItems: unclearItems, retired: ids.retired)
  }

  let folder: EditionFolder
  let layered: LayeredEdition
  let problems: DiagnosticCollector
  var edition: Edition
  var ids: EditionIDs
  var conditions: ConditionReader
  var weights = WeightReader()
  var unclearIndicators: Set<Int> = []
  var unclearItems: Set<Int> = []

  /// The id spaces of which a part could not be read, as far as is known by now.
  var lost: IDSpaces { ids.lost.union(conditions.isComplete ? [] : .conditions) }

  private init(
    _ folder: EditionFolder, _ layered: LayeredEdition, _ problems: DiagnosticCollector
  ) {
    self.folder = folder
    self.layered = layered
    self.problems = problems
    edition = Edition(id: folder.name, title: folder.name, standing: .local)
    ids = EditionIDs()
    ids.lose(layered.lost)
    ids.scale = layered.scale?.key.range
    ids.layers = LayerOrder(layered.layers)
    conditions = ConditionReader(ids: ids, problems: problems)
  }

  private mutating func readAll() {
    readHeader()
    readScale()
    readPolicy()
    defineIDs()
    readIndicators()
    readDocumentKinds()
    conditions = ConditionReader(ids: ids, problems: problems)
    conditions.kinds = edition.indicators.enumerated().map { position, indicator in
      unclearIndicators.contains(position) ? nil : indicator.kind
    }
    conditions.indicators = edition.indicators
    readDesignationRules()
    readChapters()
    conditions.finish()
    edition.conditions = conditions.named
    edition.conditionIndex = conditions.slots
    edition.hasPartialThresholds = conditions.hasPartialThresholds
    orderReferences()
    checkThresholdsOfRules()
  }
}
