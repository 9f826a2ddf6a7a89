import Assessment
import Criteria

/// The annex in English.
extension English {
  package func line(_ text: AnnexText) -> Line {
    switch text {
    case .title(let centre, let year):
      return "Annex to the preliminary self-assessment: \(centre), \(year)"
    case .top(let report): return "Every item and every piece of evidence behind \(report)."
    case .theReport: return "the report"
    case .sections: return "Sections:"
    case .chapters: return "Chapters:"
    case .chapter(let id, let title): return "Chapter \(id): \(title)"
    case .foundContradicted:
      return "contradicted: claimed above the best level that the evidence still allows"
    case .foundUnproven: return "undocumented: claimed above what is documented"
    case .foundUnderclaimed: return "underclaimed: claimed below what is documented"
    case .worth(let share): return "worth \(share.points) points"
    case .area(let area): return "area: \(area)"
    case .scores(let claimed, let evidenced, let counted):
      return "claimed \(claimed), evidenced \(evidenced) over \(counted)"
    case .coreItem: return .strong("Core item.")
    case .carriedOver(let level):
      return "carried over, to be confirmed\(level.map { ": \($0)" } ?? "")"
    case .note(let note): return "note: \(note)"
    case .improve(let text): return "to improve: \(text)"
    case .auditors(let level, let note):
      return "auditors: \(level)\(note.map { ", \($0)" } ?? "")"
    case .planned(let id, let status, let action): return "planned: \(id) (\(status)): \(action)"
    case .outOfScope: return "not in the count for the designation sought"
    case .answeredNotApplicable(let by, let day):
      return "answered n.a.\(origin(by, day)), so not in the count"
    case .claimed(let level, let by, let day, let supported, let evidenced):
      return "claimed \(level)\(origin(by, day)); supported \(supported); "
        + "\(strong: "evidenced \(evidenced)")"
    case .notAssessed(let supported, let evidenced):
      return "not assessed; supported \(supported); \(strong: "evidenced \(evidenced)")"
    case .origin(let sources, let confidence):
      return Line(
        [
          sources.isEmpty ? nil : "source: \(sources.joined(separator: ", "))",
          confidence.map { "confidence: \($0.rawValue)" },
        ].compactMap { $0 }.joined(separator: ", "))
    case .noDocuments: return "No valid document was put forward."
    case .allCounts: return "Everything that was put forward counts."
    case .usedFor(let items, let figures):
      return Line(
        [
          items == 0 ? nil : items == 1 ? "1 item" : "\(items) items",
          figures == 0 ? nil : figures == 1 ? "1 figure" : "\(figures) figures",
        ].compactMap { $0 }.joined(separator: ", "))
    case .unused: return .strong("nothing refers to it")
    case .kindOnly: return "its kind only"
    case .confidential: return "confidential"
    case .inputs:
      return "The edition and the dossier stand in report.json in a normal form, so that every "
        + "figure here can be derived again from that file alone."
    case .editionForm(let id): return "edition \(id), normal form"
    case .dossierForm: return "dossier, normal form"
    case .madeBy(let files, let engine): return "\(files) Made by \(engine)."
    case .filesNotChecked(let count):
      return count == 1
        ? "1 document is a file; it was not checked on disk."
        : "\(count) documents are files; none of them was checked on disk."
    case .filesChecked(let count, let faults):
      let files = count == 1 ? "1 document is a file" : "\(count) documents are files"
      let found = self.text(of: faults)
      return found.isEmpty
        ? "\(files), checked on disk: found, and unchanged where a digest is registered."
        : "\(files), checked on disk: \(found)."
    case .filesRead: return "The files that were read:"
    case .fileOf(let origin, let path): return "\(origin): \(path)"
    case .registeredDigests: return "Digests that documents are registered with:"
    case .faultyFiles: return "Files that are not as registered"
    case .faultyFilesMeaning:
      return
        "The files of these documents were looked for on disk. No verdict depends on it, but an "
        + "auditor will ask for them."
    case .missing: return .strong("missing")
    case .changed: return .strong("changed")
    case .unreadable: return .strong("unreadable")
    case .confidenceLegend:
      return "How sure a criterion is: \(emphasis: "seen") in a document of the OECI, "
        + "\(emphasis: "secondary") from another source, \(emphasis: "inferred") from these, "
        + "\(emphasis: "ours") for what this project proposes."
    }
  }

  /// Who answered, and when.
  private func origin(_ by: String?, _ day: CalendarDate?) -> String {
    (by.map { " by \($0)" } ?? "") + (day.map { " on \($0)" } ?? "")
  }

  package func line(_ head: TableHead) -> Line {
    switch head {
    case .what: "What"
    case .result: "Result"
    case .centre: "Centre"
    case .indexYear: "Index year"
    case .assessedAsOf: "Assessed as of"
    case .criteria: "Criteria"
    case .preliminaryDesignation: "Preliminary designation"
    case .hinderedBy: "Hindered by"
    case .conditionsToApply: "Conditions to apply"
    case .coreGate: "Core gate"
    case .readyForReview: "Ready for the peer review"
    case .filesOfDocuments: "Files of documents"
    case .reviewPlanned: "Peer review planned"
    case .certificateUntil: "Certificate until"
    case .area: "Area"
    case .claimed: "Claimed"
    case .evidenced: "Evidenced"
    case .documentedToPossible: "Documented to possible"
    case .bar: "From documented (█) to possible (▒)"
    case .itemsCounted: "Items counted"
    case .part: "Part"
    case .reviewed: "Reviewed"
    case .id: "Id"
    case .criterion: "Criterion"
    case .found: "Found"
    case .asked: "Asked"
    case .verdict: "Verdict"
    case .source: "Source"
    case .condition: "Condition"
    case .check: "Check"
    case .rule: "Rule"
    case .holds: "Holds"
    case .whatFails: "What fails it"
    case .document: "Document"
    case .explanation: "Explanation"
    case .item: "Item"
    case .core: "Core"
    case .requirement: "Requirement"
    case .documented: "Documented"
    case .worth: "Worth"
    case .whatIsMissing: "What is missing"
    case .supported: "Supported"
    case .whatClaimLacks: "What the claim lacks"
    case .note: "Note"
    case .carriedOver: "Carried over"
    case .reason: "Reason"
    case .auditors: "Auditors"
    case .finding: "Finding"
    case .whatWasFound: "What was found"
    case .forItems: "For"
    case .aim: "Aim"
    case .action: "Action"
    case .owner: "Owner"
    case .due: "Due"
    case .measure: "Measure"
    case .status: "Status"
    case .day: "Day"
    case .documents: "Documents"
    case .itemsThatFall: "Items that fall"
    case .effect: "Effect"
    case .kinds: "Kinds"
    case .date: "Date"
    case .language: "Language"
    case .countsUntil: "Counts until"
    case .usedFor: "Used for"
    case .indicator: "Indicator"
    case .value: "Value"
    case .year: "Year"
    case .states: "States"
    case .whyNotCounted: "Why it does not count"
    case .input: "Input"
    case .digest: "SHA-256"
    case .file: "File"
    case .code: "Code"
    }
  }
}
