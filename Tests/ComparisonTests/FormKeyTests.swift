import Assessment
import Comparison
import Criteria
import Dossier
import Reports
import TestSupport
import Testing

/// Every key of the normal forms has a place in a comparison: each is changed once, and taken away
/// once, and the comparison must show it.
@Suite struct `Every key of the normal forms` {
  /// A side that differs from the example in one place.
  private struct Change {
    var name: String
    /// The texts of which a comparison must show one.
    var shown: [String]
    var side: Side
  }

  /// Texts to try in the place of another; the first that is read counts.
  private static func values(for text: String, _ siblings: [String]) -> [String] {
    let typed =
      text.first?.isNumber == true
      ? ["2", "7", "1/3", "30 months", "2022", "2023-03", "2024-05-06", "2027-05-06"]
      : [
        "true", "false", "paraphrase", "complete", "partial", "amount", "draft", "done",
        "forbidden", "revised", "no", "mostly", "B", "A.2", "B.1", "D3", "Q", "res",
        "do", "other", "cc", String(repeating: "ef", count: 32),
      ]
    return ([text + "x"] + siblings + typed).filter { $0 != text }
  }

  /// Keys to try in the place of another.
  private static let keys = ["at-least", "more-than", "any", "place", "A.2", "C.1", "care", "2"]

  /// Keys that one value alone can take, or that two sides of a comparison share.
  private static let fixed = ["format", "dossier › centre › id", "english", "confidential"]

  @Test(arguments: [true, false]) func `shows what was changed`(_ isEdition: Bool) throws {
    let example = try FormExample()
    let base = try #require(FormExample.side(example.edition, example.dossier))
    let silent = Shown(Sides(itself: base).compared)
    let forms = Self.forms(of: (base.assessment.edition, base.assessment.dossier))
    let form = isEdition ? example.edition : example.dossier
    let known = form.textsByKey
    // The side of changed forms, if they can be read and are others.
    func side(_ edition: FormTree, _ dossier: FormTree) -> Side? {
      guard let read = FormExample.read(edition, dossier), Self.forms(of: read) != forms else {
        return nil
      }
      return Side(Assessment(read.edition, read.dossier), names: [:])
    }
    func side(_ changed: FormTree) -> Side? {
      isEdition ? side(changed, example.dossier) : side(example.edition, changed)
    }
    func change(_ path: FormTree.Path, _ text: String, _ name: String) -> Change? {
      for value in Self.values(for: text, form.key(at: path).flatMap { known[$0] } ?? []) {
        let changed = form.changing(path) { FormTree.Pair(key: $0.key, value: .text(value)) }
        guard let found = side(changed) else { continue }
        // A flag is told in words of its own: core or not, confirmed or not, yes or no.
        let shown = ["true", "false"].contains(text) ? [] : [value, text]
        return Change(name: "\(name) changed", shown: shown, side: found)
      }
      let renamed = text + "x"
      return side(
        example.edition.renaming(text, to: renamed), example.dossier.renaming(text, to: renamed)
      ).map { Change(name: "\(name) renamed", shown: [renamed], side: $0) }
    }
    // One place of each kind is enough: the second answer has the keys of the first.
    var done: [String: Set<String>] = ["changed": [], "renamed": [], "gone": []]
    var kinds: Set<String> = []
    var changes: [Change] = []
    func add(_ action: String, _ path: FormTree.Path, _ make: () -> Change?) {
      let kind = form.kind(of: path)
      guard done[action]?.contains(kind) != true else { return }
      // What has to be changed may go at another place; the rest is tried once.
      if action != "changed" { done[action]?.insert(kind) }
      guard var change = make() else { return }
      done[action]?.insert(kind)
      // Of a confidential document only that it differs may be told.
      if form.name(of: path).hasPrefix(FormExample.secret), !isEdition { change.shown = [] }
      changes.append(change)
    }
    for path in form.paths where form.name(of: path) != "dossier › edition" {
      let name = form.name(of: path)
      if case .text(let text) = form[path] {
        kinds.insert(form.kind(of: path))
        add("changed", path) { change(path, text, name) }
      }
      if let key = form.key(at: path), path.count > 1 {
        add("renamed", path) {
          for other in Self.keys where other != key {
            let found = side(form.changing(path) { FormTree.Pair(key: other, value: $0.value) })
            guard let found else { continue }
            return Change(name: "\(name) as \(other)", shown: [other, key], side: found)
          }
          return nil
        }
      }
      add("gone", path) {
        side(form.changing(path) { _ in nil }).map {
          Change(name: "\(name) taken away", shown: [], side: $0)
        }
      }
    }
    kinds.subtract(done["changed"] ?? [])
    #expect(kinds.filter { kind in !Self.fixed.contains { kind.hasSuffix($0) } } == [])
    #expect(changes.count > 50)
    for (position, change) in changes.enumerated() {
      try expect(
        change, position.isMultiple(of: 2) ? Sides(base, change.side) : Sides(change.side, base),
        silent)
    }
  }

  private static func forms(of side: (edition: Edition, dossier: Dossier)) -> [[UInt8]] {
    [EditionNormalForm(side.edition).bytes, DossierNormalForm(side.dossier, side.edition).bytes]
  }

  private func expect(_ change: Change, _ sides: Sides, _ silent: Shown) throws {
    let comparison = sides.compared
    #expect(!comparison.isEmpty, "\(change.name)")
    let shown = Shown(comparison)
    for (file, lines) in [
      ("comparison.json", shown.json.more(than: silent.json)),
      ("comparison.md", shown.markdown.more(than: silent.markdown)),
    ] {
      #expect(
        !lines.isEmpty
          && (change.shown.isEmpty
            || lines.contains { line in change.shown.contains { line.contains($0) } }),
        "\(file) does not say \(change.shown) for \(change.name): \(lines)")
    }
  }

  /// What a comparison shows besides the digests of what it was made from, line by line.
  private struct Shown {
    /// How often each line stands there.
    struct Lines {
      var counts: [String: Int] = [:]

      init(_ text: String, without digests: [String]) {
        for line in text.split(separator: "\n").map(String.init)
        where !digests.contains(where: { line.contains($0) }) {
          counts[line.replacing("\\", with: ""), default: 0] += 1
        }
      }

      func more(than other: Lines) -> [String] {
        counts.filter { $1 > other.counts[$0] ?? 0 }.map(\.key).sorted()
      }
    }

    var json: Lines
    var markdown: Lines

    init(_ comparison: YearComparison) {
      let digests = [comparison.old, comparison.new].flatMap {
        [$0.editionDigest, $0.dossierDigest]
      }
      let bytes = ComparisonJSON(comparison).bytes
      json = Lines(String(decoding: bytes, as: UTF8.self), without: digests)
      markdown = Lines(MarkdownRenderer.text(of: ComparisonPage(comparison)), without: digests)
    }
  }
}
