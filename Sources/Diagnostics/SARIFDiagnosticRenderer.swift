import JSON

/// Shows diagnostics as SARIF 2.1.0, the form that code scanning services read.
package struct SARIFDiagnosticRenderer: Sendable {
  private let version: String
  private let folder: URIReference

  /// - Parameters:
  ///   - version: The version of the program.
  ///   - folder: The working directory, from the root of the file system.
  package init(version: String, folder: String) {
    self.version = version
    self.folder = URIReference(in: folder)
  }

  /// - Parameters:
  ///   - diagnostics: The problems, in the order to show.
  ///   - dropped: How many more of each code there are, which are not among them.
  /// - Returns: The JSON document.
  package func render(_ diagnostics: [Diagnostic], dropped: [DiagnosticCode: Int] = [:]) -> String {
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
          if !dropped.isEmpty { notifications(of: dropped, codes, &writer) }
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
        writer.key("fullDescription")
        writer.object { $0.field("text", DiagnosticReference.description(of: code)) }
        writer.key("help")
        writer.object { writer in
          writer.field("text", DiagnosticReference.help(for: code, as: .text))
          writer.field("markdown", DiagnosticReference.help(for: code, as: .markdown))
        }
        writer.key("defaultConfiguration")
        writer.object { $0.field("level", code.defaultSeverity.rawValue) }
      }
    }
  }

  /// Says what was found and is not among the results.
  private func notifications(
    of dropped: [DiagnosticCode: Int], _ codes: [DiagnosticCode], _ writer: inout JSONWriter
  ) {
    writer.key("invocations")
    writer.array { writer in
      writer.object { writer in
        writer.field("executionSuccessful", true)
        writer.key("toolExecutionNotifications")
        writer.array(dropped.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, more in
          writer.object { writer in
            writer.field("level", "warning")
            writer.key("message")
            writer.object {
              $0.field("text", DiagnosticCollector.note(of: more.value, notShown: more.key))
            }
            writer.key("associatedRule")
            writer.object { writer in
              writer.field("id", more.key.rawValue)
              if let index = codes.firstIndex(of: more.key) { writer.field("index", index) }
            }
          }
        }
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
      writer.object { $0.field("uri", folder.uri(of: range.file.path)) }
      writer.key("region")
      writer.object { writer in
        writer.field("startLine", range.start.line)
        writer.field("startColumn", range.start.column)
        writer.field("endLine", range.end.line)
        writer.field("endColumn", range.end.column)
      }
    }
  }
}
