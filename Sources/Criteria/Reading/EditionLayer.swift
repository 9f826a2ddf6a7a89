import Diagnostics
import LocatedYAML

/// The files of one edition parsed, before its base editions are laid under them.
struct EditionLayer: Sendable {
  var name: String
  var files: [SourceFile]
  var edition: YAMLNode?
  var indicators: YAMLNode?
  var documents: YAMLNode?
  var designation: YAMLNode?
  var crosswalk: YAMLNode?
  var chapters: [YAMLNode] = []
  /// The base editions, each with the place that names it.
  var extends: [(name: String, range: SourceRange)] = []
  /// Whether the base editions could be read from `edition.yaml`.
  var knowsBases = true
  /// The id spaces to which a file would add that could not be read.
  var lost: IDSpaces = []

  init(_ folder: EditionFolder, reporting problems: DiagnosticCollector) {
    name = folder.name
    files = folder.files
    for name in folder.unread { lose(name) }
    for file in folder.files.sorted(by: { $0.name < $1.name }) {
      let document = YAMLLoader.recover(file, keys: Key.table, reporting: problems)
      if document?.hasGaps ?? true { lose(file.name) }
      guard let document else { continue }
      place(document, named: file.name, reporting: problems)
    }
    guard let edition else { return }
    if let value = edition.entry(Key.extends) {
      let names =
        value.value.isSequence ? Array(value.value.elements) : [value.value]
      var first: [String: SourceRange] = [:]
      for node in names where !node.isEmptyScalar {
        guard
          let base = node.scalar(as: Identifier.self, what: "'extends'", reporting: problems)
        else {
          knowsBases = false
          continue
        }
        if let first = first[base.text] {
          problems.report(
            .baseTwice, "base edition \(base.text.quoted) is named twice", at: node.range,
            notes: [.init("first here", at: first)], suggestion: .init("name it once"))
        } else {
          first[base.text] = node.range
          extends.append((base.text, node.range))
        }
      }
    }
  }

  /// The parts of a normal form, in which every overlay is applied.
  init(normalForm node: YAMLNode, name: String) {
    self.name = name
    files = [node.document.file]
    edition = node.value(named: "edition")
    indicators = node.value(named: "indicators")
    documents = node.value(named: "documents")
    designation = node.value(named: "designation")
    crosswalk = node.value(named: "crosswalk")
    chapters = node.value(named: "chapters").map { Array($0.elements) } ?? []
  }

  private mutating func place(
    _ document: YAMLDocument, named name: String, reporting problems: DiagnosticCollector
  ) {
    // A text of no characters says as little as a file of comments.
    let root = document.root.flatMap { $0.isEmptyScalar ? nil : $0 }
    switch name {
    case "edition.yaml": edition = root
    case "indicators.yaml": indicators = root
    case "documents.yaml": documents = root
    case "designation.yaml": designation = root
    case "crosswalk.yaml": crosswalk = root
    default:
      guard name.hasSuffix(".yaml") else {
        report(unread: document.file, name, reporting: problems)
        return
      }
      let keys = root.map { $0.entries.map { Key(number: $0.key.keyNumber) } } ?? []
      guard Self.isChapter(name) || keys.contains(.chapter) || keys.contains(.standards) else {
        report(unread: document.file, name, reporting: problems)
        return
      }
      if let root {
        chapters.append(root)
      } else {
        problems.report(
          .missingKey, "the file is empty", at: SourceRange(startOf: document.file),
          suggestion: .init("a chapter's file has: chapter, title, standards; or remove the file"))
      }
    }
  }

  private static func isChapter(_ name: String) -> Bool { name.first?.isNumber == true }

  /// Notes what a file would have held.
  private mutating func lose(_ name: String) {
    switch name {
    case "indicators.yaml": lost.formUnion([.indicators, .dimensions])
    case "documents.yaml": lost.formUnion(.documentKinds)
    case "designation.yaml": lost.formUnion([.designations, .conditions])
    case "crosswalk.yaml": break
    case _ where Self.isChapter(name): lost.formUnion([.criteria, .chapters, .conditions])
    default: lost = .edition
    }
    if name == "edition.yaml" { knowsBases = false }
  }

  private mutating func report(
    unread file: SourceFile, _ name: String, reporting problems: DiagnosticCollector
  ) {
    let meant = EditionFolder.suggestedName(for: name)
    lose(meant ?? name)
    problems.report(
      .unrecognisedFile, "unexpected file '\(name)' in an edition",
      at: SourceRange(startOf: file),
      suggestion: .init(
        meant.map { "did you mean '\($0)'?" }
          ?? "a chapter's file begins with 'chapter: N'; the others are "
          + EditionFolder.parts.joined(separator: ", ")
      ))
  }
}
