package import Assessment
import Criteria
import Dossier
package import Words

/// Makes the report of an assessment: every index becomes an id, every verdict gets its words.
package struct ReportBuilder {
  let assessment: Assessment
  let inputs: ReportInputs
  /// How many figures cite each document.
  let citations: [Int]
  /// The actions for each item.
  let actionsOfItem: [Int: [Action]]

  /// - Parameters:
  ///   - assessment: What to report.
  ///   - inputs: What it was made from.
  package init(_ assessment: Assessment, _ inputs: ReportInputs) {
    self.assessment = assessment
    self.inputs = inputs
    var citations = Array(repeating: 0, count: assessment.dossier.documents.count)
    for source in assessment.dossier.figures.flatMap(\.sources) { citations[source] += 1 }
    self.citations = citations
    var actions: [Int: [Action]] = [:]
    for action in assessment.dossier.actions {
      for item in action.items { actions[item, default: []].append(action) }
    }
    actionsOfItem = actions
  }

  /// For parts of a report that say nothing of the files it was made from.
  init(_ assessment: Assessment) {
    self.init(
      assessment,
      ReportInputs(assessment.edition, assessment.dossier, files: []))
  }

  var edition: Edition { assessment.edition }
  var dossier: Dossier { assessment.dossier }
  var scale: Scale { edition.scale }

  /// - Parameters:
  ///   - assessment: What to report.
  ///   - inputs: What it was made from.
  ///   - engine: The version of the program.
  /// - Returns: The report.
  package static func report(
    _ assessment: Assessment, inputs: ReportInputs, engine: String
  ) -> Report {
    ReportBuilder(assessment, inputs).build(engine)
  }

  func build(_ engine: String) -> Report {
    let steps = firstSteps
    return Report(
      engine: engine,
      centre: NamedThing(id: dossier.centre.id, title: dossier.centre.name),
      country: dossier.country, year: dossier.year,
      edition: EditionReference(
        id: edition.id, title: edition.title, revision: edition.revision,
        standing: edition.standing, digest: inputs.editionDigest),
      asOf: dossier.asOf, visit: dossier.milestones.visit,
      certificateUntil: dossier.milestones.certificateUntil, firstSteps: steps.first,
      moreSteps: steps.more,
      designation: designation,
      preconditions: assessment.preconditions.enumerated().map {
        judged($1, assessment.name(ofPrecondition: $0))
      },
      score: assessment.whole, coreGate: coreGate, readiness: readiness,
      areas: zip(edition.areas, assessment.areas).map {
        ScoredPart(id: $0.id, title: $0.title, score: $1)
      },
      chapters: edition.chapters.indices.map { self.chapter($0) },
      strengths: assessment.findings.strengths.map { position in
        let standard = edition.standards[position]
        return StandardReference(
          id: standard.id, title: standard.title, chapter: edition.chapters[standard.chapter].id)
      },
      opportunities: assessment.findings.opportunities.map { self.opportunity($0) },
      findings: FindingsSection(
        contradicted: assessment.findings.contradicted.map { self.finding($0) },
        unproven: assessment.findings.unproven.map { self.finding($0) },
        underclaimed: assessment.findings.underclaimed.map { self.finding($0) }),
      consistency: assessment.consistency.map { self.consistency($0) },
      lapses: assessment.lapses.map { self.lapse($0) },
      improvementPlan: dossier.actions.map { self.action($0) }, documents: documents,
      absent: dossier.absent.sorted { $0.key < $1.key }.map { kind, reason in
        let description = edition.documentKinds[kind]
        return (NamedThing(id: description.id, title: description.title), reason)
      }, figures: figures,
      sources: edition.sources, scale: scale, hasEqualWeights: hasEqualWeights, inputs: inputs)
  }

  private var hasEqualWeights: Bool {
    let weights =
      edition.items.map(\.weight) + edition.standards.map(\.weight)
      + edition.chapters.map(\.weight)
    return weights.allSatisfy { $0 == .one }
  }

  // MARK: Designation

  private var designation: DesignationSection {
    let named = { (index: Int) in
      NamedThing(id: edition.designations[index].id, title: edition.designations[index].title)
    }
    let hindrance = assessment.hindrance
    let required = edition.conditions(requiredBy: dossier.designation)
    return DesignationSection(
      sought: named(dossier.designation),
      criteriaMet: assessment.criteriaMet.map(named),
      hindered: hindrance.preconditions.map { assessment.name(ofPrecondition: $0) }
        + Set(hindrance.notAssessed + hindrance.belowGate).sorted().map { edition.items[$0].id },
      hindrances: assessment.named(hindrance, upTo: 8),
      all: zip(edition.designations, assessment.designations).map { designation, judged in
        var section = self.judged(judged, designation.title)
        section.id = designation.id
        section.title = designation.title
        return section
      },
      criteria: zip(edition.criteria, assessment.criteria).map { slot, judged in
        self.judged(judged, judged.condition.id ?? "", isRequired: required.contains(slot))
      })
  }

  /// - Parameters:
  ///   - judged: The condition with its verdicts.
  ///   - fallback: What it is called if it has no title.
  ///   - following: Whether what it refers to is explained in full.
  ///   - isRequired: Whether the designation that it is judged for requires it.
  /// - Returns: The condition in words.
  func judged(
    _ judged: Assessment.Judged, _ fallback: String, following: Bool = false,
    isRequired: Bool = true
  ) -> JudgedCondition {
    let condition = judged.condition
    var section = JudgedCondition(
      id: condition.id, title: condition.title ?? fallback, verdict: judged.verdict,
      claimed: judged.claimed, values: [], sources: condition.sources,
      reason: isRequired
        ? assessment.reason(
          for: condition, designation: judged.designation, following: following)
        : assessment.reason(forNotRequired: condition))
    section.isRequired = isRequired
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      if case .numbers(let low, let high, let isOpen) = assessment.values[indicator] {
        section.values = low == high ? [low] : [low, high]
        section.isLowerBound = isOpen
      }
      section.threshold = threshold.value(for: judged.designation)
      section.found = assessment.found(
        indicator, beside: isRequired ? section.threshold.map { [$0] } ?? [] : [])
      section.asked = section.threshold.map { .number(.init(comparison, $0)) }
    case .flag(let indicator, let expected):
      section.found = assessment.found(indicator)
      section.asked = .flag(expected)
    default: break
    }
    if !isRequired { section.asked = nil }
    return section
  }

  // MARK: Core gate and readiness

  private var coreGate: CoreGateSection {
    let gate = assessment.coreGate
    return CoreGateSection(
      verdict: gate.verdict, level: edition.policy.coreGate.map { scale.levels[$0].name },
      known: gate.known, isComplete: gate.isComplete,
      failing: gate.failing.map { edition.items[$0].id },
      unproven: gate.unproven.map { edition.items[$0].id })
  }

  var readiness: ReadinessSection {
    ReadinessSection(
      checks: Readiness.Check.allCases.map { check in
        ReadinessSection.Check(
          check: check,
          failing: assessment.readiness.failures[check, default: []].map(failure),
          isVacuous: check.isAboutAnswers && assessment.whole.counts.assessed == 0)
      })
  }

  /// What fails a check of the readiness, by name.
  package func failure(_ failure: Readiness.Failure) -> ReadinessFailure {
    switch failure {
    case .item(let item): return .item(edition.items[item].id)
    case .missingDocument(let kind):
      let others = assessment.documents(ofKind: kind)
      let told = others.prefix(5).map(excluded)
      let description = edition.documentKinds[kind]
      return .missingDocument(
        description.id, title: description.title, told, more: others.count - told.count)
    case .notInEnglish(let kind):
      let description = edition.documentKinds[kind]
      return .notInEnglish(
        description.id, title: description.title,
        documents: assessment.validDocuments(ofKind: kind).map { dossier.documents[$0].id })
    case .designation(let index, let verdict):
      return .undecided(edition.designations[index].id, verdict)
    case .member(let position, let verdict):
      guard
        case .group(_, let members) = edition.designations[dossier.designation].requires.form
      else { preconditionFailure("only a group has members") }
      return name(of: members[position]).map { .undecided($0, verdict) }
        ?? .undecidedMember(position + 1, verdict)
    }
  }

  /// What a member of a rule is called: its id, or that of what it refers to; nil if it has none.
  private func name(of condition: Condition) -> String? {
    if case .reference(let slot) = condition.form, condition.id == nil {
      return edition.conditions[slot].id ?? ""
    }
    return condition.id ?? condition.title
  }
}
