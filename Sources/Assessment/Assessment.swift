package import Criteria
package import Dossier

/// The meaning of a dossier under an edition: every verdict, level and score, on one day.
///
/// A pure function of its inputs. It never looks at the disk or the machine's clock.
package struct Assessment: Sendable {
  package let edition: Edition
  package let dossier: Dossier
  /// Its levels and scores.
  package let scored: ScoredState

  /// A condition with its verdict on the evidence and on everything the centre lists.
  package struct Judged: Sendable {
    package let condition: Condition
    package let verdict: Verdict
    package let claimed: Verdict
    /// The designation whose thresholds were read.
    package let designation: Int
  }

  /// Per item of the edition.
  package let states: [ItemState]
  package let supported: [LevelInterval]
  /// Nil for items that are not applicable.
  package let evidenced: [LevelInterval?]
  package let shownPhases: [PhaseSet]

  /// Per designation of the edition.
  package let designations: [Judged]
  package let preconditions: [Judged]
  package let criteria: [Judged]

  package let whole: Score
  package let areas: [Score]
  package let chapters: [Score]
  package let standards: [Score]

  package let coreGate: CoreGate
  package let readiness: Readiness
  package let findings: Findings
  package let consistency: [ConsistencyFinding]
  package let lapses: [Lapse]

  /// Per document and figure of the dossier.
  package let validity: [DocumentValidity]
  package let figureUses: [FigureUse]
  /// Per indicator of the edition.
  package let values: [IndicatorValues]
  package let claimedValues: [IndicatorValues]

  var judgement: Judgement { scored.judgement }
  let claims: Judgement
  /// What reasons list.
  let listed: ListedEvidence

  /// The highest designation whose criteria are met; nil if those of none are.
  package var criteriaMet: Int? { designations.firstIndex { $0.verdict == .met } }

  /// Assesses a dossier that was read without errors.
  package init(_ edition: Edition, _ dossier: Dossier) {
    self.edition = edition
    self.dossier = dossier
    scored = ScoredState(edition, dossier)
    let (judgement, scores) = (scored.judgement, scored.scores)
    let index = judgement.facts.index
    let claims = Judgement(Facts(index, .claimed))
    self.claims = claims

    func judged(_ condition: Condition, for designation: Int) -> Judged {
      Judged(
        condition: condition, verdict: judgement.verdict(condition, for: designation),
        claimed: claims.verdict(condition, for: designation), designation: designation)
    }
    states = index.states
    supported = judgement.supported
    evidenced = judgement.levels
    shownPhases = judgement.facts.shown
    designations = edition.designations.indices.map {
      judged(edition.designations[$0].requires, for: $0)
    }
    preconditions = edition.preconditions.map { judged($0, for: dossier.designation) }
    criteria = edition.criteria.map { judged(edition.conditions[$0], for: dossier.designation) }
    whole = scores.whole
    areas = scores.areas
    chapters = scores.chapters
    standards = scores.standards
    coreGate = CoreGate(judgement)
    readiness = Readiness(judgement)
    findings = Findings(judgement, scores)
    consistency = ConsistencyFinding.all(in: judgement.facts)
    lapses = Lapse.all(index, from: Outlook(IncrementalJudgement(judgement, scores)))
    validity = index.validity
    figureUses = dossier.figures.map { figure in
      FigureUse(
        figure, of: edition.indicators[figure.indicator], year: dossier.year,
        isValid: { index.validity[$0].isValid(on: dossier.asOf) })
    }
    listed = ListedEvidence(judgement, figureUses)
    values = judgement.facts.values
    claimedValues = claims.facts.values
  }

  /// Any condition of the edition with both its verdicts, by the thresholds of a designation.
  package func judged(_ condition: Condition, for designation: Int) -> Judged {
    Judged(
      condition: condition, verdict: judgement.verdict(condition, for: designation),
      claimed: claims.verdict(condition, for: designation), designation: designation)
  }

  /// The verdict of any condition of the edition on the evidence.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - designation: The designation whose thresholds are read.
  /// - Returns: The verdict.
  package func verdict(_ condition: Condition, for designation: Int) -> Verdict {
    judgement.verdict(condition, for: designation)
  }

  /// The documents of a kind that count for a condition today, as indices.
  package func validDocuments(ofKind kind: Int) -> [Int] {
    listed.validDocuments[kind]
  }

  /// The documents of a kind that count for a condition which asks for some of a time.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - within: How far back the condition looks; nil if documents of any age count.
  /// - Returns: Their indices, in the dossier's order.
  package func countedDocuments(ofKind kind: Int, within: CalendarPeriod?) -> [Int] {
    listed.validDocuments[kind].filter { isRecent($0, within: within) }
  }

  /// Whether a document is recent enough for a condition, valid or not.
  func isRecent(_ document: Int, within: CalendarPeriod?) -> Bool {
    dossier.documents[document].date.earliest.isWithin(within, before: dossier.asOf)
  }

  /// Every document of a kind, valid or not, as indices.
  package func documents(ofKind kind: Int) -> [Int] {
    judgement.facts.index.documentsOfKind[kind]
  }

  /// The documents said to show a phase of an item, valid or not, as indices.
  package func documents(showing phase: Phase, of item: Int) -> [Int] {
    var documents: [Int] = []
    for showing in judgement.facts.index.showings[item]
    where showing.phase == phase && documents.last != showing.document {
      documents.append(showing.document)
    }
    return documents
  }

  /// The figures of an indicator, usable or not, as indices.
  package func figures(of indicator: Int) -> [Int] {
    judgement.facts.index.figuresOfIndicator[indicator]
  }
}
