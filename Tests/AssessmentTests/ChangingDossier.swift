import Assessment
import Criteria
import Dossier
import TestSupport
import Testing

/// A dossier that is changed by chance, kept in the plainest way, and what it is at each time.
struct ChangingDossier {
  private let edition: Edition
  private let initial: Dossier
  private let dates: [PartialDate]
  private let template: Answer
  private var documents: [EvidenceDocument?]
  private var figures: [Figure?]
  private var answers: [Int: Answer]
  private var reviews: [Int: Answer]
  private var asOf: CalendarDate
  private var source: SeededRandom

  init(_ edition: Edition, _ dossier: Dossier, seed: UInt64) throws {
    self.edition = edition
    initial = dossier
    template = try #require(dossier.answers.values.first)
    dates = try [
      "2022", "2022-07", "2023-01-31", "2023-11", "2024", "2024-02-29", "2024-10-15",
      "2024-12-31", "2025", "2025-03", "2025-06-30", "2026-01-01",
    ].map { text in
      try Array(text.utf8).withUnsafeBufferPointer { try PartialDate(scalar: $0) }
    }
    documents = dossier.documents
    figures = dossier.figures
    answers = dossier.answers
    reviews = dossier.reviews
    asOf = dossier.asOf
    source = SeededRandom(seed: seed)
  }

  /// The dossier as it is read from files that say what is in it now.
  var dossier: Dossier {
    var dossier = initial
    dossier.documents = documents.compactMap { $0 }
    let places = documents.indices.filter { documents[$0] != nil }
    dossier.figures = figures.compactMap { figure in
      guard var figure else { return nil }
      figure.sources = figure.sources.compactMap { places.firstIndex(of: $0) }
      return figure
    }
    (dossier.answers, dossier.reviews, dossier.asOf) = (answers, reviews, asOf)
    return dossier
  }

  /// The place of each document of `dossier`.
  var places: [Int] { documents.indices.filter { documents[$0] != nil } }

  /// Makes a change.
  ///
  /// - Returns: What undoes it.
  mutating func apply(_ change: Change) -> Change {
    switch change {
    case .document(let place, let document):
      if place == documents.count { documents.append(nil) }
      defer { documents[place] = document }
      return .document(at: place, documents[place])
    case .figure(let place, let figure):
      if place == figures.count { figures.append(nil) }
      defer { figures[place] = figure }
      return .figure(at: place, figures[place])
    case .answer(let item, let answer):
      defer { answers[item] = answer }
      return .answer(to: item, answers[item])
    case .review(let item, let answer):
      defer { reviews[item] = answer }
      return .review(of: item, reviews[item])
    case .assessmentDay(let day):
      defer { asOf = day }
      return .assessmentDay(asOf)
    }
  }

  // MARK: Chance

  mutating func happens(in count: Int) -> Bool { source.below(count) == 0 }

  /// A number from 0 up to, not including, a limit.
  mutating func number(below limit: Int) -> Int { source.below(limit) }

  /// A change of any kind.
  mutating func next() -> Change {
    switch source.below(12) {
    case 0, 1: .document(at: documents.count, document())
    case 2: .document(at: source.below(documents.count), nil)
    case 3, 4: .document(at: source.below(documents.count), altered(source.below(documents.count)))
    case 5: .figure(at: figures.count, figure())
    case 6: .figure(at: source.below(figures.count), happens(in: 2) ? nil : figure())
    case 7, 8, 9: .answer(to: source.below(edition.items.count), happens(in: 3) ? nil : answer())
    case 10: .review(of: source.below(edition.items.count), happens(in: 4) ? nil : answer())
    default:
      .assessmentDay(
        CalendarDate(year: 2022 + source.below(5), month: 1 + source.below(12), day: 28))
    }
  }

  private mutating func document() -> EvidenceDocument {
    var document = initial.documents[0]
    document.id = "N\(documents.count)"
    document.status = happens(in: 5) ? .draft : .final
    document.date = source.pick(dates)
    document.validUntil = happens(in: 3) ? source.pick(dates) : nil
    document.kinds = edition.documentKinds.indices.filter { _ in happens(in: 2) }
    let showing = initial.documents[0].shows[0]
    document.shows = edition.items.indices.flatMap { item -> [EvidenceDocument.Showing] in
      guard happens(in: 2) else { return [] }
      return edition.items[item].phases.phases.filter { _ in happens(in: 2) }.map { phase in
        var shown = showing
        (shown.item, shown.phase) = (item, phase)
        return shown
      }
    }
    return document
  }

  /// A document as it was but for what makes it valid or invalid.
  private mutating func altered(_ place: Int) -> EvidenceDocument {
    guard var altered = documents[place] else { return document() }
    switch source.below(3) {
    case 0: altered.status = altered.status == .final ? .draft : .final
    case 1: altered.date = source.pick(dates)
    default: altered.validUntil = happens(in: 2) ? nil : source.pick(dates)
    }
    return altered
  }

  private mutating func figure() -> Figure {
    var figure = initial.figures[0]
    let given = edition.indicators.indices.filter { edition.indicators[$0].derivation == nil }
    figure.indicator = source.pick(given)
    figure.value =
      edition.indicators[figure.indicator].kind == .flag
      ? .flag(happens(in: 2)) : .number(Rational(source.below(30)))
    figure.year = happens(in: 8) ? initial.year - 1 : initial.year
    figure.sources = documents.indices.filter { _ in happens(in: 3) }
    return figure
  }

  private mutating func answer() -> Answer {
    var answer = template
    answer.value =
      happens(in: 4)
      ? .notApplicable : happens(in: 8) ? nil : .level(source.below(edition.scale.levels.count))
    answer.isConfirmed = !happens(in: 6)
    return answer
  }
}
