package import Assessment
import Criteria

/// What stands out, what fails and what lapses.
extension English {
  package func text(of check: Readiness.Check) -> String {
    switch check {
    case .allAssessed: "Every applicable item is assessed"
    case .answersSubstantiated:
      "Every answer above the worst level has a note or a valid document"
    case .requestedDocuments:
      "Every requested document is there, in English or with an English summary, or explained"
    case .improvementsDescribed:
      "Every item claimed below the best level says what to improve"
    case .designationDecided:
      "The designation sought and each member of its rule is decided by evidence"
    }
  }

  package func text(of failure: ReadinessFailure) -> String {
    switch failure {
    case .item(let item): return item
    case .missingDocument(let kind, let title, let excluded, let more):
      let told = excluded.map { "\($0.document): \(text(of: $0.reasons))" }
      let given = told.isEmpty ? "none was put forward" : told.followed(by: more)
      return "\(title) (\(kind); \(given))"
    case .notInEnglish(let kind, let title, let documents):
      return "\(title) (\(kind); \(documents.joined(separator: ", ")) without English summary)"
    case .undecided(let name, let verdict): return "\(name) (\(text(of: verdict)))"
    case .undecidedMember(let place, let verdict):
      return "member \(place) (\(text(of: verdict)))"
    }
  }

  package func text(of shortfall: Shortfall) -> String {
    switch shortfall {
    case .phase(let phase, let wanted): "\(phase.rawValue): \(wanted)"
    case .condition(let level, let statement): "\(level) needs this: \(text(of: statement))"
    case .noAnswer: "no answer yet"
    case .answer(let level): "the answer says \(level)"
    }
  }

  package func text(of inconsistency: Inconsistency) -> String {
    switch inconsistency {
    case .valuesDiffer(let found), .shareAboveOne(let found): return sentence(of: found)
    case .ruleBroken(let title, let one, let other):
      let values = [(one, other), (other, one)].map { value, beside in
        let number = text(of: value.number, value.quantity, beside: [beside.number])
        return "\(value.quantity.id) is \(number)"
      }
      return "\(title): \(values.joined(separator: ", "))"
    }
  }

  package func text(of cause: UncountedEvidence.Cause) -> String {
    switch cause {
    case .datedLater: "dated later"
    case .draft: "draft"
    case .expired: "expired"
    case .notConfirmed: "not confirmed"
    case .notStating: "not stating what is asked"
    case .otherYear: "of another year"
    case .tooOld: "too old for its kind"
    case .withoutLevel: "without a level"
    case .withoutSource: "without a source"
    case .withoutValidSource: "without a valid source"
    }
  }

  package func text(of cause: LapseCause) -> String {
    switch cause {
    case .invalid: "is no longer valid"
    case .tooOld(let within, let kind):
      "is no longer of the last \(within), as \(kind) must be"
    case .confidential: "no longer counts"
    }
  }
}
