package import Criteria
import Diagnostics
package import LocatedYAML

/// A dossier that another file sketches in a few keys, such as a test of criteria.
///
/// Everything may stand in the form of the dossier's own files, as a list. In the short form, keys
/// with values, a figure is usable and a document valid unless it says otherwise: a document of the
/// sketch itself is the source of every figure and shows every phase.
extension DossierReader {
  /// Reads the sketch of a dossier.
  ///
  /// - Parameters:
  ///   - sketch: The keys. Where amendments set a key anew, a list takes the place of all before
  ///     it, and keys with values are laid over those before them one by one.
  ///   - name: What the centre is called.
  ///   - criteria: The edition.
  /// - Returns: The reader, which holds the dossier and finds more that the edition has; the dossier
  ///   means nothing if errors were reported.
  package static func read(
    sketch: MappingReader<Key>, named name: String, criteria: EditionReader.Result
  ) -> DossierReader {
    let problems = sketch.problems
    var dossier = Dossier(
      centre: Centre(id: name, name: name), country: "", year: 0, edition: criteria.edition.id,
      designation: 0,
      asOf: CalendarDate(year: 9999, month: 12, day: 31), origin: sketch.origin)
    if let node = sketch.required(.year) { dossier.year = node.year(reporting: problems) ?? 0 }
    if let day = sketch.required(.asOf, as: CalendarDate.self) { dossier.asOf = day }
    var reader = DossierReader(
      criteria: criteria, problems: problems, dossier: dossier)
    if let node = sketch.required(.designation) { reader.readDesignation(node) }
    reader.readSketchedDocuments(sketch)
    reader.readSketchedFigures(sketch)
    reader.readSketchedAnswers(sketch)
    return reader
  }

  // MARK: Parts

  private mutating func readSketchedDocuments(_ sketch: MappingReader<Key>) {
    var places: [String: SourceRange] = [:]
    let given = layers(of: .documents, in: sketch, mayBeList: true)
    readDocuments(given.list, nil, &places)
    for (key, value) in given.pairs {
      guard let kind = documentKind(key) else { continue }
      for (position, node) in (value.isSequence ? Array(value.elements) : [value]).enumerated() {
        guard let document = sketchedDocument(node, kind, position + 1) else { continue }
        dossier.documents.append(document)
      }
    }
    var own = EvidenceDocument(
      id: "sketch", title: "The sketch itself", status: .final,
      date: PartialDate(day: dossier.asOf), language: "en", location: .place("here"),
      shows: shows(layers(of: .shows, in: sketch).pairs), origin: sketch.origin)
    let others = Set(dossier.documents.map(\.id))
    while others.contains(own.id) { own.id += "'" }
    dossier.documents.append(own)
    indexDocuments()
    usualSource = documentIndex[own.id]
  }

  private func sketchedDocument(
    _ node: YAMLNode, _ kind: Int, _ number: Int
  ) -> EvidenceDocument? {
    let description = edition.documentKinds[kind]
    var document = EvidenceDocument(
      id: "\(description.id) \(number)", kinds: [kind], title: description.title, status: .final,
      date: PartialDate(day: dossier.asOf), language: "en", location: .place("here"),
      origin: Origin(node))
    if node.isScalar {
      guard
        let date = node.scalar(as: PartialDate.self, what: "a document's date", reporting: problems)
      else { return nil }
      document.date = date
      return document
    }
    guard
      let reader = MappingReader<Key>(
        node, as: DossierShapes.sketchedDocument, reporting: problems),
      let date = reader.required(.date, as: PartialDate.self)
    else { return nil }
    document.date = date
    document.status = reader.word(.status, EvidenceDocument.Status.self) ?? .final
    document.validUntil = reader.scalar(.validUntil, as: PartialDate.self)
    document.language = reader.text(.language) ?? "en"
    document.hasEnglishSummary = reader.scalar(.englishSummary, as: Bool.self) ?? false
    return document
  }

  private mutating func readSketchedFigures(_ sketch: MappingReader<Key>) {
    let given = layers(of: .figures, in: sketch, mayBeList: true)
    read(figures: given.list)
    for (key, value) in given.pairs {
      guard let indicator = indicator(key) else { continue }
      let usual = Figure(
        indicator: indicator, value: .flag(true), year: dossier.year,
        sources: usualSource.map { [$0] } ?? [], states: edition.indicators[indicator].states,
        origin: sketch.origin)
      for node in value.isSequence ? Array(value.elements) : [value] {
        if let figure = sketchedFigure(node, usual) { dossier.figures.append(figure) }
      }
    }
    finishFigures()
  }

  private func sketchedFigure(_ node: YAMLNode, _ usual: Figure) -> Figure? {
    if node.isMapping {
      return MappingReader<Key>(
        node, as: DossierShapes.sketchedFigure,
        aboutNumber: {
          NumberPlace(edition.indicators[usual.indicator]).problem(with: $0)
        },
        reporting: problems
      ).flatMap { self.figure($0, of: usual.indicator, unlessSaid: usual) }
    }
    guard !criteria.unclearIndicators.contains(usual.indicator),
      let value = value(node, of: edition.indicators[usual.indicator])
    else { return nil }
    var figure = usual
    figure.value = value
    return figure
  }

  private mutating func readSketchedAnswers(_ sketch: MappingReader<Key>) {
    var places: [String: SourceRange] = [:]
    for (key, value) in layers(of: .answers, in: sketch).pairs {
      read(key, value, into: \.answers, &places, ofCentre: true, isSketch: true)
    }
    places = [:]
    for (key, value) in layers(of: .reviews, in: sketch).pairs {
      read(key, value, into: \.reviews, &places, ofCentre: false, isSketch: true)
    }
    readAbsent(layers(of: .absent, in: sketch).pairs)
    places = [:]
    readActions(sketch.list(.actions), &places)
  }

  // MARK: Layers

  /// What the layers of a sketch say under a key: the last list, and what was laid over it.
  private func layers(
    of key: Key, in sketch: MappingReader<Key>, mayBeList: Bool = false
  ) -> (list: [YAMLNode], pairs: [(key: YAMLNode, value: YAMLNode)]) {
    var list: [YAMLNode] = []
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var positions: [String: Int] = [:]
    for mapping in sketch.origin.mappings {
      guard let value = mapping.entry(key)?.value, !value.isEmptyScalar else { continue }
      if mayBeList, value.isSequence {
        list = Array(value.elements)
        (pairs, positions) = ([], [:])
        continue
      }
      for pair in value.pairs(what: "'\(key.name)'", reporting: problems) {
        if let known = positions[pair.key.text] {
          pairs[known] = pair
        } else {
          positions[pair.key.text] = pairs.count
          pairs.append(pair)
        }
      }
    }
    return (list, pairs)
  }
}
