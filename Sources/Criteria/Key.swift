package import LocatedYAML

/// Every key of the files of an edition or a dossier; a file spells it with dashes.
package enum Key: UInt16, SchemaKey {
  // An edition and its criteria
  case format, edition, revision, title, standing, extends, areas, scale, policy, sources
  case level, points, shows, coreGate, coreList, date, url
  case dimensions, indicators, consistency, id, definition, unit, kind, states, derived
  case numerator, denominator, sum
  case documents, requested, chapter, maxAge, english
  case standards, area, appliesTo, confidence, items, weight
  case text, core, notApplicable, answers, evidence, levels, plan, `do`, check, act
  case preconditions, criteria, designations, requires
  case indicator, moreThan, atLeast, lessThan, atMost, `is`, document, within, count, item
  case all, any, of, ref
  case replace, amend, retire, reason, with, set
  case from, map, to, relation, note
  // A dossier
  case centre, country, year, designation, asOf, milestones, absent, name
  case visit, certificateUntil, defaults, owner, language, status, validUntil, englishSummary
  case file, place, sha256, confidential
  case figures, value, source
  case improve, by, on, confirmed
  case strengths, opportunities, actions, `for`, aim, action, due, measure
  // A test of criteria
  case tests, base, expect, reviews, reached, conditions, supported, evidenced, state, scores
  case whole, claimed, reviewed, chapters, readiness
  // A project
  case severities, allow, code, at, until
  // What a comparison tolerates
  case tolerate, what

  /// The key as files spell it.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names: [String] = allCases.map { key in
    var name: [UInt8] = []
    for letter in String(describing: key).utf8 {
      let isCapital = (0x41...0x5A).contains(letter)
      name += isCapital ? [0x2D, letter | 0x20] : [letter]
    }
    return String(decoding: name, as: UTF8.self)
  }

  package static func set(of keys: [Key]) -> KeySet {
    var set = KeySet()
    for key in keys { set.insert(key.rawValue) }
    return set
  }

  package static let prose = set(of: [
    .title, .text, .definition, .reason, .note, .plan, .do, .check, .act, .areas, .name, .absent,
    .owner, .place, .url, .file, .improve, .by, .strengths, .opportunities, .aim, .action, .measure,
  ])

  /// The table that documents are read with.
  package static let table = KeyTable(Key.self)
}
