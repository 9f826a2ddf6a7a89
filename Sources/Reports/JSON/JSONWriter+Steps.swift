import Assessment
import Criteria
import JSON
import Words

extension StepAct: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .fillIn(let parts):
      writer.field("present", parts.present.map(\.name))
      writer.field("missing", parts.missing)
    case .lowerAnswers(let items), .answerItems(let items), .substantiateAnswers(let items):
      writer.names("items", items)
    case .clearUpFigures(let ids): writer.names("ids", ids)
    case .settleFigures(let figures):
      writer.key("figures")
      writer.array(figures) { writer, found in
        writer.object { $0.found(found) }
      }
    case .correctFigures(let ids, let found):
      writer.field("indicators", ids)
      writer.key("derived")
      writer.object { $0.found(found) }
    case .fixFigures(let figures):
      writer.key("figures")
      writer.array(figures.groups) { writer, group in
        writer.object { writer in
          writer.field("indicators", group.indicators)
          writer.arguments("reasons", [group.reason])
        }
      }
      writer.more(figures.more)
    case .enterFigures(let ids, let year):
      writer.field("year", year)
      writer.names("indicators", ids)
    case .putForward(let documents):
      writer.field("kind", documents.kind)
      writer.field("count", documents.count)
      if let within = documents.within { writer.field("within", within.description) }
      writer.sources(documents.excluded, more: documents.more)
    case .addressUnmet(let statements, let more):
      writer.arguments("unmet", statements)
      writer.more(more)
    case .coreItems(let kinds, let items):
      writer.field("acts", kinds.map(\.rawValue))
      writer.field("items", items)
    case .item(let act): act.writeArguments(&writer)
    case .putForwardRequested(let kinds), .renewRequested(let kinds),
      .summariseInEnglish(let kinds):
      writer.names("kinds", kinds)
    case .describeImprovements(let items, let level):
      writer.field("below", level)
      writer.names("items", items)
    case .decideDesignation(let failures, let more):
      writer.arguments("failing", failures)
      writer.more(more)
    case .renew(let documents, let day):
      writer.field("before", day.description)
      writer.names("documents", documents)
    }
  }
}

extension DossierParts.Part {
  /// The name of the file or folder.
  fileprivate var name: String {
    switch self {
    case .file(let name), .folder(let name): name
    }
  }
}

extension ItemAct {
  fileprivate func writeArguments(_ writer: inout JSONWriter) {
    writer.field("item", item)
    writer.field("act", kind.rawValue)
    writer.field("answered", answered)
    writer.levels("supported", supported)
    writer.field("phases", phases.map(\.rawValue))
    writer.arguments("conditions", conditions)
    writer.more(moreConditions)
  }
}

extension StepAim: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .report, .answers, .crossChecks, .peerReview: break
    case .conditions(let names): writer.names("conditions", names)
    case .coreGate(let level): writer.field("level", level)
    case .peerReviewOn(let day): writer.field("visit", day.description)
    case .score(let share):
      writer.key("worth")
      writer.fraction(share)
    }
  }
}

extension ReadinessFailure: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .item(let item): writer.field("item", item)
    case .missingDocument(let kind, _, let sources, let more):
      writer.field("kind", kind)
      writer.sources(sources, more: more)
    case .notInEnglish(let kind, _, let documents):
      writer.field("kind", kind)
      writer.field("documents", documents)
    case .undecided(let name, let verdict):
      writer.field("name", name)
      writer.field("verdict", verdict.rawValue)
    case .undecidedMember(let place, let verdict):
      writer.field("member", place)
      writer.field("verdict", verdict.rawValue)
    }
  }
}

extension Shortfall: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .phase(let phase, let wanted):
      writer.field("phase", phase.rawValue)
      writer.field("wanted", wanted)
    case .condition(let level, let statement):
      writer.field("level", level)
      writer.arguments("needs", [statement])
    case .noAnswer: break
    case .answer(let level): writer.field("level", level)
    }
  }
}

extension Inconsistency: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .valuesDiffer(let found), .shareAboveOne(let found): writer.found(found)
    case .ruleBroken(_, let one, let other):
      writer.key("values")
      writer.array([one, other]) { writer, value in
        writer.object { writer in
          writer.field("indicator", value.quantity.id)
          writer.field("value", value.number.exact)
        }
      }
    }
  }
}

extension LapseCause: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .invalid, .confidential: break
    case .tooOld(let within, let kind):
      writer.field("kind", kind)
      writer.field("within", within.description)
    }
  }
}
