import Diagnostics
import LocatedYAML

extension EditionReader {
  mutating func readScale() {
    defer {
      for (index, level) in edition.scale.levels.enumerated() { ids.levels[level.name] = index }
    }
    guard let pair = layered.scale else { return }
    guard pair.value.isSequence else {
      _ = pair.value.list(what: "'scale'", reporting: problems)
      return
    }
    let before = problems.count
    var levels: [Level] = []
    var seen: [String: SourceRange] = [:]
    for node in pair.value.elements {
      guard
        let reader = MappingReader<Key>(
          node, as: EditionShapes.level, reporting: problems),
        let nameNode = reader.required(.level),
        let name = nameNode.scalar(as: Identifier.self, what: "'level'", reporting: problems)
      else {
        ids.lose(.levels)
        continue
      }
      if let first = seen[name.text] {
        problems.report(
          .duplicateID, "level \(name.text.quoted) is given twice", at: nameNode.range,
          notes: [.init("first here", at: first)], suggestion: .init("keep one of the two"))
        continue
      }
      if name.text == Scale.notApplicable {
        problems.report(
          .scaleOrder, "'n.a.' is an answer every item may have, not a level", at: nameNode.range,
          suggestion: .init("take it out of the scale"))
        continue
      }
      seen[name.text] = nameNode.range
      let points = points(reader)
      var shows: PhaseSet = []
      for phase in reader.list(.shows) {
        if let phase = phase.word(Phase.self, what: "a phase", problems) { shows.insert(phase) }
      }
      levels.append(Level(name: name.text, points: points, shows: shows))
    }
    // A level that is not read well says nothing about the order.
    if problems.count == before, !pair.value.holdsRefused {
      for (better, level) in zip(levels, levels.dropFirst()) {
        guard let place = seen[level.name] else { continue }
        check(level, after: better, at: place)
      }
    }
    if levels.count > 1 {
      edition.scale = Scale(levels: levels)
    } else if !ids.lost.contains(.levels) {
      problems.report(
        .scaleOrder, "a scale has at least two levels", at: pair.key.range,
        suggestion: .init("list the levels, best first"))
      ids.lose(.levels)
    }
  }

  private func points(_ reader: MappingReader<Key>) -> Rational {
    guard let node = reader.required(.points),
      let points = node.scalar(as: Rational.self, what: "'points'", reporting: problems)
    else { return .zero }
    if points > .one {
      problems.report(
        .valueOutOfRange, "points lie between 0 and 1", at: node.range,
        suggestion: .init("write a number such as 1, 2/3 or 0"))
    }
    return points
  }

  private func check(_ level: Level, after better: Level, at range: SourceRange) {
    if level.points > better.points {
      problems.report(
        .scaleOrder, "a level has more points than the better one above it", at: range,
        suggestion: .init("list the levels best first"))
    }
    if !better.shows.isSuperset(of: level.shows) {
      problems.report(
        .scaleOrder, "a level asks for a phase that the better one above it does not", at: range,
        suggestion: .init("a better level shows all that a lesser one does"))
    }
  }

  mutating func readPolicy() {
    for pair in layered.policy where !pair.value.isEmptyScalar {
      switch Key(number: pair.key.keyNumber) {
      case .coreGate: edition.policy.coreGate = ids.level(pair.value, problems)
      case .coreList:
        let word = pair.value.word(EditionShapes.CoreList.self, what: "'core-list'", problems)
        edition.policy.isCoreListComplete = word != .partial
      default:
        problems.report(
          .unknownKey, "unknown key \(pair.key.text.quoted) in the policy", at: pair.key.range,
          suggestion: problems.wayOut(
            of: pair.key.text, among: EditionShapes.policy.keys.map(\.name), for: .unknownKey))
      }
    }
  }
}
