import Assessment
import Criteria
import Words

extension ReportPage {
  func writeAnswers(_ writer: inout Blocks) {
    heading(.answers, &writer)
    write(report.findings.contradicted, .contradicted, .contradictedMeaning, &writer)
    write(report.findings.unproven, .unproven, .unprovenMeaning, &writer)
    write(report.findings.underclaimed, .underclaimed, .underclaimedMeaning, &writer)
    writeClaims(&writer)
    let carried = report.answersToConfirm
    if !carried.isEmpty {
      writer.heading(3, say(.toConfirm))
      writer.paragraph(say(.toConfirmMeaning))
      writeTable(
        [.item, .carriedOver, .note], carried, rest: itemsInAnnex, &writer,
        row: { [anchors.item($0.id), Line($0.carriedOver), Line($0.note)] })
    }
    writeReviews(&writer)
    let left = report.itemsNotApplicable
    guard !left.isEmpty else { return }
    writer.heading(3, say(.notApplicable))
    writer.paragraph(say(.notApplicableMeaning))
    writeTable(
      [.item, .reason], left, rest: itemsInAnnex, &writer,
      row: { [anchors.item($0.id), Line($0.notApplicableBecause)] })
  }

  private func write(
    _ entries: [FindingsSection.Entry], _ title: FindingText, _ meaning: FindingText,
    _ writer: inout Blocks
  ) {
    writer.heading(3, say(title))
    guard !entries.isEmpty else {
      writer.paragraph("\(say(meaning)) \(say(.noneOf))")
      return
    }
    writer.paragraph(say(meaning))
    let lacks = entries.contains { !$0.why.isEmpty }
    writeTable(
      [.item, .core, .claimed, .supported, .requirement] + (lacks ? [.whatClaimLacks] : []),
      entries, rest: itemsInAnnex, &writer,
      row: { entry in
        let why = entry.why.map(shortened).joined(separator: "; ")
        return [
          anchors.item(entry.id), entry.isCore ? say(.core as SectionText) : "",
          Line(entry.claimed), Line(language.text(of: entry.supported)), Line(entry.text),
        ] + (lacks ? [why] : [])
      })
  }

  private func writeClaims(_ writer: inout Blocks) {
    let items = report.claimsWithoutLevel
    guard !items.isEmpty else { return }
    writer.heading(3, say(.claims))
    writer.paragraph(say(.claimsMeaning))
    writeTable(
      [.item, .note], items, rest: itemsInAnnex, &writer,
      row: { [anchors.item($0.id), Line($0.note)] })
  }

  private func writeReviews(_ writer: inout Blocks) {
    let reviewed = report.reviewedItems
    guard !reviewed.isEmpty else { return }
    writer.heading(3, say(.reviews))
    writer.paragraph(say(.reviewsMeaning))
    writeTable(
      [.item, .claimed, .evidenced, .auditors, .note], reviewed, rest: itemsInAnnex, &writer,
      row: { item in
        let differs = item.reviewed != item.claimed
        let answer = Line(item.reviewed)
        return [
          anchors.item(item.id), item.claimed.map { Line($0) } ?? say(.noAnswer),
          levels(item.evidenced), differs ? "\(strong: answer)" : answer, Line(item.reviewNote),
        ]
      })
  }

  func writeConsistency(_ writer: inout Blocks, upTo most: Int = Self.longest) {
    heading(.consistency, &writer)
    guard !report.consistency.isEmpty else {
      writer.paragraph(say(.consistent))
      return
    }
    writer.paragraph(say(.inconsistent))
    writeTable(
      [.finding, .id, .whatWasFound], report.consistency, upTo: most,
      rest: linkIntoAnnex(.consistency), &writer,
      row: { [say(.kind($0.finding)), Line($0.id), say($0.finding)] })
  }

  func writePlan(_ writer: inout Blocks, upTo most: Int = Self.longest) {
    heading(.plan, &writer)
    guard !report.improvementPlan.isEmpty else {
      writer.paragraph(say(.noPlan))
      return
    }
    writeTable(
      [.id, .forItems, .aim, .action, .owner, .due, .measure, .status], report.improvementPlan,
      upTo: most, rest: linkIntoAnnex(.plan), &writer,
      row: { action in
        [
          Line(action.id), language.few(action.items.map { anchors.item($0) }, most),
          Line(action.aim),
          Line(action.action),
          Line(action.owner),
          Line(action.due?.description ?? "") + (action.isOverdue ? " \(say(.overdue))" : ""),
          Line(action.measure), say(.status(action.status, isOverdue: false)),
        ]
      })
  }

  func writeLapses(_ writer: inout Blocks, upTo most: Int = Self.longest) {
    heading(.lapses, &writer)
    guard !report.lapses.isEmpty else {
      writer.paragraph(say(.noneLapses))
      return
    }
    writer.paragraph(say(.lapses(asOf: report.asOf)))
    writeTable(
      [.day, .documents, .itemsThatFall, .effect], report.lapses, upTo: most,
      rest: linkIntoAnnex(.lapses), &writer,
      row: { lapse in
        [
          "\(lapse.date)",
          language.clauses(
            lapse.documents.prefix(most).map { entry in
              [Line(entry.document.id), Line(entry.document.title), say(entry.reason)]
                .filter { !$0.isEmpty }.joined(separator: " ")
            }, more: lapse.documents.count - most),
          language.clauses(
            lapse.levels.prefix(most).map { (fall) -> Line in
              "\(fall.id): \(range(fall.before)) → \(range(fall.after))"
            }, more: lapse.levels.count - most),
          effect(of: lapse),
        ]
      })
  }
}
