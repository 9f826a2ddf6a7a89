import Assessment
import Diagnostics
import Reports
import TestSupport
import Testing

/// An edition and a dossier that fill every section of a report, with the texts and ids to choose.
struct ReportExample {
  /// What stands in every text field.
  var text = "harmless"
  /// What is added to every id.
  var suffix = ""

  /// The text of a field, in quotes.
  var t: String { Self.quoted(text) }
  /// A relative path made of the text, in quotes.
  var path: String {
    Self.quoted("f" + text.replacing("/", with: "_").replacing("\\", with: "_"))
  }
  /// An address of the web that ends in the text, in quotes.
  var url: String { Self.quoted("https://example.org/" + text) }

  /// An id, in quotes.
  func id(_ name: String) -> String { Self.quoted(name + suffix) }

  /// A text as a scalar in double quotes, in ASCII.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      let digits = String(scalar.value, radix: 16)
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default: quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// The assessment and its report.
  func report() throws -> Report {
    var example = Example()
    example.editions = ["e": edition]
    example.dossier = dossier
    return try Self.report(of: example, files: text)
  }

  /// The report of an example, whose files' names begin with a text; a fault in it fails the test.
  static func report(of example: Example, files prefix: String = "") throws -> Report {
    let (found, problems) = example.assess()
    #expect(
      problems.filter { $0.severity == .error }.map { "\($0.range.start) \($0.message)" } == [])
    let assessment = try #require(found)
    let inputs = ReportInputs(
      assessment.edition, assessment.dossier,
      files: example.dossier.map {
        ReportInputs.File(
          origin: "dossier",
          SourceFile(path: $0.key, name: prefix + $0.key, bytes: Array($0.value.utf8)))
      })
    return ReportBuilder.report(assessment, inputs: inputs, engine: "oeci 0")
  }
}
