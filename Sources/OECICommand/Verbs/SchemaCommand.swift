import ArgumentParser
import Comparison
import Reports

/// Prints the JSON Schema of a kind of file.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of a kind of file.",
    discussion: """
      Example:
        oeci schema report > report.schema.json
      """)

  /// The kinds of file with a schema.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case report, comparison, history
  }

  @Argument(
    help: """
      The kind of file: report, for report.json; comparison, for comparison.json; history, for \
      history.json.
      """)
  var kind: Kind

  func run() throws {
    switch kind {
    case .report: try Terminal.print(ReportSchema.text)
    case .history: try Terminal.print(HistorySchema.text)
    case .comparison: try Terminal.print(ComparisonSchema.text)
    }
  }
}
