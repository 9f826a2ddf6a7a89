import Foundation

/// What the program prints with `--format json`.
struct DiagnosticsOutput: Decodable {
  struct Entry: Decodable {
    var code: String
    var severity: String
    var message: String
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var notes: [Note]
    var suggestion: Suggestion?

    /// The code and the place, as expectations write them.
    var place: String { "\(code) \(file):\(line):\(column)-\(endLine):\(endColumn)" }
  }

  struct Note: Decodable {
    var message: String
    var file: String
    var line: Int
    var column: Int

    var place: String { "\(file):\(line):\(column)" }
  }

  struct Suggestion: Decodable {
    var message: String
    var replacement: String? = nil
    var safe: Bool
  }

  var diagnostics: [Entry]
  var errors: Int
  var warnings: Int

  init(_ json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }

  /// The places of all problems, sorted.
  var places: [String] { diagnostics.map(\.place).sorted() }

  /// The places of all notes, sorted.
  var notes: [String] { diagnostics.flatMap(\.notes).map(\.place).sorted() }
}
