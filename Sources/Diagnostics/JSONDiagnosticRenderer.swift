package import JSON

/// Shows diagnostics as one JSON object for other programs.
package enum JSONDiagnosticRenderer {
  /// - Parameters:
  ///   - diagnostics: The problems, in the order to show.
  ///   - dropped: How many more of each code there are; the counts have them, the list does not.
  ///   - result: Writes what a verb gives besides, each under a key of its own.
  /// - Returns: The object, and a line break.
  package static func render(
    _ diagnostics: [Diagnostic], dropped: [DiagnosticCode: Int] = [:],
    result: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    func count(_ severity: Severity) -> Int {
      DiagnosticCollector.count(of: severity, in: dropped, beside: diagnostics)
        + diagnostics.count { $0.severity == severity }
    }
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.key("diagnostics")
      writer.array(diagnostics) { writer, diagnostic in
        writer.object { write(diagnostic, to: &$0) }
      }
      writer.field("errors", count(.error))
      writer.field("warnings", count(.warning))
      result(&writer)
    }
    return writer.text + "\n"
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.field("code", diagnostic.code.rawValue)
    writer.field("severity", diagnostic.severity.rawValue)
    writer.field("message", diagnostic.message)
    writer.field("file", diagnostic.range.file.path)
    writer.field("line", diagnostic.range.start.line)
    writer.field("column", diagnostic.range.start.column)
    writer.field("endLine", diagnostic.range.end.line)
    writer.field("endColumn", diagnostic.range.end.column)
    writer.key("notes")
    writer.array(diagnostic.notes) { writer, note in
      writer.object { writer in
        writer.field("message", note.message)
        writer.field("file", note.range.file.path)
        writer.field("line", note.range.start.line)
        writer.field("column", note.range.start.column)
      }
    }
    writer.key("suggestion")
    if let suggestion = diagnostic.suggestion {
      writer.object { writer in
        writer.field("message", suggestion.message)
        writer.field("replacement", suggestion.replacement)
        writer.field("safe", suggestion.isSafe)
      }
    } else {
      writer.null()
    }
  }
}
