package import Assessment

// The codes of what is said; report.json gives them beside each sentence.

extension StepAct: Message {
  package var code: String {
    switch self {
    case .fillIn: "fill-in"
    case .lowerAnswers: "lower-answers"
    case .clearUpFigures: "clear-up-figures"
    case .settleFigures: "settle-figures"
    case .correctFigures: "correct-figures"
    case .fixFigures: "fix-figures"
    case .enterFigures: "enter-figures"
    case .putForward: "put-forward"
    case .addressUnmet: "address-unmet"
    case .coreItems: "core-items"
    case .item: "item"
    case .answerItems: "answer-items"
    case .substantiateAnswers: "substantiate-answers"
    case .putForwardRequested: "put-forward-requested"
    case .renewRequested: "renew-requested"
    case .summariseInEnglish: "summarise-in-english"
    case .describeImprovements: "describe-improvements"
    case .decideDesignation: "decide-designation"
    case .renew: "renew"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension StepAim: Message {
  package var code: String {
    switch self {
    case .report: "report"
    case .answers: "answers"
    case .crossChecks: "cross-checks"
    case .conditions: "conditions"
    case .coreGate: "core-gate"
    case .peerReview: "peer-review"
    case .peerReviewOn: "peer-review-on"
    case .score: "score"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension ReadinessFailure: Message {
  package var code: String {
    switch self {
    case .item: "item"
    case .missingDocument: "missing-document"
    case .notInEnglish: "not-in-english"
    case .undecided: "undecided"
    case .undecidedMember: "undecided-member"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension Shortfall: Message {
  package var code: String {
    switch self {
    case .phase: "phase-not-shown"
    case .condition: "level"
    case .noAnswer: "no-answer"
    case .answer: "answer"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension Inconsistency: Message {
  package var code: String {
    switch self {
    case .valuesDiffer: "values-differ"
    case .shareAboveOne: "share-above-one"
    case .ruleBroken: "rule-broken"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension LapseCause: Message {
  package var code: String {
    switch self {
    case .invalid: "invalid"
    case .tooOld: "too-old"
    case .confidential: "confidential"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension FigureExclusion: Message {
  package var code: String {
    switch self {
    case .otherYear: "other-year"
    case .doesNotState: "does-not-state"
    case .statesOtherwise: "states-otherwise"
    case .noSource: "no-source"
    case .noValidSource: "no-valid-source"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension DocumentExclusion: Message {
  package var code: String {
    switch self {
    case .draft: "draft"
    case .datedLater: "dated-later"
    case .expired: "expired"
    case .tooOld: "too-old"
    case .confidential: "confidential"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension Reason.Statement: Message {
  package var code: String {
    switch self {
    case .condition(_, let finding): finding.code
    case .requirement: "requirement"
    case .figureFrom: "figure-from"
    case .figureLeftOut: "figure-left-out"
    case .noFigure: "no-figure"
    case .moreFiguresDiffer: "more-figures-differ"
    case .moreWithoutFigure: "more-without-figure"
    case .more: "more"
    case .documentLeftOut: "document-left-out"
    case .documentTooOld: "document-too-old"
    case .outOfScope: "out-of-scope"
    case .notApplicable: "not-applicable"
    case .phaseShown: "phase-shown"
    case .phaseNotShown: "phase-not-shown"
    case .level: "level"
    }
  }

  package func text(in language: any Language) -> String { language.text(of: self) }
}

extension ConditionFinding {
  fileprivate var code: String {
    switch self {
    case .figure: "figure"
    case .flag: "flag"
    case .documents: "documents"
    case .item: "item"
    case .members: "members"
    case .sameAs: "same-as"
    case .notRequired: "not-required"
    }
  }
}
