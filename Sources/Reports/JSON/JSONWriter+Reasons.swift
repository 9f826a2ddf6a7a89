import Assessment
import Criteria
import Dossier
import JSON
import Words

extension JSONWriter {
  /// A reason with its verdict and those under it, where it has any.
  mutating func reason(_ reason: Reason) {
    object { writer in
      writer.coded(reason.statement)
      writer.field("text", reason.text)
      if let verdict = reason.verdict { writer.field("verdict", verdict.rawValue) }
      if !reason.parts.isEmpty { writer.reasons("parts", reason.parts) }
    }
  }

  mutating func reasons(_ name: StaticString, _ reasons: [Reason]) {
    key(name)
    array(reasons) { $0.reason($1) }
  }

  /// Names under a key, with how many more there are.
  mutating func names(_ name: StaticString, _ names: FirstOfMany) {
    field(name, names.shown)
    more(names.more)
  }

  mutating func levels(_ name: StaticString, _ levels: NamedLevels) {
    key(name)
    object { writer in
      writer.field("low", levels.low)
      writer.field("high", levels.high)
    }
  }

  fileprivate mutating func quota(_ quota: Condition.Quota, of total: Int) {
    field("needed", quota.count(of: total))
  }

  fileprivate mutating func figure(_ figure: FigureName) {
    field("indicator", figure.quantity.id)
    switch figure.value {
    case .number(let number): field("value", number.exact)
    case .flag(let flag): field("value", flag)
    }
    field("year", figure.year)
  }

  /// The values of an indicator: exact numbers, or flags.
  mutating func found(_ found: FoundValues) {
    field("indicator", found.quantity.id)
    switch found.values {
    case .none: field("values", [])
    case .numbers(_, _, let isLowerBound):
      key("values")
      array(found.values.numbers) { $0.string($1.exact) }
      if isLowerBound { field("lowerBound", true) }
    case .flags(let hasTrue, let hasFalse):
      key("values")
      array((hasTrue ? [true] : []) + (hasFalse ? [false] : [])) { $0.boolean($1) }
    case .aboveOne(let largest):
      field("values", [])
      field("refused", largest.exact)
    }
    if !found.quotient.isEmpty {
      key("quotient")
      array(found.quotient) { $0.string($1.exact) }
    }
    if found.missing.count > 0 { names("missing", found.missing) }
  }

  mutating func sources(_ sources: [FigureExclusion.Source], more: Int) {
    key("documents")
    array(sources) { writer, source in
      writer.object { writer in
        writer.field("id", source.document)
        writer.arguments("reasons", source.reasons)
      }
    }
    self.more(more)
  }
}

extension Reason.Statement: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .condition(let name, let finding):
      writer.field("condition", name.id)
      finding.writeArguments(&writer)
    case .requirement(let name, _): writer.field("condition", name)
    case .figureFrom(let figure, let sources):
      writer.figure(figure)
      writer.names("documents", sources)
    case .figureLeftOut(let figure, let reasons):
      writer.figure(figure)
      writer.arguments("reasons", reasons)
    case .noFigure(let indicator): writer.field("indicator", indicator)
    case .moreFiguresDiffer(let count), .moreWithoutFigure(let count), .more(let count):
      writer.field("count", count)
    case .documentLeftOut(let id, let reasons):
      writer.field("document", id)
      writer.arguments("reasons", reasons)
    case .documentTooOld(let id, let within):
      writer.field("document", id)
      writer.field("within", within?.description)
    case .outOfScope(let designations): writer.names("designations", designations)
    case .notApplicable(let reason): writer.field("reason", reason)
    case .phaseShown(let phase, let documents):
      writer.field("phase", phase.rawValue)
      writer.field("documents", documents.map(\.document))
      if documents.contains(where: { $0.page != nil }) {
        writer.key("pages")
        writer.array(documents) { $0.string($1.page) }
      }
    case .phaseNotShown(let phase, let wanted):
      writer.field("phase", phase.rawValue)
      writer.field("wanted", wanted)
    case .level(let level, let statement):
      writer.field("level", level)
      writer.arguments("needs", [statement])
    }
  }
}

extension ConditionFinding {
  fileprivate func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .figure(let found, _, let required):
      writer.found(found)
      if let required {
        writer.field("comparison", required.comparison.rawValue)
        writer.field("required", required.number.exact)
      }
    case .flag(let found, let required):
      writer.found(found)
      writer.field("required", required)
    case .documents(let kind, let documents, let within, let required):
      writer.field("kind", kind)
      writer.names("documents", documents)
      if let within { writer.field("within", within.description) }
      writer.field("required", required)
    case .item(let item, let levels, let required):
      writer.field("item", item)
      if case .levels(let levels) = levels { writer.levels("evidenced", levels) }
      writer.field("required", required)
    case .members(let met, let total, let quota, let open, let hasMore):
      writer.field("met", met)
      writer.field("members", total)
      writer.quota(quota, of: total)
      if !open.isEmpty { writer.field("open", open.compactMap(\.id)) }
      if hasMore { writer.field("hasMore", true) }
    case .sameAs(let name): writer.field("name", name)
    case .notRequired(let found, let designation):
      if let found { writer.found(found) }
      writer.field("designation", designation)
    }
  }
}

extension ConditionFinding.Member {
  /// Its id; nil for a group, which has none.
  fileprivate var id: String? { if case .named(let id) = self { id } else { nil } }
}

extension FigureExclusion: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .otherYear(let year, let indexYear):
      writer.field("year", year)
      writer.field("indexYear", indexYear)
    case .doesNotState(let asked):
      writer.field("dimension", asked.dimension)
      writer.field("required", asked.value)
    case .statesOtherwise(let said, let required):
      writer.field("dimension", said.dimension)
      writer.field("stated", said.value)
      writer.field("required", required)
    case .noSource: break
    case .noValidSource(let sources, let more): writer.sources(sources, more: more)
    }
  }
}

extension DocumentExclusion: WireMessage {
  func writeArguments(_ writer: inout JSONWriter) {
    switch self {
    case .draft, .confidential: break
    case .datedLater(let date, let asOf):
      writer.field("date", date.description)
      writer.field("asOf", asOf.description)
    case .expired(let date): writer.field("validUntil", date.description)
    case .tooOld(let day): writer.field("since", day.description)
    }
  }
}
