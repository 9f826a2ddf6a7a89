import Assessment
import Criteria
import Words

extension ReportPage {
  func writeAnswers(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.answers.rawValue))
    write(
      report.findings.contradicted, "Contradicted answers",
      "Claimed above the best level that the evidence still allows.", &writer)
    write(
      report.findings.unproven, "Undocumented answers",
      "Claimed above what is documented, though not above what is possible.", &writer)
    write(
      report.findings.underclaimed, "Underclaimed answers", "Claimed below what is documented.",
      &writer)
    writeClaims(
      report.claimsWithoutLevel, "Claims without a level",
      "What the centre says of an item without answering it; such a claim counts for nothing yet.",
      &writer)
    let carried = report.answersToConfirm
    if !carried.isEmpty {
      writer.heading(3, "Answers to confirm")
      writer.paragraph(
        "Carried over from an earlier assessment; none counts until somebody confirms it.")
      writeTable(
        ["Item", "Carried over", "Note"], carried, rest: itemsInAnnex, &writer,
        row: { [anchors.item($0.id), Line($0.carriedOver), Line($0.note)] })
    }
    writeReviews(&writer)
    let left = report.itemsNotApplicable
    guard !left.isEmpty else { return }
    writer.heading(3, "Not applicable")
    writer.paragraph("Answered n.a., so out of the count, each with its reason.")
    writeTable(
      ["Item", "Reason"], left, rest: itemsInAnnex, &writer,
      row: { [anchors.item($0.id), Line($0.notApplicableBecause)] })
  }

  private func write(
    _ entries: [FindingsSection.Entry], _ title: Line, _ meaning: Line,
    _ writer: inout Blocks
  ) {
    writer.heading(3, title)
    guard !entries.isEmpty else {
      writer.paragraph("\(meaning) There are none.")
      return
    }
    writer.paragraph(meaning)
    let lacks = entries.contains { !$0.why.isEmpty }
    writeTable(
      ["Item", "Core", "Claimed", "Supported", "Requirement"]
        + (lacks ? ["What the claim lacks"] : []),
      entries, rest: itemsInAnnex, &writer,
      row: { entry in
        let why = Line(entry.why.map(Self.shortened).joined(separator: "; "))
        return [
          anchors.item(entry.id), entry.isCore ? "core" : "", Line(entry.claimed),
          Line(English().text(of: entry.supported)), Line(entry.text),
        ] + (lacks ? [why] : [])
      })
  }

  private func writeClaims(
    _ items: [ItemSection], _ title: Line, _ meaning: Line, _ writer: inout Blocks
  ) {
    guard !items.isEmpty else { return }
    writer.heading(3, title)
    writer.paragraph(meaning)
    writeTable(
      ["Item", "Note"], items, rest: itemsInAnnex, &writer,
      row: { [anchors.item($0.id), Line($0.note)] })
  }

  private func writeReviews(_ writer: inout Blocks) {
    let reviewed = report.reviewedItems
    guard !reviewed.isEmpty else { return }
    writer.heading(3, "The auditors' answers")
    writer.paragraph("What the auditors answered, beside the centre's own answers.")
    writeTable(
      ["Item", "Claimed", "Evidenced", "Auditors", "Note"], reviewed, rest: itemsInAnnex, &writer,
      row: { item in
        let differs = item.reviewed != item.claimed
        let answer = Line(item.reviewed)
        return [
          anchors.item(item.id), Line(item.claimed ?? "no answer"), levels(item.evidenced),
          differs ? "\(strong: answer)" : answer, Line(item.reviewNote),
        ]
      })
  }

  func writeConsistency(_ writer: inout Blocks, upTo most: Int = Self.longest) {
    writer.heading(2, Line(ReportSection.consistency.rawValue))
    guard !report.consistency.isEmpty else {
      writer.paragraph("Nothing among the usable figures contradicts anything else.")
      return
    }
    writer.paragraph("Figures that do not fit together; reported as auditors would, never scored.")
    writeTable(
      ["Finding", "Id", "What was found"], report.consistency, upTo: most,
      rest: ReportSection.consistency.linkIntoAnnex, &writer,
      row: { [kind(of: $0.finding), Line($0.id), Line($0.finding.text)] })
  }

  private func kind(of finding: Inconsistency) -> Line {
    switch finding {
    case .valuesDiffer: "values differ"
    case .shareAboveOne: "share above 1"
    case .ruleBroken: "rule broken"
    }
  }

  func writePlan(_ writer: inout Blocks, upTo most: Int = Self.longest) {
    writer.heading(2, Line(ReportSection.plan.rawValue))
    guard !report.improvementPlan.isEmpty else {
      writer.paragraph("No action is planned.")
      return
    }
    writeTable(
      ["Id", "For", "Aim", "Action", "Owner", "Due", "Measure", "Status"], report.improvementPlan,
      upTo: most, rest: ReportSection.plan.linkIntoAnnex, &writer,
      row: { action in
        [
          Line(action.id), action.items.map { anchors.item($0) }.few(most), Line(action.aim),
          Line(action.action),
          Line(action.owner),
          Line(action.due?.description ?? "") + (action.isOverdue ? " \(strong: "overdue")" : ""),
          Line(action.measure), Line(action.status),
        ]
      })
  }

  func writeLapses(_ writer: inout Blocks, upTo most: Int = Self.longest) {
    writer.heading(2, Line(ReportSection.lapses.rawValue))
    guard !report.lapses.isEmpty else {
      writer.paragraph("No document that counts today lapses.")
      return
    }
    writer.paragraph(
      "Each day on which documents stop counting, with what falls if nothing is done. Documents "
        + "dated after \(report.asOf) are left out, so what comes into force until then is not in it."
    )
    writeTable(
      ["Day", "Documents", "Items that fall", "Effect"], report.lapses, upTo: most,
      rest: ReportSection.lapses.linkIntoAnnex, &writer,
      row: { lapse in
        [
          "\(lapse.date)",
          lapse.documents.prefix(most).map { entry -> Line in
            Line(
              [entry.document.id, entry.document.title, entry.reason.text].filter { !$0.isEmpty }
                .joined(separator: " "))
          }.followed(by: lapse.documents.count - most),
          lapse.levels.prefix(most).map { (fall) -> Line in
            "\(fall.id): \(range(fall.before)) → \(range(fall.after))"
          }.followed(by: lapse.levels.count - most),
          effect(of: lapse),
        ]
      })
  }
}
