import Criteria
import Diagnostics
import LocatedYAML

extension DossierReader {
  mutating func readFigures(_ roots: [YAMLNode]) {
    for reader in open(roots, as: DossierShapes.quantitative) {
      read(figures: reader.list(.figures))
    }
    finishFigures()
  }

  /// Reads a list of figures.
  mutating func read(figures nodes: [YAMLNode]) {
    let edition = edition
    for node in nodes {
      guard
        let entry = MappingReader<Key>(
          node, as: DossierShapes.figure,
          aboutNumber: { Self.problem(with: $0, in: node, edition) }, reporting: problems)
      else { continue }
      let indicator = entry.required(.indicator).flatMap(indicator)
      if let figure = figure(entry, of: indicator) { dossier.figures.append(figure) }
    }
  }

  /// What is wrong with the number of a figure that a comma in braces cut.
  private static func problem(
    with written: String, in figure: YAMLNode, _ edition: Edition
  ) -> ScalarProblem {
    let id = figure.entry(Key.indicator)?.value.text ?? ""
    let place = edition.indicatorIndex[id].map { NumberPlace(edition.indicators[$0]) }
    return (place ?? NumberPlace()).problem(with: written)
  }

  /// Reads a figure.
  ///
  /// - Parameters:
  ///   - reader: Its mapping.
  ///   - indicator: The indicator, nil if it is not known.
  ///   - usual: A figure whose year, sources and states hold where the mapping is silent; without
  ///     it the year must be said.
  /// - Returns: The figure; nil after a report.
  func figure(
    _ reader: MappingReader<Key>, of indicator: Int?, unlessSaid usual: Figure? = nil
  ) -> Figure? {
    let valueNode = reader.required(.value)
    var year = usual?.year
    if let node = usual == nil ? reader.required(.year) : reader.value(.year) {
      year = node.year(reporting: problems)
    }
    let sources = reader.entry(.source) == nil ? usual?.sources ?? [] : sources(reader)
    let states =
      reader.entry(.states) == nil
      ? usual?.states ?? [] : edition.statements(reader, isComplete: !lost.contains(.dimensions))
    guard let indicator, let valueNode, !criteria.unclearIndicators.contains(indicator) else {
      return nil
    }
    let value = value(valueNode, of: edition.indicators[indicator])
    checkUnit(reader, edition.indicators[indicator])
    guard let value, let year else { return nil }
    return Figure(
      indicator: indicator, value: value, unit: reader.text(.unit), year: year, sources: sources,
      states: states, note: reader.text(.note), origin: reader.origin)
  }

  /// The index of the given indicator that a node names.
  func indicator(_ node: YAMLNode) -> Int? {
    guard
      let id = node.scalar(as: Identifier.self, what: "'indicator'", reporting: problems)?.text
    else { return nil }
    guard let index = edition.indicatorIndex[id] else {
      unknown(
        .unknownIndicator, .indicators, "indicator", id, edition.indicatorIndex.keys, node.range)
      return nil
    }
    if let derivation = edition.indicators[index].derivation {
      let parts = derivation.parts.map { edition.indicators[$0].id }.joined(separator: ", ")
      problems.report(
        .figureOfDerived, "'\(id)' is derived from other figures", at: node.range,
        suggestion: .init("give its parts: \(parts)"))
      return nil
    }
    return index
  }

  private func checkUnit(_ reader: MappingReader<Key>, _ indicator: Indicator) {
    guard let unit = reader.text(.unit), unit != indicator.unit, let node = reader.value(.unit)
    else { return }
    let written = reader.value(.value).map { $0.isScalar ? $0.text : "" } ?? ""
    problems.report(
      .unitDiffers,
      indicator.unit.map { "'\(indicator.id)' is counted in '\($0)', not \(unit.quoted)" }
        ?? "'\(indicator.id)' has no unit", at: node.range,
      suggestion: NumberPlace(indicator).suggestion(forUnit: unit, behind: written))
  }

  /// A value as an indicator asks for it.
  func value(_ node: YAMLNode, of indicator: Indicator) -> Figure.Value? {
    let kind = indicator.kind
    if kind == .flag {
      return node.scalar(as: Bool.self, what: "'value'", reporting: problems).map { .flag($0) }
    }
    let place = NumberPlace(indicator)
    guard let number = node.number(place, what: "'value'", reporting: problems) else { return nil }
    guard place.fits(number) else {
      reportMisfit(node, number, place)
      return nil
    }
    if let misfit = kind.misfit(node.text, number) {
      problems.report(
        .figureAsShare, "\(misfit) is expected, and '\(node.text)' is read as \(number.text)",
        at: node.range, suggestion: .init("write the number itself, without '%' and '/'"))
    }
    if kind == .amount, let thousands = grouped(node) {
      problems.report(
        .thousandsPoint, "'\(node.text)' is read as \(number.text): a point begins decimals",
        at: node.range,
        suggestion: .init("write '\(thousands)' if thousands are meant", replacement: thousands))
    }
    return .number(number)
  }

  private func reportMisfit(_ node: YAMLNode, _ number: Rational, _ place: NumberPlace) {
    let advice = place.advice(onMisfit: number, spelled: node.text)
    let usual =
      place.kind == .share
      ? "write it as 0.95, 95% or 19/20"
      : "write how many there are, not which share of something"
    let thousands = place.kind == .count ? grouped(node) : nil
    problems.report(
      .valueOutOfRange,
      place.kind == .share ? "a share lies between 0 and 1" : "a count is a whole number",
      at: node.range,
      suggestion: thousands.map {
        .init("write '\($0)' if thousands are meant", replacement: $0)
      } ?? .init(advice?.text ?? usual, replacement: advice?.spelling))
  }

  /// A number with a point before its last three digits, as if these were thousands.
  private func grouped(_ node: YAMLNode) -> String? {
    let parts = node.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3, parts[1].allSatisfy(\.isNumber),
      (1...3).contains(parts[0].count), parts[0] != "0"
    else { return nil }
    return "\(parts[0]) \(parts[1])"
  }

  private func sources(_ reader: MappingReader<Key>) -> [Int] {
    var sources: [Int] = []
    for node in reader.oneOrMore(.source) {
      guard
        let id = node.scalar(as: Identifier.self, what: "'source'", reporting: problems)?.text
      else { continue }
      guard let index = documentIndex[id] else {
        if lost.isDisjoint(with: .documents) {
          let value = reader.value(.source)
          unregistered.add(
            node, in: value?.isSequence == true ? value : nil, among: dossier.documents,
            known: documentIndex, reporting: problems)
        }
        continue
      }
      if !sources.contains(index) { sources.append(index) }
    }
    return sources.sorted()
  }

  /// Ends the reading of figures: order and split of files mean nothing, so they stand by what they
  /// say.
  mutating func finishFigures() {
    unregistered.report(known: documentIndex.keys, to: problems)
    let keyed = dossier.figures.map { figure in
      let value =
        switch figure.value {
        case .number(let number): number
        case .flag(let flag): flag ? Rational.one : .zero
        }
      let states = figure.states.map { "\($0.dimension)=\($0.value)" }.joined(separator: ";")
      let rest =
        figure.sources.map { dossier.documents[$0].id }.inByteOrder + [
          states, figure.note ?? "", figure.unit ?? "",
        ]
      return (figure: figure, value: value, rest: rest.joined(separator: "\u{1F}"))
    }
    let sorted = keyed.sorted { left, right in
      if left.figure.indicator != right.figure.indicator {
        return left.figure.indicator < right.figure.indicator
      }
      if left.figure.year != right.figure.year { return left.figure.year < right.figure.year }
      if left.value != right.value { return left.value < right.value }
      return left.rest.utf8.lexicographicallyPrecedes(right.rest.utf8)
    }
    dossier.figures = sorted.map(\.figure)
  }
}
