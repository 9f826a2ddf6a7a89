import Diagnostics
import LocatedYAML

/// An edition with its base editions laid under it, entry by entry, not decoded yet.
struct LayeredEdition {
  /// The layers, each after those it extends; the edition itself is last.
  private(set) var layers: [EditionLayer] = []
  /// The folder of each layer.
  private(set) var folders: [EditionFolder] = []
  /// For every layer those it extends, directly or not.
  private(set) var ancestors: [Set<Int>] = []
  /// The id spaces of which a part could not be read.
  var lost: IDSpaces = []
  /// Whether every edition that this one extends is found and can be read.
  private(set) var hasAllBases = true

  /// Whether what a chapter does not say stands in no file of a base that could not be read.
  var hasAllChapters: Bool {
    hasAllBases && (layers.count == 1 || lost.isDisjoint(with: .chapters))
  }

  var header: YAMLNode?
  var headerAmendments: [YAMLNode] = []
  var areas: [RawPair] = []
  var policy: [RawPair] = []
  var sources: [RawPair] = []
  var dimensions: [RawPair] = []
  var scale: RawPair?
  var indicators: [RawEntry] = []
  var consistency: [RawEntry] = []
  var documentKinds: [RawEntry] = []
  var preconditions: [RawEntry] = []
  var criteria: [RawEntry] = []
  var designations: [RawEntry] = []
  var chapters: [RawChapter] = []

  let problems: DiagnosticCollector

  init(
    _ folder: EditionFolder, search: inout EditionSearch, reporting problems: DiagnosticCollector
  ) {
    self.problems = problems
    var numbers: [String: Int] = [:]
    _ = addLayer(folder, &search, &numbers, path: [])
    for index in layers.indices { apply(index) }
    chapters.sort { $0.number < $1.number }
  }

  /// An edition of one layer, which extends none.
  init(_ layer: EditionLayer, reporting problems: DiagnosticCollector) {
    self.problems = problems
    lost = layer.lost
    layers = [layer]
    ancestors = [[]]
    apply(0)
    chapters.sort { $0.number < $1.number }
  }

  /// So many editions no honest one rests on; each takes some room while its bases are read.
  private static let mostBases = 64

  /// Adds a layer after those it extends.
  private mutating func addLayer(
    _ folder: EditionFolder, _ search: inout EditionSearch, _ numbers: inout [String: Int],
    path: [String]
  ) -> Int {
    if let known = numbers[folder.identity] { return known }
    let layer = search.layer(of: folder, reporting: problems)
    var bases: Set<Int> = []
    for (name, range) in layer.extends {
      guard path.count < Self.mostBases else {
        problems.report(
          .basesTooDeep, "the edition rests on more than \(Self.mostBases) others", at: range,
          suggestion: .init("put what some of them change into one"))
        loseBases()
        continue
      }
      guard let base = search.folder(name) else {
        problems.report(
          .unknownEdition, "no edition \(name.quoted) is found", at: range,
          suggestion: search.wayOut(ofUnknown: name, in: folder.name, reporting: problems))
        loseBases()
        continue
      }
      guard base.identity != folder.identity, !path.contains(base.identity) else {
        problems.report(
          .cycle, "edition '\(folder.name)' extends '\(name)', which extends it in turn", at: range,
          suggestion: .init("let one of them stand on its own"))
        loseBases()
        continue
      }
      let number = addLayer(base, &search, &numbers, path: path + [folder.identity])
      bases.insert(number)
      bases.formUnion(ancestors[number])
    }
    lost.formUnion(layer.lost)
    if !layer.knowsBases { loseBases() }
    layers.append(layer)
    folders.append(folder)
    ancestors.append(bases)
    numbers[folder.identity] = layers.count - 1
    return layers.count - 1
  }

  private mutating func loseBases() {
    hasAllBases = false
    lost = .edition
  }

  /// Whose words each file holds, by path.
  var standings: [String: Standing] {
    var standings: [String: Standing] = [:]
    for layer in layers {
      let name = layer.edition?.entry(Key.standing)?.value.text ?? ""
      let standing = Standing(rawValue: name) ?? .local
      for file in layer.files { standings[file.path] = standing }
    }
    return standings
  }

  // MARK: Applying one layer

  private mutating func apply(_ index: Int) {
    let layer = layers[index]
    applyHeader(layer.edition, index)
    if let node = layer.indicators {
      let reader = applyLists(
        of: node, EditionShapes.indicators, index,
        [(.indicators, \.indicators, .indicators), (.consistency, \.consistency, [])])
      if let reader { merge(.dimensions, of: reader, into: \.dimensions, .dimensions, index) }
    }
    if let node = layer.documents {
      _ = applyLists(
        of: node, EditionShapes.documentKinds, index,
        [(.documents, \.documentKinds, .documentKinds)])
    }
    if let node = layer.designation {
      _ = applyLists(
        of: node, EditionShapes.designationRules, index,
        [
          (.preconditions, \.preconditions, .conditions), (.criteria, \.criteria, .conditions),
          (.designations, \.designations, [.designations, .conditions]),
        ])
    }
    for node in layer.chapters { applyChapter(node, index) }
    loseUnnamed()
  }

  private mutating func applyHeader(_ node: YAMLNode?, _ index: Int) {
    guard let node else {
      lost = .edition
      return
    }
    guard
      let reader = MappingReader<Key>(
        node, as: EditionShapes.edition, reporting: problems)
    else {
      loseBases()
      return
    }
    if header == nil { header = node } else { headerAmendments.append(node) }
    merge(.areas, of: reader, into: \.areas, .areas, index)
    merge(.policy, of: reader, into: \.policy, [], index)
    merge(.sources, of: reader, into: \.sources, .sources, index)
    if !layers[index].knowsBases || reader.isMisspelt(.extends) { loseBases() }
    if reader.hasLost(.revision, unless: \.isScalar) { lost.formUnion(.revision) }
    if reader.hasLost(.scale, unless: \.isSequence) { lost.formUnion(.levels) }
    if let entry = reader.entry(.scale) {
      if let before = scale { checkParents(entry.key, (before.layer, before.key.range), index) }
      scale = RawPair(key: entry.key, value: entry.value, layer: index)
    }
  }

  private mutating func merge(
    _ key: Key, of reader: MappingReader<Key>,
    into path: WritableKeyPath<LayeredEdition, [RawPair]>, _ space: IDSpaces, _ index: Int
  ) {
    if reader.hasLost(key, unless: \.isMapping) { lost.formUnion(space) }
    let pairs = reader.pairs(key)
    let inherited = self[keyPath: path]
    var positions: [String: Int] = [:]
    for (position, pair) in inherited.enumerated() { positions[pair.key.text] = position }
    for (key, value) in pairs {
      let pair = RawPair(key: key, value: value, layer: index)
      if let position = positions[key.text] {
        let before = self[keyPath: path][position]
        checkParents(key, (before.layer, before.key.range), index)
        self[keyPath: path][position] = pair
      } else {
        self[keyPath: path].append(pair)
      }
    }
  }

  /// Two base editions, neither of which extends the other, must not change the same thing.
  func checkParents(_ node: YAMLNode, _ earlier: (layer: Int, range: SourceRange), _ index: Int) {
    guard earlier.layer != index, !ancestors[index].contains(earlier.layer) else { return }
    let names = "'\(layers[earlier.layer].name)' and '\(layers[index].name)'"
    problems.report(
      .parentsDisagree, "\(node.text.quoted) is changed by both \(names)", at: node.range,
      notes: [.init("also here", at: earlier.range)],
      suggestion: .init("let one of the two extend the other"))
  }
}
