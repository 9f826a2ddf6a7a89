import Assessment
import Criteria
import Dossier
import LocatedYAML
import Words

/// The documents and figures of both sides, paired, with what became of each.
struct Evidence {
  let old: Side
  let new: Side
  let identity: EditionIdentity
  let documents: Pairs
  let figures: Pairs
  /// In the order of the pairs.
  private(set) var documentChanges: [DocumentChange] = []
  /// The position of each document's change, by index of either side.
  private(set) var changeOfOld: [Int] = []
  private(set) var changeOfNew: [Int] = []
  /// The position of each figure's pair, by index of either side.
  private(set) var figurePairOfOld: [Int] = []
  private(set) var figurePairOfNew: [Int] = []

  init(_ old: Side, _ new: Side, _ identity: EditionIdentity) {
    self.old = old
    self.new = new
    self.identity = identity
    documents = Pairs(
      old.dossier.documents.map(Self.keys), new.dossier.documents.map(Self.keys))
    figures = Pairs(
      old.dossier.figures.map { Self.keys($0, old) { Self.next($0, old.edition, identity) } },
      new.dossier.figures.map { figure in Self.keys(figure, new) { new.edition.indicators[$0].id } }
    )
    (changeOfOld, changeOfNew) = documents.positions
    (figurePairOfOld, figurePairOfNew) = figures.positions
    documentChanges = documents.all.map { change($0.old, $0.new) }
  }

  // MARK: Keys

  /// A document is the same by its id, else by its file's digest, else by its place.
  private static func keys(_ document: EvidenceDocument) -> [String] {
    let place =
      switch document.location {
      case .file(let path): "file \(path)"
      case .url(let url): "url \(url)"
      case .place: ""
      }
    return [document.id, document.sha256 ?? "", document.isConfidential ? "" : place]
  }

  /// A figure is the same by its indicator, statements and year relative to the index year, and
  /// then by value and source, by source, or by its place in the list; what is left over by its
  /// year itself, for a figure of another year may stand in both dossiers.
  private static func keys(_ figure: Figure, _ side: Side, _ indicator: (Int) -> String) -> [String]
  {
    let states = figure.states.map { "\($0.dimension)=\($0.value)" }.joined(separator: ";")
    let key = "\(indicator(figure.indicator))|\(states)|\(figure.year - side.dossier.year)"
    let sources = figure.sources.map { side.dossier.documents[$0].id }.joined(separator: ",")
    return [
      "\(key)|\(figure.value)|\(sources)", "\(key)|\(sources)", key,
      "\(indicator(figure.indicator))|\(figure.year - side.dossier.year)",
      "\(indicator(figure.indicator))|\(states)|in \(figure.year)",
    ]
  }

  /// The id that an indicator of the old side goes on under.
  private static func next(_ indicator: Int, _ edition: Edition, _ identity: EditionIdentity)
    -> String
  {
    let id = edition.indicators[indicator].id
    return identity.successors(of: id, in: .indicators).first ?? id
  }

  func nextIndicator(_ indicator: Int) -> String { Self.next(indicator, old.edition, identity) }

  /// The ids that items of the old side go on under, each once; what is retired keeps its own.
  func nextItems(_ items: [Int]) -> [String] {
    var seen: Set<String> = []
    return items.flatMap { item in
      let id = old.edition.items[item].id
      let successors = identity.successors(of: id, in: .items)
      return successors.isEmpty ? [id] : successors
    }.filter { seen.insert($0).inserted }
  }

  // MARK: Documents

  func isValid(_ document: Int, _ side: Side) -> Bool {
    side.assessment.validity[document].isValid(on: side.dossier.asOf)
  }

  private func change(_ before: Int?, _ after: Int?) -> DocumentChange {
    let one = before.map { old.dossier.documents[$0] }
    let two = after.map { new.dossier.documents[$0] }
    let was = before.map { isValid($0, old) } ?? false
    let now = after.map { isValid($0, new) } ?? false
    let isSecret = one?.isConfidential == true || two?.isConfidential == true
    let differences = DocumentDifferences(self).all(one, two)
    func reason(_ document: Int?, _ side: Side) -> String {
      let reason = document.map { side.assessment.whyInvalid($0) } ?? ""
      return isSecret && !reason.isEmpty ? "it is not valid" : reason
    }
    var change = DocumentChange(
      oldID: one?.id, newID: two?.id, title: isSecret ? nil : two?.title ?? one?.title,
      outcome: .unchanged, wasValid: was, isValid: now,
      oldReason: reason(before, old), newReason: reason(after, new), differences: differences,
      oldPlace: old.place(one?.origin.place), newPlace: new.place(two?.origin.place), items: [],
      indicators: [])
    let shown =
      nextItems((one?.shows ?? []).map(\.item))
      + (two?.shows ?? []).map { new.edition.items[$0.item].id }
    change.items = Set(shown).sorted()
    if one == nil {
      change.outcome = .new
    } else if two == nil {
      change.outcome = .gone
    } else if was, !now {
      change.outcome = differences.isEmpty ? .lapsed : .withdrawn
    } else if !was, now {
      change.outcome = .inForce
    } else if !differences.isEmpty {
      change.outcome = .changed
    }
    return change
  }

  /// The figures that a document is a source of, on either side.
  mutating func noteIndicators() {
    var found: [Int: Set<String>] = [:]
    for figure in old.dossier.figures {
      for source in figure.sources {
        found[changeOfOld[source], default: []].insert(nextIndicator(figure.indicator))
      }
    }
    for figure in new.dossier.figures {
      for source in figure.sources {
        found[changeOfNew[source], default: []].insert(new.edition.indicators[figure.indicator].id)
      }
    }
    for (position, ids) in found { documentChanges[position].indicators = ids.sorted() }
  }
}
