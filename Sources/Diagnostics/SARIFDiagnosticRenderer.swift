/// Shows diagnostics as SARIF 2.1.0, the form that code scanning services read.
package struct SARIFDiagnosticRenderer: Sendable {
  private let version: String

  /// - Parameter version: The version of the program.
  package init(version: String) {
    self.version = version
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.field(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      writer.field("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { tool(&$0, codes) }
          }
          writer.field("columnKind", "unicodeCodePoints")
          writer.key("results")
          results(diagnostics, codes, &writer)
        }
      }
    }
    return writer.text + "\n"
  }

  private func tool(_ writer: inout JSONWriter, _ codes: [DiagnosticCode]) {
    writer.field("name", "oeci")
    writer.field("version", version)
    writer.key("rules")
    writer.array(codes) { writer, code in
      writer.object { writer in
        writer.field("id", code.rawValue)
        writer.field("name", String(describing: code))
        writer.key("shortDescription")
        writer.object { $0.field("text", code.summary) }
        writer.key("defaultConfiguration")
        writer.object { $0.field("level", code.defaultSeverity.rawValue) }
      }
    }
  }

  private func results(
    _ diagnostics: [Diagnostic], _ codes: [DiagnosticCode], _ writer: inout JSONWriter
  ) {
    var fingerprints = Fingerprints()
    writer.array(diagnostics) { writer, diagnostic in
      let fingerprint = fingerprints.next(for: diagnostic)
      writer.object { writer in
        writer.field("ruleId", diagnostic.code.rawValue)
        writer.field("ruleIndex", codes.firstIndex(of: diagnostic.code) ?? 0)
        writer.field("level", diagnostic.severity.rawValue)
        writer.key("message")
        let wayOut = diagnostic.suggestion.map { ". \($0.message)" } ?? ""
        writer.object { $0.field("text", diagnostic.message + wayOut) }
        writer.key("locations")
        writer.array { writer in
          writer.object { location(diagnostic.range, &$0) }
        }
        if !diagnostic.notes.isEmpty {
          writer.key("relatedLocations")
          writer.array(diagnostic.notes) { writer, note in
            writer.object { writer in
              location(note.range, &writer)
              writer.key("message")
              writer.object { $0.field("text", note.message) }
            }
          }
        }
        writer.key("partialFingerprints")
        writer.object { $0.field("problem/v1", fingerprint) }
      }
    }
  }

  private func location(_ range: SourceRange, _ writer: inout JSONWriter) {
    writer.key("physicalLocation")
    writer.object { writer in
      writer.key("artifactLocation")
      writer.object { $0.field("uri", Self.uri(range.file.path)) }
      writer.key("region")
      writer.object { writer in
        writer.field("startLine", range.start.line)
        writer.field("startColumn", range.start.column)
        writer.field("endLine", range.end.line)
        writer.field("endColumn", range.end.column)
      }
    }
  }

  /// A path as a URI reference.
  private static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
