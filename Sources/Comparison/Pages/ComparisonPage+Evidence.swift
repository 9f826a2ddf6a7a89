import Reports
import Words

/// Conditions, standards, documents, figures and actions.
extension ComparisonPage {
  func writeConditions(_ writer: inout Blocks) {
    writer.heading(2, "Designations and conditions")
    let sought = (comparison.old.sought.id, comparison.new.sought.id)
    if sought.0 != sought.1 {
      writer.paragraph(
        "\(names.old) seeks \(sought.0), \(names.new) seeks \(sought.1). A designation is judged by "
          + "its own thresholds on both sides, every other condition by those of the designation that "
          + "its year seeks.")
    } else {
      writer.paragraph(
        "A designation is judged by its own thresholds, every other condition, also one that a "
          + "designation asks for, by those of the designation sought, \(sought.0).")
    }
    let changed = comparison.conditions.filter {
      $0.outcome != .unchanged || $0.relation != .same
    }
    // A rule rests on the same clauses as its criteria: why they changed is told at these, once.
    var told: Set<[Cause]> = []
    let others = changed.filter { $0.role != .designation }.map { entry($0, &told) }
    let designations = comparison.designations.map { entry($0, &told) }
    writer.list(designations + others)
    let rest =
      comparison.conditions.count - comparison.designations.count
      - changed.count { $0.role != .designation }
    if rest > 0 {
      writer.paragraph(
        "\(rest) other condition\(rest == 1 ? " is" : "s are") as before, with the same verdict.")
    }
  }

  /// A condition, and of its clauses those causes that are not told yet.
  private func entry(_ condition: ConditionChange, _ told: inout Set<[Cause]>) -> ListEntry {
    let name = Line(condition.id + (condition.title.isEmpty ? "" : " \(condition.title)"))
    let verdicts: Line =
      condition.old == condition.new
      ? "\(word(condition.new)) as before" : "\(word(condition.old)) → \(word(condition.new))"
    let from =
      condition.relation == .renamed ? ", renamed from \(condition.oldID ?? "")" : ""
    let title = condition.role == .designation ? .strong(name) : name
    let head: Line = "\(title)\(from) (\(condition.outcome.title.lowercased())): \(verdicts)"
    let clauses = condition.clauses.map { clause in
      guard !told.insert(clause.causes).inserted else { return clause }
      // Two verdicts under two thresholds say nothing without them.
      let causes = clause.causes.filter { $0.kind == .threshold && $0.layer == .scope }
      return ClauseChange(clause: clause.clause, old: clause.old, new: clause.new, causes: causes)
    }
    return ListEntry(head, condition.causes.map { ListEntry(line($0)) } + entries(clauses))
  }

  func writeStandards(_ writer: inout Blocks) {
    let changed = comparison.standards.filter { standard in
      standard.relation != .same || standard.old != standard.new
        || standard.outcomes.contains { $0.outcome != .unchanged }
    }
    guard !changed.isEmpty else { return }
    writer.heading(2, "Standards")
    writer.paragraph(
      "A standard has no class of its own: its mean also moves where an item comes or goes, which "
        + "is no progress. Those of which nothing changed are left out.")
    writer.table(
      [
        "Standard", "Title", "Evidenced \(names.old)", "Evidenced \(names.new)", "Its items",
        "Criteria",
      ],
      changed.map { standard -> [Line] in
        [
          Line(standard.id), Line(standard.title), Line(ReportSummary.range(standard.old)),
          Line(ReportSummary.range(standard.new)),
          Line(
            standard.outcomes.map { "\($0.count) \($0.outcome.title.lowercased())" }
              .joined(separator: ", ")),
          ([Line(standard.relation == .same ? "" : standard.relation.rawValue)]
            + standard.causes.map(line)).filter { !$0.isEmpty }.joined(separator: "; "),
        ]
      })
  }

  func writeEvidence(_ writer: inout Blocks) {
    writeDocuments(&writer)
    writeFigures(&writer)
    writeActions(&writer)
  }

  private func writeDocuments(_ writer: inout Blocks) {
    let changed = comparison.documents.filter { $0.outcome != .unchanged }
    writer.heading(2, "Documents")
    writer.paragraph(
      "\(comparison.documents.count) in all, of which \(comparison.documents.count - changed.count) "
        + "are as before.")
    guard !changed.isEmpty else { return }
    writer.table(
      ["Document", "What became of it", "How", "Shows", "Source of", "Where"],
      DocumentChange.Outcome.allCases.flatMap { outcome in
        changed.filter { $0.outcome == outcome }.map { document -> [Line] in
          [
            Line(document.id + (document.title.map { " \($0)" } ?? " (confidential)")),
            Line(outcome.rawValue.replacing("-", with: " ")), Line(document.how),
            Line(document.items.joined(separator: ", ")),
            Line(document.indicators.joined(separator: ", ")),
            place(document.oldPlace, document.newPlace),
          ]
        }
      })
  }

  private func writeFigures(_ writer: inout Blocks) {
    let changed = comparison.figures.filter { $0.outcome != .unchanged }
    writer.heading(2, "Figures")
    writer.paragraph(
      "\(comparison.figures.count) in all, of which \(comparison.figures.count - changed.count) are "
        + "as before.")
    guard !changed.isEmpty else { return }
    writer.table(
      ["Indicator", "What became of it", Line(names.old), Line(names.new), "Where"],
      changed.map { figure in
        [
          Line(figure.indicator), outcome(of: figure),
          value(figure.old, figure.oldLeftOut), value(figure.new, figure.newLeftOut),
          place(figure.oldPlace, figure.newPlace),
        ]
      })
  }

  /// What became of a figure, and what is said differently besides its value, which has the year.
  private func outcome(of figure: FigureChange) -> Line {
    let word = figure.outcome.rawValue.replacing("-", with: " ")
    let told = figure.differences.filter { figure.outcome == .changed || $0.aspect != .year }
      .map { "\($0.aspect.rawValue) \($0.old) → \($0.new)" }
    guard !told.isEmpty else { return Line(word) }
    return "\(word): \(told.joined(separator: "; "))"
  }

  private func value(_ figure: String?, _ leftOut: String?) -> Line {
    guard let figure else { return "none" }
    return Line(figure + (leftOut.map { ", left out: \($0)" } ?? ""))
  }

  private func writeActions(_ writer: inout Blocks) {
    let changed = comparison.actions.filter { $0.outcome != .unchanged }
    writer.heading(2, "Actions of the improvement plan")
    writer.paragraph(
      "\(comparison.actions.count) in all, of which \(comparison.actions.count - changed.count) are "
        + "as before.")
    guard !changed.isEmpty else { return }
    writer.table(
      [
        "Action", "For", "What is to be done", "Status \(names.old)", "Status \(names.new)",
        "Changed",
      ],
      changed.map { action in
        [
          Line(action.id), Line(action.items.joined(separator: ", ")),
          Line(action.action), Line(action.oldStatus ?? "not there"),
          Line(action.newStatus ?? "not there"),
          Line(
            action.differences.map { "\($0.aspect.rawValue): \($0.old) → \($0.new)" }
              .joined(separator: "; ")),
        ]
      })
  }
}

extension DocumentChange {
  /// Why it counts or not, and what its register says differently.
  var how: String {
    var parts: [String] = []
    switch (oldReason.isEmpty, newReason.isEmpty) {
    case (false, true) where newID != nil: parts.append("before, \(oldReason); valid now")
    case (true, false) where oldID != nil: parts.append("valid before; now, \(newReason)")
    case (true, false): parts.append("not valid: \(newReason)")
    case (false, false):
      parts.append(
        oldReason == newReason
          ? "not valid, as before: \(newReason)" : "before, \(oldReason); now, \(newReason)")
    default: break
    }
    for difference in differences {
      // Of the many phases that it may show, only where they differ.
      let values =
        difference.aspect == .shows
        ? FormText.differing(
          difference.old.components, difference.new.components)
        : (old: difference.old, new: difference.new)
      parts.append(
        "\(difference.aspect.rawValue) \(values.old.orNothing) → \(values.new.orNothing)")
    }
    return parts.joined(separator: "; ")
  }
}

extension String {
  /// The parts of a list in words.
  fileprivate var components: [String] { split(separator: ", ").map(String.init) }

  fileprivate var orNothing: String { isEmpty ? "nothing" : self }
}
