import Diagnostics
import Foundation
import TestSupport
import Testing

/// A case whose bytes or file kinds cannot be kept as marked text; laid over the same base.
struct MadeCase: CustomTestStringConvertible {
  var code: DiagnosticCode
  var name: String
  /// The problems, as `CODE file:line:column-endLine:endColumn`; none for a passing case.
  var problems: [String] = []
  var arguments = ["validate", "criteria", "reports"]
  /// Files of the base that are left out.
  var left: [String] = []
  /// Why the case does not hold yet, if it does not.
  var knownIssue: Comment?
  var prepare: @Sendable (Workspace) throws -> Void

  var isFailing: Bool { !problems.isEmpty }
  var testDescription: String { "\(code.rawValue) \(name)" }

  static let all =
    encodings + limits + unreadable + unwritable + refused + altered + verified

  static let edition = "criteria/e/edition.yaml"
  static let chapter = "criteria/e/1-chapter.yaml"
  static let dossier = "reports/c/2023/dossier.yaml"
  static let documents = "reports/c/2023/documents.yaml"
  static let figures = "reports/c/2023/quantitative.yaml"

  /// The edition's title as other bytes.
  private static func title(_ bytes: [UInt8]) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      let text = try workspace.read(edition)
      let parts = text.components(separatedBy: "Example")
      try workspace.write(Data(parts[0].utf8) + bytes + Data(parts[1].utf8), to: edition)
    }
  }

  /// The dossier in another encoding.
  private static func encoded(
    _ encoding: String.Encoding, mark: [UInt8]
  ) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      let data = try #require(try workspace.read(dossier).data(using: encoding))
      try workspace.write(Data(mark) + data, to: dossier)
    }
  }

  private static let encodings = [
    MadeCase(
      code: .invalidUTF8, name: "a letter in Latin-1",
      problems: ["Y102 \(edition):3:8-3:9"], prepare: title([0xE8, 0x41])),
    MadeCase(
      code: .invalidUTF8, name: "an overlong slash",
      problems: ["Y102 \(edition):3:9-3:10"], prepare: title([0x41, 0xC0, 0xAF])),
    MadeCase(
      code: .invalidUTF8, name: "a surrogate",
      problems: ["Y102 \(edition):3:8-3:9"], prepare: title([0xED, 0xA0, 0x80])),
    MadeCase(
      code: .invalidUTF8, name: "a letter cut off by the end of the file",
      problems: ["Y102 \(documents):3:3-3:4"],
      prepare: { workspace in
        let text = try workspace.read(documents)
        try workspace.write(Data(text.utf8) + Data([0x23, 0x20, 0xE2, 0x82]), to: documents)
      }),
    MadeCase(
      code: .invalidUTF8, name: "letters of two, three and four bytes",
      prepare: title([0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x8E, 0x97])),
    MadeCase(
      code: .foreignEncoding, name: "UTF-16, little end first",
      problems: ["Y103 \(dossier):1:1-1:1"],
      prepare: encoded(.utf16LittleEndian, mark: [0xFF, 0xFE])),
    MadeCase(
      code: .foreignEncoding, name: "UTF-16, big end first",
      problems: ["Y103 \(dossier):1:1-1:1"],
      prepare: encoded(.utf16BigEndian, mark: [0xFE, 0xFF])),
    MadeCase(
      code: .foreignEncoding, name: "UTF-32, big end first",
      problems: ["Y103 \(dossier):1:1-1:1"],
      prepare: encoded(.utf32BigEndian, mark: [0, 0, 0xFE, 0xFF])),
    MadeCase(
      code: .foreignEncoding, name: "UTF-8 with a byte order mark",
      prepare: encoded(.utf8, mark: [0xEF, 0xBB, 0xBF])),
    MadeCase(
      code: .nulByte, name: "a NUL within a text",
      problems: ["Y106 \(edition):3:9-3:10"], prepare: title([0x41, 0])),
    MadeCase(
      code: .nulByte, name: "NULs after the end, as a crash leaves them",
      problems: ["Y106 \(documents):3:1-3:2"],
      prepare: { workspace in
        let text = try workspace.read(documents)
        try workspace.write(Data(text.utf8) + Data(count: 4096), to: documents)
      }),
    MadeCase(
      code: .nulByte, name: "a NUL by an escape",
      problems: ["Y106 \(edition):3:8-3:13"], prepare: title(Array(#""A\0""#.utf8))),
    MadeCase(code: .nulByte, name: "the digit zero", prepare: title(Array("0".utf8))),
  ]
}
