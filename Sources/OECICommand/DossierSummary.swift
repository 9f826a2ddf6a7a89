import Assessment
import Criteria
import Diagnostics
import Dossier
import JSON

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

  /// For people: a line, and one more for what does not count of each part.
  var text: String {
    let counts = parts.map { Self.count($0.count, $0.name) }.joined(separator: ", ")
    let lines = parts.filter { !$0.uncounted.isEmpty }.map { part in
      let reasons =
        part.uncounted.count == 1
        ? "\(part.uncounted[0].reason): \(Self.names(part.uncounted[0].ids))"
        : part.uncounted.map { "\($0.count) \($0.reason) (\(Self.names($0.ids)))" }
          .joined(separator: ", ")
      let verb = part.uncountedCount == 1 ? "does" : "do"
      return "  as of \(asOf), \(Self.count(part.uncountedCount, part.name)) \(verb) not count: "
        + "\(reasons)\n"
    }
    return "\(path): dossier, \(counts): valid\n" + lines.joined()
  }

  /// What does not count of the dossier, for programs: each part by its reasons, with all ids.
  func writeUncounted(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("dossier", path)
      writer.field("asOf", asOf.description)
      for part in parts {
        writer.key(named: "\(part.name)s")
        writer.array(part.uncounted) { writer, group in
          writer.object { writer in
            writer.field("reason", group.reason)
            writer.field("ids", group.ids)
          }
        }
      }
    }
  }

  /// The first of some ids, and how many more there are.
  private static func names(_ ids: [String]) -> String {
    let most = 5
    let rest = ids.count > most ? " and \(ids.count - most) more" : ""
    return ids.prefix(most).joined(separator: ", ") + rest
  }

  static func count(_ things: Int, _ name: String) -> String {
    "\(things) \(name)\(things == 1 ? "" : "s")"
  }
}
