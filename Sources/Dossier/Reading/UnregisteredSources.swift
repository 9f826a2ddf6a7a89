import Diagnostics

/// Sources of figures that no document has the id of.
///
/// Whoever enters the figures first has many of them, and one fault: the documents are not listed
/// yet. Only an id that is near to a known one is a fault of its own.
final class UnregisteredSources {
  private var places: [(id: String, range: SourceRange)] = []

  func add(
    _ id: String, at range: SourceRange, known: some Sequence<String>,
    reporting problems: DiagnosticCollector
  ) {
    let words = id.split { " ,;/+&".contains($0) }.map(String.init)
    if words.count > 1, Set(words).isSubset(of: known) {
      let list = "[\(words.joined(separator: ", "))]"
      problems.report(
        .unknownDocument, "no document has the id \(id.quoted): these are \(words.count) ids",
        at: range,
        suggestion: .init("write '\(list)'", replacement: list, isSafe: true))
      return
    }
    guard let meant = problems.guess(id, among: known, for: .unknownDocument) else {
      places.append((id, range))
      return
    }
    problems.report(
      .unknownDocument, "no document has the id \(id.quoted)", at: range,
      suggestion: .meant(meant, by: id, isSafe: LookAlike.plain(id) == meant))
  }

  /// Reports all of them once.
  func report(known: some Collection<String>, to problems: DiagnosticCollector) {
    guard let first = places.first else { return }
    let ids = Set(places.map(\.id))
    let isOne = ids.count == 1
    let isShort = !known.isEmpty && known.count < Self.few
    let others = isShort ? ": \(known.sorted().joined(separator: ", "))" : ""
    problems.report(
      .unknownDocument,
      isOne
        ? "no document has the id \(first.id.quoted)"
        : "\(ids.count) sources are not registered yet: "
          + IDRanges.text(of: ids, most: Self.few),
      at: first.range,
      notes: places.dropFirst().map { .init(isOne ? "and here" : "\($0.id) here", at: $0.range) },
      suggestion: .init(
        "register \(isOne ? "it" : "them") in documents.yaml"
          + (known.isEmpty ? "" : ", or name documents that are there\(others)")))
    places = []
  }

  private static let few = 10
}
