import Diagnostics
import LocatedYAML

extension EditionReader {
  mutating func readHeader() {
    guard let header = layered.header else {
      if layered.hasAllBases {
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
        reopening: header, as: EditionShapes.edition,
        amendments: layered.headerAmendments, isWhole: layered.hasAllBases, reporting: problems)
    else { return }
    edition.origin = reader.origin
    readOwnHeaders()
    if let title = reader.required(.title, as: String.self) { edition.title = title }
    edition.revision = reader.text(.revision)
    if let standing = reader.required(.standing) {
      edition.standing = standing.word(Standing.self, what: "'standing'", problems) ?? .local
    }
    if layered.areas.isEmpty {
      if !ids.lost.contains(.areas) { reader.reportMissing(.areas) }
      ids.lose(.areas)
    }
    for pair in layered.areas {
      let title = pair.value.scalar(
        as: String.self, what: "an area's title", reporting: problems)
      _ = ids.areas.define(pair.key.text, as: edition.areas.count, at: pair.key.range)
      edition.areas.append(Area(id: pair.key.text, title: title ?? ""))
    }
    for pair in layered.sources { readSource(pair) }
    for pair in layered.dimensions {
      if !pair.value.isSequence { ids.lose(.dimensions) }
      let values = pair.value.list(
        what: "the values of a dimension", ofWords: true, reporting: problems
      )
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
          reopening: own, as: EditionShapes.edition, reporting: problems)
      else { continue }
      reader.checkFormat()
      guard let name = reader.required(.edition),
        let given = name.scalar(as: Identifier.self, what: "'edition'", reporting: problems),
        given.text != layer.name
      else { continue }
      problems.report(
        .nameDiffersFromFolder,
        "the edition is called \(given.text.quoted), its folder '\(layer.name)'", at: name.range,
        suggestion: .init("write 'edition: \(layer.name)'", replacement: layer.name))
    }
  }

  private mutating func readSource(_ pair: RawPair) {
    let reader = MappingReader<Key>(
      pair.value, as: EditionShapes.source, reporting: problems)
    _ = ids.sources.define(pair.key.text, as: edition.sources.count, at: pair.key.range)
    edition.sources.append(
      Source(
        id: pair.key.text, title: reader?.required(.title, as: String.self) ?? "",
        date: reader?.scalar(.date, as: PartialDate.self), url: reader?.text(.url),
        origin: Origin(pair.key)))
  }
}
