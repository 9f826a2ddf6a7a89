import Diagnostics
import Foundation
import TestSupport
import Testing

/// A folder under `Cases/<CODE>-<name>`: a small workspace with its faults marked in the files.
///
/// The files of `Cases/_base`, a valid edition and dossier, are copied first, those of the case
/// are laid over them. Files of the case's own folder say more:
/// - `arguments.txt`: the command line, one argument a line, without `--format json`.
/// - `expected.txt`: `CODE file:line:column`, a problem at a marked place with another code than
///   the folder's, or at an unmarked place.
/// - `besides.txt`: warnings that the case is not about, as `CODE file:line:column-endLine:endColumn`.
/// - `besides-fixed.txt`: the same once the replacements are made; as before if it is not there.
/// - `suggestion.txt`: the replacements offered, one a line.
/// - `without.txt`: files of the base that are left out.
/// - `status.txt`: the exit status, where a gate is asked for.
/// - `known-issue.txt`: why the case does not hold yet.
struct DiagnosticCase: CustomTestStringConvertible {
  static let root = Workspace.project.appending(path: "Tests/CommandTests/Cases")

  /// The folder's name, which begins with the code.
  var group: String
  /// `passing`, `failing`, `failing-2` and so on.
  var name: String

  var code: String { String(group.prefix { $0 != "-" }) }
  var isFailing: Bool { name.hasPrefix("failing") }
  var testDescription: String { "\(group)/\(name)" }
  private var folder: URL { Self.root.appending(path: "\(group)/\(name)") }

  /// The names of all groups of cases.
  static let groups = names(in: root).filter { !$0.hasPrefix("_") }

  static let all = groups.flatMap { group in
    names(in: root.appending(path: group)).map { DiagnosticCase(group: group, name: $0) }
  }

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The command line.
  var arguments: [String] { lines("arguments.txt") ?? ["validate", "criteria", "reports"] }

  /// Why the case does not hold yet, if it does not.
  var knownIssue: Comment? {
    lines("known-issue.txt").map { Comment(rawValue: $0.joined(separator: " ")) }
  }

  /// The warnings that the case is not about, once its replacements are made.
  var besidesFixed: [String] { lines("besides-fixed.txt") ?? lines("besides.txt") ?? [] }

  /// The replacements that must be offered.
  var replacements: [String]? { lines("suggestion.txt") }

  private func lines(_ name: String) -> [String]? {
    let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.map { $0.split(separator: "\n").map(String.init) }
  }

  /// Writes the files of the case without their marks.
  ///
  /// - Returns: What a run must find in them.
  func write(to workspace: Workspace) throws -> Expectation {
    try Self.writeBase(to: workspace, without: lines("without.txt") ?? [])
    var codes = try namedCodes()
    var expectation = Expectation(notes: [], replacements: replacements)
    expectation.besides = lines("besides.txt") ?? []
    expectation.gate = lines("status.txt")?.first.flatMap { Int32($0) }
    for (path, marked) in try files() {
      try workspace.write(marked.text, to: path)
      for (start, end) in marked.faults {
        let place = "\(path):\(start.line):\(start.column)"
        let code = codes.removeValue(forKey: place) ?? code
        expectation.problems.append("\(code) \(place)-\(end.line):\(end.column)")
      }
      expectation.notes? += marked.notes.map { "\(path):\($0.line):\($0.column)" }
    }
    for (place, code) in codes {
      let position = place.split(separator: ":").dropFirst().joined(separator: ":")
      expectation.problems.append("\(code) \(place)-\(position)")
    }
    return expectation
  }

  /// The files of the case by path, as they are marked.
  func files() throws -> [(path: String, marked: MarkedText)] {
    try Self.files(in: folder).filter { $0.contains("/") || $0.hasPrefix(".") }.map { path in
      (path, try MarkedText(String(contentsOf: folder.appending(path: path), encoding: .utf8)))
    }
  }

  /// The codes of the problems in a file of the case.
  func codes(in path: String, _ marked: MarkedText) throws -> Set<String> {
    let named = try namedCodes().filter { $0.key.hasPrefix("\(path):") }
    let marks = marked.faults.map { named["\(path):\($0.start.line):\($0.start.column)"] ?? code }
    return Set(marks + named.values)
  }

  /// The codes that `expected.txt` gives, by place.
  private func namedCodes() throws -> [String: String] {
    var codes: [String: String] = [:]
    for line in lines("expected.txt") ?? [] {
      let parts = line.split(separator: " ").map(String.init)
      try #require(parts.count == 2)
      codes[parts[1]] = parts[0]
    }
    return codes
  }

  /// Writes the edition and the dossier that all cases begin with.
  static func writeBase(to workspace: Workspace, without left: [String] = []) throws {
    let base = root.appending(path: "_base")
    for path in try files(in: base) where !left.contains(path) {
      try workspace.copy(base.appending(path: path), to: path)
    }
  }

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { path in
      var isFolder: ObjCBool = false
      let full = folder.appending(path: path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
