package import Criteria
import Diagnostics
import JSON

/// The files of a dossier that says nothing yet: every question of the edition as a comment to be
/// filled in, so that nobody begins with an empty screen.
///
/// In a line to be filled in, the '#' stands just before its first letter and where that belongs: with
/// a blank between them people remove one of the two in some lines and both in others, which then
/// begin in different columns.
package struct DossierSkeleton {
  package let edition: Edition
  /// The centre, as reports show it.
  package let centre: (id: String, name: String)
  package let country: String
  package let year: Int
  /// The designation sought, as an index of the edition.
  package let designation: Int
  package let asOf: CalendarDate

  package init(
    _ edition: Edition, centre: (id: String, name: String), country: String, year: Int,
    designation: Int, asOf: CalendarDate
  ) {
    self.edition = edition
    self.centre = centre
    self.country = country
    self.year = year
    self.designation = designation
    self.asOf = asOf
  }

  /// The files by the kind of their schema, each `KIND.yaml`.
  package var files: [(kind: String, text: String)] {
    [
      ("dossier", dossier), ("documents", documents), ("quantitative", quantitative),
      ("qualitative", qualitative), ("improvement-plan", improvementPlan),
    ]
  }

  /// Where the schemas lie for editors, beside the files and hidden.
  package static let schemaFolder = ".schemas"

  private func lines(_ kind: String, _ lines: [String]) -> String {
    let modeline = "# yaml-language-server: $schema=\(Self.schemaFolder)/\(kind).schema.json"
    return ([modeline] + lines).joined(separator: "\n") + "\n"
  }

  private var dossier: String {
    lines(
      "dossier",
      [
        "# Which centre is assessed against which edition, for which designation and as of which day.",
        "format: 1",
        "centre:",
        "  id: \(quoted(centre.id))",
        "  name: \(quoted(centre.name))",
        "country: \(quoted(country))  # two letters",
        "year: \(year)  # the index year of the figures",
        "edition: \(quotedIfNeeded(edition.id))",
        "designation: \(quotedIfNeeded(edition.designations[designation].id))  # sought",
        "as-of: \(asOf)  # the assessment date: later documents do not count yet",
        "# Two more keys are optional. 'milestones' lets the report look ahead:",
        "# milestones: {visit: YEAR-MONTH-DAY, certificate-until: YEAR-MONTH-DAY}. 'absent' explains why a",
        "# requested document does not exist, by its kind: absent: {KIND: reason}.",
      ])
  }

  private var documents: String {
    var text = [
      "# Your documentary evidence. Remove the '#' before a line and fill it in.",
      "# A document has exactly one of 'file', 'url' and 'place'; 'shows' says which phases of which",
      "# items it documents: plan, do, check, act. Optional keys are",
      "# valid-until, the last day on which it is in force;",
      "# confidential: true, so that reports give its id and digest and nothing else of it;",
      "# sha256, the digest of its file as 'sha256sum FILE' prints it, so that 'oeci assess --evidence'",
      "# notices when the file changes;",
      "# language, a code such as en, and english-summary: true if it has a summary in English.",
      "# A line 'defaults: {owner: OFFICE, language: CODE}' above 'documents:' holds for all that follow.",
      "documents:",
      "  #- id: D-1",
      "    #kind: KIND  # if it is a requested document",
      "    #title: …",
      "    #status: …  # final or draft",
      "    #date: …  # such as \(asOf); 2024-03 or 2024 if you do not know the exact day",
      "    #owner: …  # optional",
      "    #file: …  # its path inside the folder given with 'oeci assess --evidence'",
      "    #shows: {ITEM: [plan, do]}",
    ]
    let asked = edition.documentKinds.filter { $0.requested != nil }
      .sorted { ($0.requested ?? 0) < ($1.requested ?? 0) }
    if !asked.isEmpty {
      text += ["  #", "  # The requested documents, with the kind of each:"]
    }
    for kind in asked {
      let english = kind.needsEnglish ? " (in English, or with 'english-summary: true')" : ""
      text.append("  #- kind: \(kind.id)  # \(plain(kind.title))\(english)")
    }
    return lines("documents", text)
  }

  private var quantitative: String {
    var text = [
      "# The figures of the year \(year). Remove the '#' before a line and replace '…' by the number.",
      "# A figure counts only with a 'source': the id of a document that states it, or a list of ids.",
      "figures:",
    ]
    for indicator in edition.indicators where indicator.derivation == nil {
      let states = indicator.states.map { "\($0.dimension): \($0.value)" }
      let stated = states.isEmpty ? "" : ", states: {\(states.joined(separator: ", "))}"
      text += [
        "  # \(plain(indicator.title)), \(words(for: indicator))",
        "  #- {indicator: \(indicator.id), value: …, year: \(year), source: D-1\(stated)}",
      ]
    }
    return lines("quantitative", text)
  }

  private var qualitative: String {
    let levels = edition.scale.levels.map(\.name)
    var text = [
      "# The answers to the items, each at one of the levels \(levels.joined(separator: ", ")).",
      "# Remove the '#' before a line and replace '…' by a level. Below \(levels[0]) an answer should say",
      "# what is still to be done: {level: \(levels[1 % levels.count]), note: why, improve: what}. Where an item",
      "# allows it: {level: \(Scale.notApplicable), reason: why}. An answer may also say who gave it and when, with",
      "# 'by: …' and 'on: \(asOf)'. With 'confirmed: false' it is a draft, which does not count until that",
      "# key is removed.",
      "answers:",
    ]
    for standard in edition.standards
    where standard.appliesTo?.contains(designation) ?? true {
      text.append("  # \(standard.id) \(plain(standard.title))")
      for item in edition.items[standard.items] {
        let core = item.isCore ? " (core)" : ""
        text += [
          "  # \(plain(item.text))\(core)", "  #\(item.id): {level: …}",
        ]
      }
    }
    return lines("qualitative", text)
  }

  private var improvementPlan: String {
    lines(
      "improvement-plan",
      [
        "# What will be improved, for which items. The status is open, running, done or dropped.",
        "actions:",
        "  #- id: A-1",
        "    #for: [ITEM]",
        "    #aim: …  # optional",
        "    #action: …",
        "    #owner: …",
        "    #due: …  # the day, such as \(asOf)",
        "    #measure: …  # optional",
        "    #status: open",
      ])
  }

  /// A text from outside as YAML reads it back, whatever is in it.
  private func quoted(_ text: String) -> String {
    var writer = JSONWriter(layout: .compact)
    writer.string(text)
    return writer.text
  }

  /// An id, in quotes only where YAML could read it otherwise.
  private func quotedIfNeeded(_ id: String) -> String {
    let isPlain =
      id.first?.isLetter == true
      && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
    return isPlain ? id : quoted(id)
  }

  /// What a figure of an indicator is like.
  private func words(for indicator: Indicator) -> String {
    switch indicator.kind {
    case .flag: "true or false"
    case .share: "a share, as 12.5%"
    default: indicator.unit.map(plain) ?? "a number"
    }
  }

  /// A text of the criteria on one line of a comment.
  private func plain(_ text: String) -> String {
    text.split {
      $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    .joined(separator: " ")
  }
}
