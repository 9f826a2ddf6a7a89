import Diagnostics
import Foundation
import LocatedYAML
import TestSupport
import Testing

/// Random edits of every YAML file of the repository, and their inverses, give back the same bytes.
@Suite struct EditingPropertyTests {
  /// The criteria and dossiers, as paths from the top of the repository.
  static let yamlFiles: [String] = ["criteria", "reports"].flatMap { folder in
    let files = FileManager.default.enumerator(
      atPath: Workspace.project.appending(path: folder).path)
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  private static let texts = [
    "plain", "with: colon", "a, b", "# hash", "it's \"quoted\"", "é – 𝒜", "1.10", "no",
    "two\nlines",
    "ends with:", "- dash", "[x]", " blanks ", "tab\there",
  ]

  @Test(arguments: yamlFiles)
  func `an edit and its inverse give back the same bytes`(_ file: String) throws {
    let bytes = Array(try Data(contentsOf: Workspace.project.appending(path: file)))
    let problems = DiagnosticCollector()
    guard
      let editor = YAMLEditor(
        SourceFile(path: file, bytes: bytes), keys: KeyTable(TestKey.self), reporting: problems),
      let root = editor.root
    else { return }
    var random = SeededRandom(seed: UInt64(bytes.count))
    var places: [(YAMLPath, YAMLNode)] = []
    func visit(_ node: YAMLNode, _ path: YAMLPath) {
      places.append((path, node))
      for (index, element) in node.elements.enumerated() {
        visit(element, path.appending(.index(index)))
      }
      for entry in node.entries { visit(entry.value, path.appending(.key(entry.key.text))) }
    }
    visit(root, YAMLPath())
    for _ in 0..<12 {
      let (path, node) = places[random.below(places.count)]
      let text = YAMLValue.text(random.pick(Self.texts))
      var changed = editor
      if node.isScalar {
        guard !node.text.isEmpty else { continue }
        try changed.apply(.set(path, text))
        #expect(changed.root?.value(at: path)?.text == text.scalar)
      } else if node.isMapping {
        try changed.apply(.insert(path, key: "new key", text))
        #expect(changed.root?.value(at: path.appending(.key("new key")))?.text == text.scalar)
        guard node.childCount > 0 else { continue }
        try changed.apply(.remove(path.appending(.key("new key"))))
        #expect(changed.file.bytes == bytes, "\(path)")
      } else if node.childCount > 0 {
        try changed.apply(.append(path, text))
        try changed.apply(.remove(path.appending(.index(node.childCount))))
        #expect(changed.file.bytes == bytes, "\(path)")
      }
    }
  }
}
