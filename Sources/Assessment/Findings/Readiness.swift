import Criteria
import Dossier

/// Whether the self-assessment may go to the peer review: go only if every check holds.
package struct Readiness: Hashable, Sendable {
  /// The checks, in the order of the reports.
  package enum Check: String, Hashable, Sendable, CaseIterable {
    case allAssessed = "all-assessed"
    case answersSubstantiated = "answers-substantiated"
    case requestedDocuments = "requested-documents"
    case improvementsDescribed = "improvements-described"
    case designationDecided = "designation-decided"

    /// What it asks, for those who write tests of criteria.
    package var about: String {
      switch self {
      case .allAssessed: "Whether every item that applies is answered."
      case .answersSubstantiated:
        "Whether every answer above the worst level has a note or a valid document."
      case .requestedDocuments:
        "Whether every requested document is valid and readable in English, or its absence explained."
      case .improvementsDescribed:
        "Whether every answer below the best level says what to improve or has an action."
      case .designationDecided: "Whether the designation sought is known to be met or not."
      }
    }

    /// Whether there is nothing to check as long as nothing is answered.
    package var isAboutAnswers: Bool {
      self == .answersSubstantiated || self == .improvementsDescribed
    }

    /// Whether the rule is OECI's, as far as its public pages show, or this project's.
    package var isOECIRule: Bool {
      switch self {
      case .allAssessed, .answersSubstantiated, .requestedDocuments: true
      case .improvementsDescribed, .designationDecided: false
      }
    }
  }

  /// Something that fails a check.
  package enum Failure: Hashable, Sendable {
    /// An item, by index.
    case item(Int)
    /// A kind of document without a valid document.
    case missingDocument(Int)
    /// A kind whose valid documents an auditor who reads English cannot follow.
    case notInEnglish(Int)
    /// A designation that is not decided.
    case designation(Int, Verdict)
    /// The member of the designation's rule at a position that is not decided.
    case member(Int, Verdict)
  }

  /// What fails each check, in the order of the checks.
  package private(set) var failures: [Check: [Failure]] = [:]

  package var isGo: Bool { Check.allCases.allSatisfy(holds) }

  package func holds(_ check: Check) -> Bool { failures[check, default: []].isEmpty }

  init(_ judgement: Judgement) {
    let index = judgement.facts.index
    let (edition, dossier) = (index.edition, index.dossier)
    let planned = Set(
      dossier.actions.filter { $0.status != .dropped }.flatMap(\.items))
    for item in edition.items.indices {
      if index.states[item] == .notAssessed {
        failures[.allAssessed, default: []].append(.item(item))
      }
      guard let answer = dossier.answers[item], let level = answer.level else { continue }
      if level < edition.scale.worst, answer.note == nil,
        judgement.facts.shown[item].isEmpty
      {
        failures[.answersSubstantiated, default: []].append(.item(item))
      }
      if level > edition.scale.best, answer.improve == nil, !planned.contains(item) {
        failures[.improvementsDescribed, default: []].append(.item(item))
      }
    }
    checkDocuments(judgement)
    checkDesignation(judgement)
  }

  private mutating func checkDocuments(_ judgement: Judgement) {
    let index = judgement.facts.index
    for (kind, description) in index.edition.documentKinds.enumerated()
    where description.requested != nil && index.dossier.absent[kind] == nil {
      let valid = index.documentsOfKind[kind].filter {
        index.validity[$0].isValid(on: index.dossier.asOf)
      }
      if valid.isEmpty {
        failures[.requestedDocuments, default: []].append(.missingDocument(kind))
      } else if description.needsEnglish,
        !valid.contains(where: { index.dossier.documents[$0].isReadableInEnglish })
      {
        failures[.requestedDocuments, default: []].append(.notInEnglish(kind))
      }
    }
  }

  private mutating func checkDesignation(_ judgement: Judgement) {
    let index = judgement.facts.index
    let sought = index.dossier.designation
    let verdict = judgement.designations[sought]
    if verdict == .unknown || verdict == .conflict {
      failures[.designationDecided, default: []].append(.designation(sought, verdict))
    }
    guard case .group(_, let members) = index.edition.designations[sought].requires.form else {
      return
    }
    for (position, member) in members.enumerated() {
      let verdict = judgement.verdict(member, for: sought)
      guard verdict == .unknown || verdict == .conflict else { continue }
      failures[.designationDecided, default: []].append(.member(position, verdict))
    }
  }
}
