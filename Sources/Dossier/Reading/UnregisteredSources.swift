import Diagnostics
import LocatedYAML

/// Sources of figures that no document has the id of.
///
/// Whoever enters the figures first has many of them, and one fault: the documents are not listed
/// yet. Only an id that is near to a known one is a fault of its own.
final class UnregisteredSources {
  private var places: [(id: String, range: SourceRange)] = []
  /// How many were looked for among the titles of documents.
  private var looked = 0
  /// Nobody reads more guesses than these, and each costs a look at every document.
  private static let mostLooked = 100

  /// - Parameters:
  ///   - node: The source that no document has as its id.
  ///   - list: The list it stands in, if it does.
  ///   - documents: The documents.
  ///   - known: Their places by id.
  ///   - problems: Where to report.
  func add(
    _ node: YAMLNode, in list: YAMLNode?, among documents: [EvidenceDocument],
    known: [String: Int], reporting problems: DiagnosticCollector
  ) {
    let (id, range) = (node.text, node.range)
    let words = id.split { " ,;/+&()[]".contains($0) }.map(String.init)
      .filter { !Self.conjunctions.contains($0.lowercased()) }
    // In braces a comma ends the value, so that what is written in round brackets is only begun here.
    if id.hasPrefix("("), !id.hasSuffix(")") {
      problems.report(
        .unknownDocument, "no document has the id \(id.quoted)", at: range,
        suggestion: .init("write several ids in square brackets, such as [D-1, D-2]"))
      return
    }
    if words != [id], !words.isEmpty, words.allSatisfy({ known[$0] != nil }) {
      let ids = words.joined(separator: ", ")
      let isEntry = list?.isFlow == false
      // A list within a list would be none of ids.
      let text = list == nil && words.count > 1 ? "[\(ids)]" : ids
      problems.report(
        .unknownDocument,
        "no document has the id \(id.quoted)"
          + (words.count > 1 ? ": these are \(words.count) ids" : ""), at: range,
        suggestion: isEntry && words.count > 1
          ? .init("write each on a line of its own, after '- '")
          : .init("write '\(text)'", replacement: node.isPlain ? text : nil, isSafe: true))
      return
    }
    let missing = words.filter { known[$0] == nil }
    if missing.count < words.count, missing.allSatisfy({ $0.contains(where: \.isNumber) }) {
      problems.report(
        .unknownDocument,
        "no document has the id \(id.quoted): these are \(words.count) ids", at: range,
        suggestion: .init(
          "write '[\(words.joined(separator: ", "))]', and register "
            + "\(missing.joined(separator: ", ")) in documents.yaml"))
      return
    }
    looked += 1
    let titled =
      looked > Self.mostLooked
      ? [] : documents.filter { !$0.isConfidential && $0.title.lowercased() == id.lowercased() }
    if titled.count == 1 {
      problems.report(
        .unknownDocument, "no document has the id \(id.quoted), which is a title", at: range,
        suggestion: .init(
          "write '\(titled[0].id)', the id of the document with this title",
          replacement: titled[0].id))
      return
    }
    guard let meant = problems.guess(id, among: known.keys, for: .unknownDocument) else {
      places.append((id, range))
      return
    }
    problems.report(
      .unknownDocument, "no document has the id \(id.quoted)", at: range,
      suggestion: .meant(meant, by: id, isSafe: LookAlike.plain(id) == meant))
  }

  /// Words that stand between ids where a comma belongs.
  private static let conjunctions: Set = ["and", "und", "et", "e", "y", "en", "och", "og", "i"]

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
