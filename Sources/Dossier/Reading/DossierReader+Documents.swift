import Criteria
import Diagnostics
import LocatedYAML

extension DossierReader {
  mutating func readDocuments(_ roots: [YAMLNode]) {
    var places: [String: SourceRange] = [:]
    for reader in open(roots, as: DossierShapes.documents, feeding: .documents) {
      if reader.hasLost(.documents, unless: \.isSequence) { lost.formUnion(.documents) }
      var defaults: MappingReader<Key>?
      if let node = reader.value(.defaults) {
        defaults = MappingReader(
          node, as: DossierShapes.defaults, reporting: problems)
      }
      readDocuments(reader.list(.documents), defaults, &places)
    }
    indexDocuments()
  }

  /// Reads a list of documents.
  mutating func readDocuments(
    _ nodes: [YAMLNode], _ defaults: MappingReader<Key>?, _ places: inout [String: SourceRange]
  ) {
    for node in nodes {
      let entry = MappingReader<Key>(
        node, as: DossierShapes.document, reporting: problems)
      if entry?.value(.id)?.isScalar != true { lost.formUnion(.documents) }
      if let entry, let document = document(entry, defaults, &places) {
        dossier.documents.append(document)
      }
    }
  }

  /// Puts the documents in order, so that they can be named.
  mutating func indexDocuments() {
    dossier.documents.sort { NaturalOrder.precedes($0.id, $1.id) }
    for (index, document) in dossier.documents.enumerated() { documentIndex[document.id] = index }
  }

  private func document(
    _ reader: MappingReader<Key>, _ defaults: MappingReader<Key>?,
    _ places: inout [String: SourceRange]
  ) -> EvidenceDocument? {
    let idNode = reader.required(.id)
    let id = idNode?.scalar(as: Identifier.self, what: "'id'", reporting: problems)?.text
    let title = reader.required(.title, as: String.self)
    let status = reader.required(.status)?.word(
      EvidenceDocument.Status.self, what: "'status'", problems)
    let date = reader.required(.date, as: PartialDate.self)
    let location = location(reader)
    let kinds = kinds(reader)
    let shows = shows(showsPairs(reader))
    var document = EvidenceDocument(
      id: id ?? "", kinds: kinds, title: title ?? "", status: status ?? .draft,
      date: date ?? PartialDate.unknown, location: location ?? .place(""),
      origin: reader.origin)
    document.validUntil = reader.scalar(.validUntil, as: PartialDate.self)
    if let until = document.validUntil, let date, until.latest < date.earliest,
      let node = reader.value(.validUntil)
    {
      problems.report(
        .endsBeforeItBegins, "the document is valid until \(until), but dated \(date)",
        at: node.range, suggestion: .init("correct one of the two dates"))
    }
    document.language = reader.text(.language) ?? defaults?.text(.language)
    document.hasEnglishSummary = reader.scalar(.englishSummary, as: Bool.self) ?? false
    document.owner = reader.text(.owner) ?? defaults?.text(.owner)
    document.isConfidential = reader.scalar(.confidential, as: Bool.self) ?? false
    document.shows = shows
    readDigest(reader, into: &document)
    guard let id, let idNode, isNew(id, "document", at: idNode.range, &places) else { return nil }
    return document
  }

  private func readDigest(_ reader: MappingReader<Key>, into document: inout EvidenceDocument) {
    guard let node = reader.value(.sha256),
      let text = node.scalar(as: String.self, what: "'sha256'", reporting: problems)
    else { return }
    let digits = text.lowercased()
    guard digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit) else {
      // The program that prints it puts the file's name behind it.
      let first = digits.prefix { $0 != " " }
      let isDigest = first.utf8.count == 64 && first.allSatisfy(\.isHexDigit)
      problems.report(
        .malformedDigest, "a SHA-256 digest has 64 hexadecimal digits", at: node.range,
        suggestion: isDigest
          ? .init(
            "write the 64 digits alone, without the name of the file", replacement: String(first),
            isSafe: true)
          : .init("print it with: sha256sum FILE"))
      return
    }
    guard case .file = document.location else {
      problems.report(
        .notExactlyOne, "a digest belongs to a document with 'file'",
        at: reader.entry(.sha256)?.key.range ?? node.range,
        suggestion: .init("remove it, or say with 'file' where the file is"))
      return
    }
    document.sha256 = digits
  }

  private func location(_ reader: MappingReader<Key>) -> EvidenceDocument.Location? {
    let keys = DossierShapes.locations
    let given = keys.filter { reader.entry($0) != nil }
    if given.isEmpty, reader.mayMean(keys) { return nil }
    guard given.count == 1, let key = given.first else {
      let place = given.last.flatMap { reader.entry($0)?.key.range }
      problems.report(
        .notExactlyOne,
        given.isEmpty ? "the document does not say where it is" : "the document has two locations",
        at: place ?? reader.entry(.id)?.value.range ?? reader.node.headRange,
        suggestion: .init("give exactly one of 'file', 'url' and 'place'"))
      return nil
    }
    guard let node = reader.value(key),
      let text = node.scalar(as: String.self, what: "'\(key.name)'", reporting: problems)
    else { return nil }
    switch key {
    case .url: return .url(text)
    case .place: return .place(text)
    default:
      if let fault = PathFault(text) {
        let isSecret = ConfidentialLines.isConfidential(reader.node)
        problems.report(
          .unsafePath, fault.message(about: isSecret ? nil : text), at: node.range,
          suggestion: isSecret
            ? .init("write it from the folder on that --evidence names, with '/' between its parts")
            : .init(
              fault.remedy, replacement: node.isPlain ? fault.replacement : nil,
              isSafe: fault.isSafe))
        return nil
      }
      return .file(text)
    }
  }

  private func kinds(_ reader: MappingReader<Key>) -> [Int] {
    var kinds: [Int] = []
    for node in reader.oneOrMore(.kind) {
      guard
        let id = node.scalar(as: Identifier.self, what: "'kind'", reporting: problems)?.text
      else { continue }
      guard let index = edition.documentKindIndex[id] else {
        unknown(
          .unknownDocumentKind, .documentKinds, "kind of document", id,
          edition.documentKindIndex.keys, node.range)
        continue
      }
      if !kinds.contains(index) { kinds.append(index) }
    }
    return kinds.sorted()
  }
}

extension PartialDate {
  /// Stands in for a date that was reported as missing or malformed; nothing is judged by it.
  fileprivate static let unknown = PartialDate(year: 1)
}
