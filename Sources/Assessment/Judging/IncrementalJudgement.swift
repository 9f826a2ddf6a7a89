package import Criteria
package import Dossier

/// Everything judged and scored of a dossier, kept up to date as it changes.
///
/// One change costs what depends on it, not the size of edition and dossier, and leaves exactly the
/// state that judging the changed dossier anew would give. It is a value: a copy is a state to try
/// something with. The first change of a copy duplicates the evidence once.
package struct IncrementalJudgement: Sendable {
  private(set) var evidenced: Judgement
  /// Nil if only the evidence is looked at.
  private var claims: Judgement?
  private var keeper: ScoreKeeper
  private var gate: GateCount
  private let dependents: Dependents

  private var edition: Edition { evidenced.facts.index.edition }

  /// The state of an assessment, under documented and claimed facts.
  package init(of assessment: Assessment) {
    self.init(assessment.judgement, assessment.scored.scores, claims: assessment.claims)
  }

  init(_ judgement: Judgement, _ scores: ScoreTree, claims: Judgement? = nil) {
    evidenced = judgement
    self.claims = claims
    keeper = ScoreKeeper(judgement, scores)
    gate = GateCount(judgement)
    dependents = Dependents(judgement.facts.index)
  }

  // MARK: Changes

  /// Judges a change of the dossier.
  ///
  /// - Precondition: A document or figure is put at a place there was or at the next, and the sources of
  ///   a figure are places of documents.
  /// - Returns: How things stood before.
  @discardableResult package mutating func apply(_ change: Change) -> PreviousState {
    let inverse = evidenced.facts.index.inverse(of: change)
    var answered: (item: Int, old: ItemStanding)?
    switch change {
    case .answer(let item, _), .review(let item, _):
      keeper.awaitAnswer(evidenced)
      answered = (item, ItemStanding(evidenced, ofItem: item))
    case .document, .figure, .assessmentDay: break
    }
    let shift = evidenced.apply(change, dependents)
    var previous = follow(shift, answered)
    previous.inverse = inverse
    previous.judged += claims?.apply(change, dependents).judged ?? 0
    return previous
  }

  /// Undoes a change, whichever were made since; of several at one place the latest first.
  ///
  /// - Parameter previous: What making the change returned.
  /// - Returns: How things stood before it was undone.
  @discardableResult package mutating func revert(_ previous: PreviousState) -> PreviousState {
    guard let inverse = previous.inverse else {
      preconditionFailure("days that went by are not undone")
    }
    return apply(inverse)
  }

  /// Goes on to a later day with the same dossier: what is dated after the day of the assessment
  /// does not count on it either, and what is claimed stays as it is.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - documents: All that count on it otherwise than on the day before.
  /// - Returns: How things stood before.
  mutating func look(on day: CalendarDate, _ documents: [Int]) -> PreviousState {
    follow(evidenced.look(on: day, documents, dependents), nil)
  }

  /// Brings scores and core gate up to date with what is judged.
  private mutating func follow(
    _ shift: JudgementShift, _ answered: (item: Int, old: ItemStanding)?
  ) -> PreviousState {
    var changes: [ScoreKeeper.Change] = []
    for (item, old) in shift.items where item != answered?.item {
      let new = ItemStanding(evidenced, ofItem: item)
      var before = new
      before.levels = old
      changes.append(ScoreKeeper.Change(item: item, old: before, new: new))
    }
    if let (item, old) = answered {
      let new = ItemStanding(evidenced, ofItem: item)
      if new != old { changes.append(ScoreKeeper.Change(item: item, old: old, new: new)) }
    }
    var previous = PreviousState(
      levels: shift.items.sorted { $0.item < $1.item }.map { ($0.item, $0.old) },
      designations: shift.designations.map { ($0.designation, $0.old) }, coreGate: gate.verdict,
      judged: shift.judged)
    previous.scores = keeper.follow(changes, edition)
    for change in changes where edition.items[change.item].isCore {
      gate.follow(from: change.old.levels, to: change.new.levels)
    }
    return previous
  }

  // MARK: What is judged

  /// The dossier as it is now; where something was taken out, what stood behind it has moved up.
  package var dossier: Dossier { evidenced.facts.index.currentDossier }

  /// The document or figure at a place; nil if there is none.
  package func document(at place: Int) -> EvidenceDocument? {
    evidenced.facts.index.document(at: place)
  }
  package func figure(at place: Int) -> Figure? { evidenced.facts.index.figure(at: place) }

  /// The place that the next new document or figure takes.
  package var nextDocument: Int { evidenced.facts.index.dossier.documents.count }
  package var nextFigure: Int { evidenced.facts.index.dossier.figures.count }

  /// The verdict of any condition of the edition on the evidence, by the thresholds of a designation.
  package func verdict(_ condition: Condition, for designation: Int) -> Verdict {
    evidenced.verdict(condition, for: designation)
  }

  /// The same on what the centre claims; nil if that is not looked at.
  package func claimedVerdict(_ condition: Condition, for designation: Int) -> Verdict? {
    claims?.verdict(condition, for: designation)
  }

  package func state(ofItem item: Int) -> ItemState { evidenced.facts.index.states[item] }

  /// The evidenced levels of an item; nil where it is not applicable.
  package func levels(ofItem item: Int) -> LevelInterval? { evidenced.levels[item] }

  package func supported(ofItem item: Int) -> LevelInterval { evidenced.supported[item] }

  /// The level that the auditors gave an item, if they did.
  package func reviewedLevel(ofItem item: Int) -> Int? {
    evidenced.facts.index.dossier.reviews[item]?.level
  }

  /// The verdicts of the rules of the designations.
  package var designations: [Verdict] { evidenced.designations }
  /// The same on what the centre claims; nil if that is not looked at.
  package var claimedDesignations: [Verdict]? { claims?.designations }
  /// Nil where there is no gate.
  package var coreGate: Verdict? { gate.verdict }

  package var whole: Score { keeper.scores.whole }
  package var areas: [Score] { keeper.scores.areas }
  package var chapters: [Score] { keeper.scores.chapters }
  package var standards: [Score] { keeper.scores.standards }

  /// What lapses from now to the horizon, documents by their places; costs what changes on those days.
  package var lapses: [Lapse] {
    Lapse.all(evidenced.facts.index, from: Outlook(self))
  }
}
