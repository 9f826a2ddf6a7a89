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
        "# Which centre is assessed by which edition, for which designation and as of which day.",
        "format: 1",
        "centre:",
        "  id: \(quoted(centre.id))",
        "  name: \(quoted(centre.name))",
        "country: \(quoted(country))  # two letters",
        "year: \(year)  # the index year of the figures",
        "edition: \(quotedIfNeeded(edition.id))",
        "designation: \(quotedIfNeeded(edition.designations[designation].id))  # sought",
        "as-of: \(asOf)  # nothing that happens later counts",
        "# Two more keys may stand here. 'milestones' tells the report what to look ahead to:",
        "# milestones: {visit: YEAR-MONTH-DAY, certificate-until: YEAR-MONTH-DAY}. And 'absent' says of a",
        "# document that is asked for why there is none, by its kind: absent: {KIND: reason}.",
      ])
  }

  private var documents: String {
    var text = [
      "# The documents that show something. Take away the '#' before a line and fill it in.",
      "# A document has exactly one of 'file', 'url' and 'place'; 'shows' says which phases of which",
      "# items it shows: plan, do, check, act. It may also have",
      "# valid-until, the last day on which it counts;",
      "# confidential: true, so that reports give its id and digest and nothing else of it;",
      "# sha256, the digest of its file, which the command 'sha256sum FILE' prints: 'oeci assess --evidence'",
      "# then sees whether the file is still the same one;",
      "# language, a code such as en, and english-summary: true where a summary in English is bound in.",
      "# A line 'defaults: {owner: OFFICE, language: CODE}' above 'documents:' says both for all that follow.",
      "documents:",
      "  #- id: D-1",
      "    #kind: KIND  # where it is one that is asked for",
      "    #title: …",
      "    #status: …  # final or draft",
      "    #date: …  # such as \(asOf); 2024-03 or 2024 if you know it no better",
      "    #owner: …  # or without this line",
      "    #file: …  # its path in the folder that 'oeci assess --evidence' is given",
      "    #shows: {ITEM: [plan, do]}",
    ]
    let asked = edition.documentKinds.filter { $0.requested != nil }
      .sorted { ($0.requested ?? 0) < ($1.requested ?? 0) }
    if !asked.isEmpty {
      text += ["  #", "  # The documents that are asked for, by the kind to give them:"]
    }
    for kind in asked {
      let english = kind.needsEnglish ? " (in English, or with 'english-summary: true')" : ""
      text.append("  #- kind: \(kind.id)  # \(plain(kind.title))\(english)")
    }
    return lines("documents", text)
  }

  private var quantitative: String {
    var text = [
      "# The figures of the year \(year). Take away the '#' before a line and put the number in place of",
      "# '…'. A figure counts only with a 'source', the id of a document or a list of them.",
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
      "# Take away the '#' before a line and put a level in place of '…'. Below \(levels[0]) an answer says",
      "# what is still to be done: {level: \(levels[1 % levels.count]), note: why, improve: what}. Where an item",
      "# allows it: {level: \(Scale.notApplicable), reason: why}. An answer may also say who gave it and when, with",
      "# 'by: …' and 'on: \(asOf)'. With 'confirmed: false' it is a draft that counts as no answer until the",
      "# line is taken away.",
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
        "# What is going to be done, for which items. The status is open, running, done or dropped.",
        "actions:",
        "  #- id: A-1",
        "    #for: [ITEM]",
        "    #aim: …  # or without this line",
        "    #action: …",
        "    #owner: …",
        "    #due: …  # the day, such as \(asOf)",
        "    #measure: …  # or without this line",
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
