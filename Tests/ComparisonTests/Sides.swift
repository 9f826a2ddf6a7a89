import Assessment
import Comparison
import Criteria
import Diagnostics
import Dossier
import TestSupport
import Testing

/// Two sides that a test compares.
struct Sides {
  let old: Side
  let new: Side
  let path: [Edition]

  /// - Parameters:
  ///   - old: The files of the old side.
  ///   - new: The files of the new side.
  ///   - between: Editions on the way, from the old one's to the new one's.
  /// - Throws: What makes the test fail if the files have a fault.
  init(_ old: Example, _ new: Example, between: [Edition] = []) throws {
    self.old = try Self.side(old)
    self.new = try Self.side(new)
    path = [self.old.assessment.edition] + between + [self.new.assessment.edition]
  }

  /// Two sides that were read already.
  init(_ old: Side, _ new: Side) {
    self.init(old, new, [old.assessment.edition, new.assessment.edition])
  }

  static func side(_ example: Example) throws -> Side {
    try Side(assessed(example), names: [:])
  }

  /// A side beside itself.
  init(itself side: Side) {
    self.init(side, side, [side.assessment.edition, side.assessment.edition])
  }

  private init(_ old: Side, _ new: Side, _ path: [Edition]) {
    self.old = old
    self.new = new
    self.path = path
  }

  var exchanged: Sides { Sides(new, old, path.reversed()) }

  var compared: YearComparison {
    ComparisonBuilder.compare(old, new, EditionIdentity(path: path), engine: "oeci 0")
  }

  var replay: Replay { ComparisonBuilder.replay(old, new, EditionIdentity(path: path)) }

  static func assessed(_ example: Example) throws -> Assessment {
    let (found, problems) = example.assess()
    let messages = problems.map { "\($0.code.rawValue) \($0.message) \($0.range.file.path)" }
    return try #require(found, "\(messages)")
  }
}
