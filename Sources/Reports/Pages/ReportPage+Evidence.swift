import Assessment
import Criteria
import Words

extension ReportPage {
  func writeEvidence(_ writer: inout Blocks) {
    let used = report.documentsUsed
    let left = report.documentsLeftOut
    heading(.evidenceUsed, &writer)
    if used.isEmpty {
      writer.paragraph(say(.noDocuments))
    } else {
      writer.table(
        heads([.id, .document, .kinds, .date, .language, .owner, .countsUntil, .usedFor]),
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
        heads([.indicator, .value, .year, .states, .source, .note]), counting.map(row))
    }
    heading(.evidenceLeftOut, &writer)
    let wrong = report.figuresLeftOut
    if left.isEmpty, wrong.isEmpty {
      writer.paragraph(say(.allCounts))
    }
    if !left.isEmpty {
      writer.table(
        heads([.id, .document, .date, .whyNotCounted]),
        left.map {
          [Line($0.id), title(of: $0), Line($0.date), Line($0.whyLeftOut(in: language))]
        })
    }
    if !wrong.isEmpty {
      writer.table(
        heads([.indicator, .value, .year, .states, .source, .note, .whyNotCounted]),
        wrong.map { row($0) + [Line($0.whyLeftOut(in: language))] })
    }
    writeFaultyFiles(&writer)
  }

  /// What a document is put forward for.
  private func use(of document: DocumentEntry) -> Line {
    let (items, figures) = (document.shownItems, document.citedByFigures)
    if items + figures > 0 { return say(.usedFor(items: items, figures: figures)) }
    return say(document.isUnused ? .unused : .kindOnly)
  }

  private func row(_ figure: FigureEntry) -> [Line] {
    [
      Line(figure.indicator), Line(figure.text(in: language)), "\(figure.year)",
      Line(figure.states),
      Line(figure.sources), Line(figure.note),
    ]
  }

  private func title(of document: DocumentEntry) -> Line {
    guard !document.isConfidential, let title = document.title else {
      return say(.confidential as AnnexText)
    }
    if let link = document.link { return .link(Line(title), to: .address(link)) }
    return document.location.map { "\(title) (\($0))" } ?? Line(title)
  }

  func writeSources(_ writer: inout Blocks) {
    guard !report.sources.isEmpty else { return }
    writer.sources(report.sources, in: language)
  }

  func writeInputs(_ writer: inout Blocks) {
    heading(.inputs, &writer)
    writer.paragraph(say(.inputs))
    writer.table(
      heads([.input, .digest]),
      [
        [say(.editionForm(report.edition.id)), Line(report.inputs.editionDigest)],
        [say(.dossierForm), Line(report.inputs.dossierDigest)],
      ])
    writer.paragraph(say(.madeBy(evidenceLine, engine: report.engine)))
  }

  func writeFiles(_ writer: inout Blocks) {
    heading(.files, &writer)
    writer.paragraph(say(.filesRead))
    writer.table(
      heads([.file, .digest]),
      report.inputs.files.map { [say(.fileOf($0.origin, path: $0.path)), Line($0.sha256)] })
    let registered = report.documentsWithDigest
    guard !registered.isEmpty else { return }
    writer.paragraph(say(.registeredDigests))
    writer.table(
      heads([.document, .digest]), registered.map { [Line($0.id), Line($0.sha256 ?? "")] })
  }

  private var evidenceLine: Line {
    let evidence = report.inputs.evidence
    return say(
      evidence.notChecked > 0
        ? .filesNotChecked(evidence.notChecked)
        : .filesChecked(evidence.checked, evidence.numbers))
  }

  private func writeFaultyFiles(_ writer: inout Blocks) {
    let evidence = report.inputs.evidence
    let faults: [(AnnexText, [String])] = [
      (.missing, evidence.missing), (.changed, evidence.changed),
      (.unreadable, evidence.unreadable),
    ]
    guard evidence.faulty > 0 else { return }
    writer.heading(3, say(.faultyFiles))
    writer.paragraph(say(.faultyFilesMeaning))
    let titles = Dictionary(report.documents.map { ($0.id, title(of: $0)) }) { first, _ in first }
    writer.table(
      heads([.id, .document, .file]),
      faults.flatMap { fault, ids in
        ids.map { [Line($0), titles[$0] ?? "", say(fault)] }
      })
  }
}
