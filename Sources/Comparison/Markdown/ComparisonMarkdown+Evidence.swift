import Reports

/// Conditions, standards, documents, figures and actions.
extension ComparisonMarkdown {
  func writeConditions(_ writer: inout MarkdownWriter) {
    writer.heading(2, "Designations and conditions")
    let sought = (escape(comparison.old.sought.id), escape(comparison.new.sought.id))
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
    let others = changed.filter { $0.role != .designation }.map { lines($0, &told) }
    let designations = comparison.designations.map { lines($0, &told) }
    writer.lines(designations + others)
    let rest =
      comparison.conditions.count - comparison.designations.count
      - changed.count { $0.role != .designation }
    if rest > 0 {
      writer.paragraph(
        "\(rest) other condition\(rest == 1 ? " is" : "s are") as before, with the same verdict.")
    }
  }

  /// A condition, and of its clauses those causes that are not told yet.
  private func lines(_ condition: ConditionChange, _ told: inout Set<[Cause]>) -> String {
    let name = escape(condition.id) + (condition.title.isEmpty ? "" : " \(escape(condition.title))")
    let verdicts =
      condition.old == condition.new
      ? "\(word(condition.new)) as before" : "\(word(condition.old)) → \(word(condition.new))"
    let from =
      condition.relation == .renamed ? ", renamed from \(escape(condition.oldID ?? ""))" : ""
    let head =
      "- \(condition.role == .designation ? "**\(name)**" : name)\(from) "
      + "(\(condition.outcome.title.lowercased())): \(verdicts)"
    let clauses = condition.clauses.map { clause in
      guard !told.insert(clause.causes).inserted else { return clause }
      // Two verdicts under two thresholds say nothing without them.
      let causes = clause.causes.filter { $0.kind == .threshold && $0.layer == .scope }
      return ClauseChange(clause: clause.clause, old: clause.old, new: clause.new, causes: causes)
    }
    return
      ([head] + condition.causes.map { "  - \(line($0))" } + lines(clauses, indent: "  "))
      .joined(separator: "\n")
  }

  func writeStandards(_ writer: inout MarkdownWriter) {
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
      changed.map { standard in
        [
          escape(standard.id), escape(standard.title), ReportSummary.range(standard.old),
          ReportSummary.range(standard.new),
          standard.outcomes.map { "\($0.count) \($0.outcome.title.lowercased())" }
            .joined(separator: ", "),
          ([standard.relation == .same ? "" : standard.relation.rawValue]
            + standard.causes.map(line)).filter { !$0.isEmpty }.joined(separator: "; "),
        ]
      })
  }

  func writeEvidence(_ writer: inout MarkdownWriter) {
    writeDocuments(&writer)
    writeFigures(&writer)
    writeActions(&writer)
  }

  private func writeDocuments(_ writer: inout MarkdownWriter) {
    let changed = comparison.documents.filter { $0.outcome != .unchanged }
    writer.heading(2, "Documents")
    writer.paragraph(
      "\(comparison.documents.count) in all, of which \(comparison.documents.count - changed.count) "
        + "are as before.")
    guard !changed.isEmpty else { return }
    writer.table(
      ["Document", "What became of it", "How", "Shows", "Source of", "Where"],
      DocumentChange.Outcome.allCases.flatMap { outcome in
        changed.filter { $0.outcome == outcome }.map { document in
          [
            escape(document.id) + (document.title.map { " \(escape($0))" } ?? " (confidential)"),
            outcome.rawValue.replacing("-", with: " "), escape(document.how),
            document.items.map(escape).joined(separator: ", "),
            document.indicators.map(escape).joined(separator: ", "),
            places(document.oldPlace, document.newPlace).trimmed,
          ]
        }
      })
  }

  private func writeFigures(_ writer: inout MarkdownWriter) {
    let changed = comparison.figures.filter { $0.outcome != .unchanged }
    writer.heading(2, "Figures")
    writer.paragraph(
      "\(comparison.figures.count) in all, of which \(comparison.figures.count - changed.count) are "
        + "as before.")
    guard !changed.isEmpty else { return }
    writer.table(
      ["Indicator", "What became of it", names.old, names.new, "Where"],
      changed.map { figure in
        [
          escape(figure.indicator), outcome(of: figure),
          value(figure.old, figure.oldLeftOut), value(figure.new, figure.newLeftOut),
          places(figure.oldPlace, figure.newPlace).trimmed,
        ]
      })
  }

  /// What became of a figure, and what is said differently besides its value, which has the year.
  private func outcome(of figure: FigureChange) -> String {
    let word = figure.outcome.rawValue.replacing("-", with: " ")
    let told = figure.differences.filter { figure.outcome == .changed || $0.aspect != "year" }
      .map { "\($0.aspect) \(escape($0.old)) → \(escape($0.new))" }
    guard !told.isEmpty else { return word }
    return "\(word): \(told.joined(separator: "; "))"
  }

  private func value(_ figure: String?, _ leftOut: String?) -> String {
    guard let figure else { return "none" }
    return escape(figure) + (leftOut.map { ", left out: \(escape($0))" } ?? "")
  }

  private func writeActions(_ writer: inout MarkdownWriter) {
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
          escape(action.id), action.items.map(escape).joined(separator: ", "),
          escape(action.action), action.oldStatus ?? "not there", action.newStatus ?? "not there",
          action.differences.map {
            "\($0.aspect): \(escape($0.old)) → \(escape($0.new))"
          }.joined(separator: "; "),
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
        difference.aspect == "shows"
        ? FormText.differing(
          difference.old.components, difference.new.components)
        : (old: difference.old, new: difference.new)
      parts.append("\(difference.aspect) \(values.old.orNothing) → \(values.new.orNothing)")
    }
    return parts.joined(separator: "; ")
  }
}

extension String {
  /// The parts of a list in words.
  fileprivate var components: [String] { split(separator: ", ").map(String.init) }

  fileprivate var orNothing: String { isEmpty ? "nothing" : self }

  /// Places that stand in a cell of their own need no brackets.
  fileprivate var trimmed: String { hasPrefix(" (") ? String(dropFirst(2).dropLast()) : self }
}
