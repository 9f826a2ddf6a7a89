import Assessment
import Criteria
import Diagnostics
import Dossier
import Words

/// What a dossier without errors holds, and how much of that does not count yet.
struct DossierSummary {
  private let path: String
  private let asOf: CalendarDate
  private let parts: [Part]

  /// The documents, figures or answers.
  private struct Part {
    var name: String
    var count: Int
    var uncounted: [UncountedEvidence.Group]

    var uncountedCount: Int { uncounted.reduce(0) { $0 + $1.count } }
  }

  init(of dossier: Dossier, under edition: Edition, at path: String) {
    self.path = path
    asOf = dossier.asOf
    let uncounted = UncountedEvidence(of: dossier, under: edition)
    parts = [
      Part(name: "document", count: dossier.documents.count, uncounted: uncounted.documents),
      Part(name: "figure", count: dossier.figures.count, uncounted: uncounted.figures),
      // Without a level it is none yet.
      Part(
        name: "answer", count: dossier.answers.values.count { $0.value != nil },
        uncounted: uncounted.answers),
    ]
  }

  /// For people: a line, and for each part of which something does not count why and what.
  var text: String {
    let counts = parts.map { Self.count($0.count, $0.name) }.joined(separator: ", ")
    let lines = parts.filter { !$0.uncounted.isEmpty }.map { part in
      let verb = part.uncountedCount == 1 ? "does" : "do"
      let reasons = part.uncounted.map {
        let count = part.uncounted.count == 1 ? "" : "\($0.count) "
        return "    \(count)\(English().text(of: $0.cause)): \(Self.names($0.ids))\n"
      }
      return "  as of \(asOf), \(Self.count(part.uncountedCount, part.name)) \(verb) not count:\n"
        + reasons.joined()
    }
    return "\(path): dossier, \(counts): valid\n" + lines.joined()
  }

  /// The first of some ids, as many as a line has room for, and how many more there are.
  private static func names(_ ids: [String]) -> String {
    let (most, width) = (5, 50)
    var shown = ids.prefix(1).joined()
    var count = min(1, ids.count)
    while count < min(most, ids.count), shown.count + ids[count].count + 2 <= width {
      shown += ", " + ids[count]
      count += 1
    }
    return shown + (ids.count > count ? " and \(ids.count - count) more" : "")
  }

  static func count(_ things: Int, _ name: String) -> String {
    "\(things) \(name)\(things == 1 ? "" : "s")"
  }
}
