import Diagnostics
import LocatedYAML

/// One id space: who has which id, where it was given, and who was retired.
struct IDIndex {
  private(set) var positions: [String: Int] = [:]
  private var places: [String: SourceRange] = [:]
  /// Where each id was retired that nothing has any more.
  private(set) var retired: [String: SourceRange] = [:]
  /// What the ids name, for messages: "indicator".
  let subject: String
  /// The code of a reference to nothing.
  let code: DiagnosticCode
  /// False if ids may be missing because they could not be read; references then keep silent.
  var isComplete = true

  init(_ subject: String, _ code: DiagnosticCode) {
    self.subject = subject
    self.code = code
  }

  /// Gives an id to a position.
  ///
  /// - Returns: Whether the id is new; if not, it stays with its first owner.
  mutating func define(_ id: String, as position: Int, at range: SourceRange) -> Bool {
    guard places[id] == nil else { return false }
    positions[id] = position
    places[id] = range
    return true
  }

  mutating func retire(_ id: String, at range: SourceRange) {
    retired[id] = range
  }

  func place(of id: String) -> SourceRange? { places[id] }

  /// The position of the thing a node names; nil after a report.
  func resolve(_ node: YAMLNode, reporting problems: DiagnosticCollector) -> Int? {
    guard
      let id = node.scalar(as: Identifier.self, what: "the id of \(subject)", reporting: problems)
    else { return nil }
    if let position = positions[id.text] { return position }
    reportUnknown(id.text, at: node.range, reporting: problems)
    return nil
  }

  func reportUnknown(
    _ id: String, at range: SourceRange, reporting problems: DiagnosticCollector
  ) {
    if let place = retired[id] {
      problems.report(
        .retiredReference, "\(subject) \(id.quoted) was retired", at: range,
        notes: [.init("retired here", at: place)],
        suggestion: .init("name what took its place, or retire this too"))
      return
    }
    guard isComplete else { return }
    problems.report(
      code, "no \(subject) has the id \(id.quoted)", at: range,
      suggestion: problems.wayOut(of: id, among: positions.keys, for: code))
  }
}
