import ArgumentParser
import Criteria
import LocatedYAML

/// The options that every verb reading a dossier has.
struct DossierOptions: ParsableArguments {
  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Option(
    name: .customLong("as-of"),
    help: "The assessment date, as 2026-06-30, instead of the dossier's own.",
    transform: CalendarDate.fromCommandLine)
  var asOf: CalendarDate?

  @Option(
    help: "A peer review to add to the dossier; may be given several times.",
    completion: .file(extensions: ["yaml"]))
  var review: [String] = []
}

extension CalendarDate {
  /// Reads a day as files spell it.
  static func fromCommandLine(_ argument: String) throws -> CalendarDate {
    var text = argument
    let read = text.withUTF8 { bytes -> Result<CalendarDate, ScalarProblem> in
      do throws(ScalarProblem) { return .success(try CalendarDate(scalar: bytes)) } catch {
        return .failure(error)
      }
    }
    do { return try read.get() } catch {
      let wayOut = error.respelling.map { "write '\($0)'" } ?? error.wayOut
      throw ValidationError(error.message + (wayOut.map { "; \($0)" } ?? ""))
    }
  }
}
