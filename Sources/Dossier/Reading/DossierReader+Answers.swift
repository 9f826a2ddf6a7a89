import Criteria
import Diagnostics
package import LocatedYAML

extension DossierReader {
  mutating func readAnswers(_ roots: [YAMLNode]) {
    var places: [String: SourceRange] = [:]
    for reader in open(roots, as: DossierShapes.qualitative) {
      for (key, value) in reader.pairs(.answers) {
        read(key, value, into: \.answers, &places, ofCentre: true)
      }
    }
  }

  mutating func readReviews(_ roots: [YAMLNode]) {
    var places: [String: SourceRange] = [:]
    for reader in open(roots, as: DossierShapes.peerReview) {
      for (key, value) in reader.pairs(.answers) {
        read(key, value, into: \.reviews, &places, ofCentre: false)
      }
      readRemarks(reader, .strengths, into: \.reviewedStrengths)
      readRemarks(reader, .opportunities, into: \.reviewedOpportunities)
    }
  }

  /// Reads the answer to an item.
  ///
  /// - Parameters:
  ///   - key: The item.
  ///   - value: The answer.
  ///   - path: Where it goes.
  ///   - places: Where answers were given before.
  ///   - ofCentre: Whether it is the centre's own.
  ///   - isSketch: Whether it may be the level alone.
  mutating func read(
    _ key: YAMLNode, _ value: YAMLNode, into path: WritableKeyPath<Dossier, [Int: Answer]>,
    _ places: inout [String: SourceRange], ofCentre: Bool, isSketch: Bool = false
  ) {
    let item = item(key)
    let isFirst = isNew(
      key.text, "the answer to", at: key.range, &places,
      remedy: "keep one of the two, and move into it what the other one adds")
    guard !value.isEmptyScalar else {
      problems.report(
        .missingKey, "the answer to \(key.text.quoted) is empty", at: key.range,
        suggestion: .init("write {level: …, note: …}, or remove the line"))
      return
    }
    if isSketch, value.isScalar {
      let answer = Answer(
        value: self.value(value, of: item, nil, ofCentre: ofCentre), origin: Origin(value))
      if isFirst, let item { dossier[keyPath: path][item] = answer }
      return
    }
    guard
      let reader = MappingReader<Key>(
        value, as: DossierShapes.answer, reporting: problems)
    else { return }
    var answer = Answer(origin: reader.origin)
    answer.note = reader.text(.note)
    answer.improve = reader.text(.improve)
    answer.by = reader.text(.by)
    answer.on = reader.scalar(.on, as: CalendarDate.self)
    checkDate(of: answer, reader)
    answer.reason = reader.text(.reason)
    answer.isConfirmed = reader.scalar(.confirmed, as: Bool.self) ?? true
    if let node = reader.value(.level) {
      answer.value = self.value(node, of: item, reader, ofCentre: ofCentre)
    }
    if isFirst, let item { dossier[keyPath: path][item] = answer }
  }

  private func value(
    _ node: YAMLNode, of item: Int?, _ reader: MappingReader<Key>?, ofCentre: Bool
  ) -> Answer.Value? {
    guard
      let name = node.isToBeFilledIn
        ? node.text : node.scalar(as: Identifier.self, what: "'level'", reporting: problems)?.text
    else { return nil }
    if name == Scale.notApplicable {
      if reader?.entry(.reason) == nil, reader?.mayMean([.reason]) != true {
        problems.report(
          .notApplicableWithoutReason, "an answer n.a. needs a reason", at: node.range,
          suggestion: .init(
            reader == nil
              ? "write {level: n.a., reason: …}" : "add 'reason: …' that an auditor would accept"))
      }
      if let item, !criteria.unclearItems.contains(item),
        !edition.items[item].allowsNotApplicable
      {
        problems.report(
          .notApplicableForbidden, "item '\(edition.items[item].id)' does not allow n.a.",
          at: node.range, suggestion: .init("answer with a level"))
      }
      return .notApplicable
    }
    let hasReason = reader?.value(.reason).map { !$0.isEmptyScalar } ?? false
    guard let level = level(node, orAlso: [Scale.notApplicable], hasReason: hasReason)
    else { return nil }
    if ofCentre, let item, let answers = edition.items[item].answers, !answers.contains(level),
      !criteria.unclearItems.contains(item), !lost.contains(.levels)
    {
      let name = edition.scale.levels[level].name
      let names = answers.map { edition.scale.levels[$0].name }.joined(separator: ", ")
      problems.report(
        .levelNotAnAnswer, "item '\(edition.items[item].id)' cannot be answered '\(name)'",
        at: node.range, suggestion: .init("its answers are: \(names)"))
    }
    return .level(level)
  }

  /// The index of the level that a node names.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - others: What else may stand there, for messages.
  ///   - hasReason: Whether a reason stands beside it, as only an answer n.a. has one.
  /// - Returns: nil after a report.
  package func level(
    _ node: YAMLNode, orAlso others: [String] = [], hasReason: Bool = false
  ) -> Int? {
    let names = edition.scale.levels.map(\.name) + others
    if node.isToBeFilledIn, !lost.contains(.levels), !names.contains(node.text) {
      problems.report(
        .unknownLevel, "the level is still to be filled in", at: node.range,
        suggestion: .init("put one of these in its place: \(names.joined(separator: ", "))"))
      return nil
    }
    guard
      let name = node.scalar(as: Identifier.self, what: "'level'", reporting: problems)?.text
    else { return nil }
    if let level = edition.scale.index(of: name) { return level }
    guard !lost.contains(.levels) else { return nil }
    if others.contains(Scale.notApplicable), Scale.meansNotApplicable(name) {
      // The nearest name may well be the worst level, which is another answer.
      let meant = Scale.notApplicable
      problems.report(
        .unknownLevel, "the scale has no level \(name.quoted)", at: node.range,
        suggestion: .init(
          "did you mean '\(meant)'?" + (hasReason ? "" : " It needs a 'reason' beside it"),
          replacement: meant, isSafe: hasReason))
      return nil
    }
    problems.report(
      .unknownLevel, "the scale has no level \(name.quoted)", at: node.range,
      suggestion: problems.wayOut(
        of: name, among: names, for: .unknownLevel,
        list: "its levels are: \(names.joined(separator: ", "))",
        isSafe: NearestName.isOtherCase(of: name, in: names)))
    return nil
  }

  private func checkDate(of answer: Answer, _ reader: MappingReader<Key>) {
    guard let on = answer.on, on > dossier.asOf, let node = reader.value(.on) else { return }
    problems.report(
      .answeredLater, "the answer is dated \(on), after \(dossier.asOf), and counts all the same",
      at: node.range,
      suggestion: .init("correct the date, or judge by a later day with 'as-of' or --as-of"))
  }

  private mutating func readRemarks(
    _ reader: MappingReader<Key>, _ key: Key, into path: WritableKeyPath<Dossier, [Int: [String]]>
  ) {
    for (chapter, list) in reader.pairs(key) {
      let number = Int(chapter.text)
      let texts = list.list(what: "the remarks on a chapter", reporting: problems).compactMap {
        $0.scalar(as: String.self, what: "a remark", reporting: problems)
      }
      guard let number, edition.chapters.contains(where: { $0.number == number }) else {
        unknown(
          .unknownChapter, .chapters, "chapter", chapter.text, edition.chapters.map(\.id),
          chapter.range)
        continue
      }
      // Sorted, so that remarks split over files give the same report.
      dossier[keyPath: path][number, default: []] += texts
      dossier[keyPath: path][number]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  mutating func readActions(_ roots: [YAMLNode]) {
    var places: [String: SourceRange] = [:]
    for reader in open(roots, as: DossierShapes.improvementPlan) {
      readActions(reader.list(.actions), &places)
    }
    dossier.actions.sort { NaturalOrder.precedes($0.id, $1.id) }
  }

  /// Reads a list of actions.
  mutating func readActions(_ nodes: [YAMLNode], _ places: inout [String: SourceRange]) {
    for node in nodes {
      guard
        let entry = MappingReader<Key>(node, as: DossierShapes.action, reporting: problems)
      else { continue }
      read(action: entry, &places)
    }
  }

  private mutating func read(
    action reader: MappingReader<Key>, _ places: inout [String: SourceRange]
  ) {
    let idNode = reader.required(.id)
    let id = idNode?.scalar(as: Identifier.self, what: "'id'", reporting: problems)?.text
    let list = reader.required(.for)?.list(what: "'for'", ofWords: true, reporting: problems)
    if let list, list.isEmpty, reader.value(.for)?.isSequence == true {
      problems.report(
        .emptyList, "the action is for no item", at: reader.value(.for)?.range ?? reader.node.range,
        suggestion: .init("list the items it improves"))
    }
    var items: [Int] = []
    for item in (list ?? []).compactMap(item) where !items.contains(item) { items.append(item) }
    let text = reader.required(.action, as: String.self)
    var action = Action(
      id: id ?? "", items: items.sorted(), action: text ?? "", origin: reader.origin)
    action.aim = reader.text(.aim)
    action.owner = reader.text(.owner)
    action.due = reader.scalar(.due, as: CalendarDate.self)
    action.measure = reader.text(.measure)
    action.status = reader.word(.status, Action.Status.self) ?? .open
    if let id, let idNode, isNew(id, "action", at: idNode.range, &places) {
      dossier.actions.append(action)
    }
  }
}
