import Assessment
import Comparison
import Diagnostics
import Dossier
import Reports
package import JSON

/// What was compared of one report.
package struct Verification {
  /// What became of a file beside a report.
  enum Text { case same, other, missing, notCompared }

  package let path: String
  let stored: StoredReport
  let dossier: InputCheck.Outcome
  let edition: InputCheck.Outcome
  let texts: [(name: String, standing: Text)]

  /// Whether everything that was compared is as it should be.
  package var isSound: Bool { falsehood == nil }

  /// The gravest thing that is not as it should be, in a few words; nil if there is none.
  var falsehood: String? {
    let sides = [dossier, edition]
    if !stored.differences.isEmpty { return "not what its own inputs give" }
    if sides.contains(where: { $0.isSame == false }) { return "not made from its files" }
    if sides.contains(where: { !$0.side.changed.isEmpty || !$0.side.unlisted.isEmpty }) {
      return "its files have changed"
    }
    let text = texts.first { $0.standing == .other }
    return text.map { "its \($0.name) is not what its inputs give" }
  }

  /// What was not compared; nothing of it is confirmed.
  var notChecked: [NotChecked] {
    let missing = dossier.side.missing.count + edition.side.missing.count
    let sentences = stored.otherSentences.reduce(0) { $0 + $1.count }
    var list: [NotChecked] = []
    if missing > 0 { list.append(.inputs(missing)) }
    if sentences > 0 { list.append(.sentences(sentences, engine: stored.engine)) }
    if stored.report.inputs.evidence.checked > 0 { list.append(.evidence) }
    for text in texts {
      switch text.standing {
      case .same, .other: break
      case .notCompared: list.append(.text(text.name, engine: stored.engine))
      // A report that was sent alone misses nothing; beside its dossier all are written together.
      case .missing: if dossier.isSame != nil { list.append(.missingText(text.name)) }
      }
    }
    return list
  }

  /// Whether all of it was compared, and is as it should be.
  var isVerified: Bool { isSound && notChecked.isEmpty }

  /// Reports what was not compared, so that no other program takes silence for a yes.
  func reportNotChecked(to problems: DiagnosticCollector) {
    guard isSound else { return }
    for part in notChecked {
      problems.report(
        .notChecked, part.message, at: stored.rangeOfInputs, suggestion: .init(part.remedy))
    }
  }

  /// How a report stands: whether it holds, and what of it was not compared.
  var verdict: String {
    if let falsehood { return falsehood }
    let open = notChecked.map(\.name)
    let day = dossier.otherDay.map {
      " as of \(stored.assessment.dossier.asOf), not as of \($0) as its dossier says"
    }
    return "verified" + (open.isEmpty ? "" : " in part") + (day ?? "")
      + (open.isEmpty ? "" : "; not checked: \(open.joined(separator: ", "))")
  }

  /// The whole for people.
  ///
  /// - Parameter isVerbose: Whether files that are as they were are named, too.
  /// - Returns: The lines, the verdict first.
  package func lines(isVerbose: Bool) -> [String] {
    let assessed = stored.assessment.dossier
    var lines = [
      "\(path): \(verdict)",
      "  \(assessed.centre.name), \(assessed.year), as of \(assessed.asOf)",
      "  written by \(stored.engine), rules \(Report.meaning)",
      row(OutputFile.reportName, whole),
    ]
    lines += stored.otherSentences.map { "    worded otherwise: \($0.kind): \($0.count)" }
    lines += texts.map { row($0.name, words(for: $0.standing)) }
    for (name, outcome) in [("dossier", dossier), ("edition", edition)] {
      lines.append(row(name, words(for: outcome)))
      if isVerbose { lines += outcome.side.matching.map { "    same     \($0)" } }
      let missing = outcome.side.missing
      let shown = isVerbose ? missing.count : Self.mostMissing
      lines += missing.prefix(shown).map { "    not here \($0)" }
      if missing.count > shown {
        lines.append("    and \(missing.count - shown) more, which --verbose names")
      }
    }
    if let words = evidence { lines.append(row("evidence", words)) }
    return lines
  }

  private static let mostMissing = 5

  private func row(_ name: String, _ words: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 17 - name.count)) + words
  }

  private var whole: String {
    let differences = stored.differences.reduce(0) { $0 + 1 + $1.more }
    if differences > 0 { return Self.count(differences, "difference") }
    if stored.isExact { return "every byte is what its inputs give" }
    return "every value is what its inputs give; sentences and layout are those of another version"
  }

  private func words(for standing: Text) -> String {
    switch standing {
    case .same: "every byte is what the inputs give"
    case .other: "not what the inputs give"
    case .missing: "not there"
    case .notCompared: "not checked: another version wrote it"
    }
  }

  private func words(for outcome: InputCheck.Outcome) -> String {
    let side = outcome.side
    let files = Self.count(side.count, "file")
    switch outcome.isSame {
    case true: return "\(files) at hand, unchanged, and give the inputs in the report"
    case false: return "\(files) at hand, unchanged, and do not give the inputs in the report"
    default:
      let counts = [
        (side.missing.count, "not at hand"), (side.changed.count, "changed"),
        (side.unlisted.count, "unknown to the report"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "not checked: of \(files) " + counts.joined(separator: ", ")
    }
  }

  /// What is to be said of evidence files; nil if the dossier has none.
  private var evidence: String? {
    let count = stored.assessment.dossier.documents.count {
      if case .file = $0.location { true } else { false }
    }
    guard count > 0 else { return nil }
    return
      "not checked: \(Self.count(count, "file")); 'oeci assess … --evidence ROOT' looks at them"
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Writes the whole as JSON.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("report", path)
      writer.field("engine", stored.engine)
      writer.field("verified", isVerified)
      writer.field("verdict", verdict)
      writer.field("notChecked", notChecked.map(\.name))
      writer.key("otherSentences")
      writer.object { writer in
        for (kind, count) in stored.otherSentences { writer.field(named: kind, count) }
      }
    }
  }
}
