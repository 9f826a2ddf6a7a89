import Diagnostics
import LocatedYAML

/// One id space: who has which id, where it was given, and who was retired.
struct IDIndex {
  private(set) var positions: [String: Int] = [:]
  private var places: [String: SourceRange] = [:]
  private var retired: [String: SourceRange] = [:]
  /// What the ids name, for messages: "indicator".
  let subject: String
  /// The code of a reference to nothing.
  let code: DiagnosticCode
  /// False if ids may be missing because a file could not be read; references then keep silent.
  let isComplete: Bool

  init(_ subject: String, _ code: DiagnosticCode, isComplete: Bool) {
    self.subject = subject
    self.code = code
    self.isComplete = isComplete
  }

  /// Gives an id to a position; the second time is an error with both places.
  mutating func define(
    _ id: String, as position: Int, at range: SourceRange, reporting problems: DiagnosticCollector
  ) {
    if let first = places[id] {
      problems.report(
        .duplicateID, "\(subject) '\(id)' is given twice", at: range,
        notes: [.init("first here", at: first)],
        suggestion: .init("give one of the two another id"))
      return
    }
    positions[id] = position
    places[id] = range
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
    guard isComplete else { return }
    if let place = retired[id] {
      problems.report(
        .retiredReference, "\(subject) '\(id)' was retired", at: range,
        notes: [.init("retired here", at: place)],
        suggestion: .init("name what took its place, or retire this too"))
      return
    }
    let meant = NearestName.of(id, among: positions.keys)
    problems.report(
      code, "no \(subject) has the id '\(id)'", at: range,
      suggestion: meant.map { .init("did you mean '\($0)'?", replacement: $0) })
  }
}
