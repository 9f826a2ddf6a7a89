import Comparison
import Criteria
import CriteriaTesting
import Dossier
import LocatedYAML
import Reports

/// A kind of file that has a JSON Schema.
package struct SchemaKind: Sendable {
  /// The kind's name on the command line.
  package let name: String
  private let makeSchema: @Sendable () -> String

  /// The schema document.
  package var schema: String { makeSchema() }

  /// Every kind: of an edition, of a dossier, of a project, and the report.
  package static let all: [SchemaKind] =
    (EditionShapes.files + [TestShapes.file] + DossierShapes.files
    + [ProjectShapes.file, ToleranceShapes.file]).map {
      file in SchemaKind(name: file.name) { file.schema }
    } + [
      SchemaKind(name: "report") { ReportSchema.text },
      SchemaKind(name: "comparison") { ComparisonSchema.text },
      SchemaKind(name: "history") { HistorySchema.text },
    ]

  private init(name: String, makeSchema: @escaping @Sendable () -> String) {
    self.name = name
    self.makeSchema = makeSchema
  }
}
