package import Diagnostics
package import LocatedYAML

/// The text that names a thing: one line, without blanks at its ends.
package struct Identifier: ScalarReadable {
  package let text: String

  package static let shape = ScalarShape(
    pattern: #"[^ \t\r\n](?:[^\r\n]*[^ \t\r\n])?"#, numbers: .any, isBoolean: true)

  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    try self.init(String(decoding: bytes, as: UTF8.self))
  }

  fileprivate init(_ text: String) throws(ScalarProblem) {
    self.text = text
    guard Self.isOneLineWithoutBlankEnds(text) else {
      throw ScalarProblem(
        .malformedName, "an id is one line without spaces at its ends",
        wayOut: "write it without quotes, as GOV-04.1")
    }
  }

  private static func isOneLineWithoutBlankEnds(_ text: String) -> Bool {
    func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
    var text = text
    // One walk over plain memory, since every id of every file comes this way.
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x0A || bytes[index] == 0x0D { return false }
        index += 1
      }
      return !isBlank(bytes.first) && !isBlank(bytes.last)
    }
  }
}

extension YAMLNode {
  /// The scalar as an id; what is wrong is reported.
  ///
  /// Ids are as many as texts, so they go the same way as these.
  package func scalar(
    as type: Identifier.Type, what: @autoclosure () -> String,
    reporting problems: DiagnosticCollector
  ) -> Identifier? {
    guard let text = scalar(as: String.self, what: what(), reporting: problems) else { return nil }
    do throws(ScalarProblem) {
      return try Identifier(text)
    } catch {
      report(error, to: problems)
      return nil
    }
  }
}
