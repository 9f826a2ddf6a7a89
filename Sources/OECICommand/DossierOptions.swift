import ArgumentParser
import Criteria
import LocatedYAML

/// The options that every verb reading a dossier has.
struct DossierOptions: ParsableArguments {
  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Option(
    name: .customLong("as-of"),
    help: "The day to judge by, as 2026-06-30, in place of the dossier's own.")
  var asOf: CalendarDate?

  @Option(
    help: "A peer review to lay beside the dossier; may be given several times.",
    completion: .file(extensions: ["yaml"]))
  var review: [String] = []
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a day as files spell it.
  public init?(argument: String) {
    var text = argument
    let date = text.withUTF8 { try? CalendarDate(scalar: $0) }
    guard let date, !argument.isEmpty else { return nil }
    self = date
  }
}
