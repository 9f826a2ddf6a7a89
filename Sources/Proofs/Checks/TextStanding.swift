import Criteria
import Diagnostics
import LocatedYAML

/// What an official edition says must be official: no placeholder, and none of the words of a base
/// edition that only paraphrases.
struct TextStanding: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    guard edition.standing == .official else { return }
    for standard in edition.standards {
      look(at: standard.origin, Key.title, "standard '\(standard.id)'", criteria, problems)
    }
    for item in edition.items {
      look(at: item.origin, Key.text, "item '\(item.id)'", criteria, problems)
    }
  }

  private func look(
    at origin: Origin, _ key: Key, _ subject: String, _ criteria: EditionReader.Result,
    _ problems: DiagnosticCollector
  ) {
    guard let value = origin.entry(key)?.value else { return }
    let standing = criteria.standings[value.range.file.path]
    let isPlaceholder = Self.isPlaceholder(value.text)
    guard isPlaceholder || standing != .official else { return }
    problems.report(
      .textNotOfficial,
      isPlaceholder
        ? "\(subject) has no text yet"
        : "\(subject) has no official text, only that of an edition that is a \(standing?.rawValue ?? "")",
      at: value.headRange, suggestion: .init("lay the official text over it with 'amend'"))
  }

  /// Whether a text only keeps a place for one: no letters, or a word that says so.
  private static func isPlaceholder(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.isEmpty || words == ["todo"] || words == ["tbd"] || words == ["n", "a"]
  }
}
