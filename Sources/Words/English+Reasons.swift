package import Assessment
import Criteria

/// Why verdicts are what they are.
extension English {
  package func text(of statement: Reason.Statement) -> String {
    switch statement {
    case .condition(let name, let finding): "\(beginning(name))\(text(of: finding))"
    case .requirement(let name, let requirement):
      "\(name.map { "\($0): " } ?? "")\(text(of: requirement))"
    case .figureFrom(let figure, let sources):
      "\(text(of: figure)) is from \(text(of: sources))"
    case .figureLeftOut(let figure, let reasons):
      "\(text(of: figure)) is left out: \(text(of: reasons))"
    case .noFigure(let indicator): "no figure for \(indicator)"
    case .moreFiguresDiffer(let count): "\(more(indicators: count)) whose figures differ"
    case .moreWithoutFigure(let count): "\(more(indicators: count)) without a figure that counts"
    case .more(let count): "and \(count) more"
    case .documentLeftOut(let id, let reasons): "\(id) does not count: \(text(of: reasons))"
    case .documentTooOld(let id, let within):
      "\(id) does not count: it is older than \(within?.description ?? "")"
    case .outOfScope(let designations):
      "out of scope: the standard applies to \(text(of: designations)) only"
    case .notApplicable(let reason): "out of the count: \(reason)"
    case .phaseShown(let phase, let documents):
      "\(phase.rawValue), shown by "
        + documents.map { document in
          document.page.map { "\(document.document) (\($0))" } ?? document.document
        }.joined(separator: ", ")
    case .phaseNotShown(let phase, let wanted): "\(phase.rawValue); wanted: \(wanted)"
    case .level(let level, let statement): "\(level) needs this: \(text(of: statement))"
    }
  }

  private func more(indicators count: Int) -> String {
    "and \(count) more indicator\(count == 1 ? "" : "s")"
  }

  private func beginning(_ name: ConditionName) -> String {
    (name.own.map { "\($0): " } ?? "") + (name.target.map { "\($0): " } ?? "")
  }

  private func text(of finding: ConditionFinding) -> String {
    switch finding {
    case .figure(let found, let isNamed, let threshold):
      return "\(isNamed ? sentence(of: found) : text(of: found)); required: "
        + (threshold.map { text(of: $0, of: found.quantity) } ?? "no threshold")
    case .flag(let found, let expected):
      return "\(sentence(of: found)); required: \(text(of: expected))"
    case .documents(let kind, let found, let within, let count):
      let age = within.map { " of the last \($0)" } ?? ""
      return "valid \(kind): \(found.count == 0 ? "none" : text(of: found)); "
        + "required: \(count == 1 ? "one" : "\(count)")\(age)"
    case .item(let item, let levels, let level):
      return "item \(item) is \(text(of: levels)); required: at least \(level)"
    case .members(let met, let count, let quota, let open, let hasMore):
      let names = open.map(name).joined(separator: ", ")
      return "\(met) of \(count) met; \(text(of: quota))"
        + (open.isEmpty ? "" : "; not met: \(names)\(hasMore ? " and others" : "")")
    case .sameAs(let name): return "as \(name)"
    case .notRequired(let found, let designation):
      let values = found.map { "\(text(of: $0)); " } ?? ""
      return values + notRequired(of: designation)
    }
  }

  func name(of member: ConditionFinding.Member) -> String {
    switch member {
    case .named(let name): name
    case .group(let count, let quota): "a group of \(count) (\(text(of: quota)))"
    }
  }

  private func text(of requirement: ConditionRequirement) -> String {
    switch requirement {
    case .figure(let quantity, let thresholds):
      return "\(quantity.title) (\(quantity.id)), \(text(of: thresholds, quantity))"
    case .flag(let quantity, let expected):
      return "\(quantity.title) (\(quantity.id)): \(text(of: expected))"
    case .documents(let kind, let count, let within):
      let number = count == 1 ? "a valid document" : "\(count) valid documents"
      return "\(number)\(within.map { " of the last \($0)" } ?? ""): \(kind)"
    case .item(let item, let level): return "item \(item) is evidenced at least as \(level)"
    case .members(let quota): return "of the following \(text(of: quota))"
    case .reference(let name): return name
    }
  }

  private func text(
    of thresholds: [ConditionRequirement.Threshold], _ quantity: Quantity
  ) -> String {
    thresholds.map { threshold in
      let designation = threshold.designation.map { " for \($0)" } ?? ""
      return text(of: threshold.number, of: quantity) + designation
    }.joined(separator: ", ")
  }
}
