package import Criteria
package import Diagnostics
import LocatedYAML

/// Losses that are let stand until a day, each with the reason.
package struct Tolerances {
  private struct Entry {
    var id: String
    var kind: Loss.Kind
    var until: CalendarDate
    var place: SourceRange
    var end: SourceRange
  }

  private var entries: [Entry] = []

  /// None.
  package init() {}

  /// Reads a file: `tolerate`, a list of entries with `id`, `what`, `reason` and `until`.
  package init(_ file: SourceFile, reporting problems: DiagnosticCollector) {
    guard let root = YAMLLoader.recover(file, keys: Key.table, reporting: problems)?.root,
      !root.isEmptyScalar,
      let reader = MappingReader<Key>(
        root, as: ToleranceShapes.tolerances, reporting: problems)
    else { return }
    reader.checkFormat()
    for node in reader.list(.tolerate) {
      guard
        let entry = MappingReader<Key>(
          node, as: ToleranceShapes.tolerance, reporting: problems)
      else { continue }
      let id = entry.required(.id, as: Identifier.self)
      let kind = entry.required(.what)?.word(Loss.Kind.self, what: "'what'", problems)
      let reason = entry.required(.reason, as: String.self)
      let until = entry.required(.until, as: CalendarDate.self)
      guard let id, let kind, reason != nil, let until else { continue }
      entries.append(
        Entry(
          id: id.text, kind: kind, until: until, place: entry.origin.place(of: Key.id),
          end: entry.origin.place(of: Key.until)))
    }
  }

  /// What is lost and not tolerated.
  ///
  /// - Parameters:
  ///   - losses: Everything that was lost.
  ///   - kinds: What the gate asks for.
  ///   - day: The clock of the later side.
  ///   - problems: Where entries that are over or without use are reported.
  /// - Returns: The rest, and whether every entry was still of use.
  package func remaining(
    of losses: [Loss], _ kinds: Set<Loss.Kind>, on day: CalendarDate,
    reporting problems: DiagnosticCollector
  ) -> (losses: [Loss], areNeeded: Bool) {
    var rest = losses.filter { kinds.contains($0.kind) }
    var areNeeded = true
    for entry in entries where kinds.contains(entry.kind) {
      let found = rest.filter { $0.id == entry.id && $0.kind == entry.kind }
      if found.isEmpty {
        problems.report(
          .toleranceUnused, "'\(entry.id)' shows no \(entry.kind.rawValue) any more",
          at: entry.place, suggestion: .init("remove the entry"))
        areNeeded = false
      } else if entry.until < day {
        problems.report(
          .toleranceExpired,
          "the \(entry.kind.rawValue) of '\(entry.id)' was tolerated until \(entry.until)",
          at: entry.end, suggestion: .init("fix what is lost, or decide again and set a new day"))
        areNeeded = false
      }
      // What is said at the entry need not be said again.
      rest.removeAll(where: found.contains)
    }
    return (rest, areNeeded)
  }
}
