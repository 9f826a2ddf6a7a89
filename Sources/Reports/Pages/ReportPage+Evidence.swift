import Assessment
import Criteria

extension ReportPage {
  func writeEvidence(_ writer: inout Blocks) {
    let used = report.documentsUsed
    let left = report.documentsLeftOut
    writer.heading(2, Line(ReportSection.evidenceUsed.rawValue))
    if used.isEmpty {
      writer.paragraph("No valid document was put forward.")
    } else {
      writer.table(
        ["Id", "Document", "Kinds", "Date", "Language", "Owner", "Counts until", "Used for"],
        used.map { document in
          [
            Line(document.id), title(of: document), Line(document.kinds),
            Line(document.date), Line(document.language), Line(document.owner),
            Line(document.validUntil), use(of: document),
          ]
        })
    }
    let counting = report.figuresUsed
    if !counting.isEmpty {
      writer.table(
        ["Indicator", "Value", "Year", "States", "Source", "Note"], counting.map(row))
    }
    writer.heading(2, Line(ReportSection.evidenceLeftOut.rawValue))
    let wrong = report.figuresLeftOut
    if left.isEmpty, wrong.isEmpty {
      writer.paragraph("Everything that was put forward counts.")
    }
    if !left.isEmpty {
      writer.table(
        ["Id", "Document", "Date", "Why it does not count"],
        left.map {
          [Line($0.id), title(of: $0), Line($0.date), Line($0.whyLeftOut)]
        })
    }
    if !wrong.isEmpty {
      writer.table(
        ["Indicator", "Value", "Year", "States", "Source", "Note", "Why it does not count"],
        wrong.map { row($0) + [Line($0.whyLeftOut)] })
    }
    writeFaultyFiles(&writer)
  }

  /// What a document is put forward for.
  private func use(of document: DocumentEntry) -> Line {
    let items = document.shownItems
    let figures = document.citedByFigures
    let uses = [
      items == 0 ? nil : items == 1 ? "1 item" : "\(items) items",
      figures == 0 ? nil : figures == 1 ? "1 figure" : "\(figures) figures",
    ].compactMap { $0 }
    if !uses.isEmpty { return Line(uses.joined(separator: ", ")) }
    return document.isUnused
      ? "\(strong: "nothing refers to it")" : "its kind only"
  }

  private func row(_ figure: FigureEntry) -> [Line] {
    [
      Line(figure.indicator), Line(figure.text), "\(figure.year)", Line(figure.states),
      Line(figure.sources), Line(figure.note),
    ]
  }

  private func title(of document: DocumentEntry) -> Line {
    guard !document.isConfidential, let title = document.title else { return "confidential" }
    if let link = document.link { return .link(Line(title), to: .address(link)) }
    return document.location.map { "\(title) (\($0))" } ?? Line(title)
  }

  func writeSources(_ writer: inout Blocks) {
    guard !report.sources.isEmpty else { return }
    writer.sources(report.sources)
  }

  func writeInputs(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.inputs.rawValue))
    writer.paragraph(
      "The edition and the dossier stand in report.json in a normal form, so that every figure "
        + "here can be derived again from that file alone.")
    writer.table(
      ["Input", "SHA-256"],
      [
        ["edition \(report.edition.id), normal form", Line(report.inputs.editionDigest)],
        ["dossier, normal form", Line(report.inputs.dossierDigest)],
      ])
    writer.paragraph("\(evidenceLine) Made by \(report.engine).")
  }

  func writeFiles(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.files.rawValue))
    writer.paragraph("The files that were read:")
    writer.table(
      ["File", "SHA-256"],
      report.inputs.files.map { ["\($0.origin): \($0.path)", Line($0.sha256)] })
    let registered = report.documentsWithDigest
    guard !registered.isEmpty else { return }
    writer.paragraph("Digests that documents are registered with:")
    writer.table(
      ["Document", "SHA-256"], registered.map { [Line($0.id), Line($0.sha256 ?? "")] })
  }

  private var evidenceLine: Line {
    let evidence = report.inputs.evidence
    if evidence.notChecked > 0 {
      return evidence.notChecked == 1
        ? "1 document is a file; it was not checked on disk."
        : "\(evidence.notChecked) documents are files; none of them was checked on disk."
    }
    let files =
      evidence.checked == 1 ? "1 document is a file" : "\(evidence.checked) documents are files"
    return evidence.faulty == 0
      ? "\(files), checked on disk: found, and unchanged where a digest is registered."
      : "\(files), checked on disk: \(evidence.summary)."
  }

  private func writeFaultyFiles(_ writer: inout Blocks) {
    let faults = report.inputs.evidence.faults
    guard !faults.isEmpty else { return }
    writer.heading(3, "Files that are not as registered")
    writer.paragraph(
      "The files of these documents were looked for on disk. No verdict depends on it, but an "
        + "auditor will ask for them.")
    let titles = Dictionary(report.documents.map { ($0.id, title(of: $0)) }) { first, _ in first }
    writer.table(
      ["Id", "Document", "File"],
      faults.flatMap { what, ids in
        ids.map { [Line($0), titles[$0] ?? "", "\(strong: "\(what)")"] }
      })
  }
}
