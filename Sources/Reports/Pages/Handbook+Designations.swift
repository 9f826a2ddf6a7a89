import Assessment
import Criteria
import Words

extension Handbook {
  func writeDesignations(_ writer: inout Blocks) {
    writer.heading(2, "Designations")
    writer.paragraph(
      "Highest first. Whatever comes out is preliminary: the type of a centre is OECI's to decide. "
        + "Met criteria alone are not enough: every condition to apply must be met, every applicable "
        + "item be assessed, and no core item be below the gate.")
    for designation in edition.designations {
      writer.heading(3, "\(designation.title) (\(designation.id))")
      writer.list([list(edition.requirement(of: designation.requires))])
    }
    let required = edition.designations.indices.map { edition.conditions(requiredBy: $0) }
    write(edition.criteria.map { edition.conditions[$0] }, under: "Criteria", &writer) {
      place, of in
      required[of].contains(edition.criteria[place])
    }
    write(edition.preconditions, under: "Conditions to apply", &writer) { _, _ in true }
  }

  /// Comparisons as a table with a column a designation, then what is made of several conditions.
  ///
  /// Where a designation does not require a condition, no threshold stands as if it did.
  private func write(
    _ conditions: [Condition], under title: Line, _ writer: inout Blocks,
    isRequired: (_ place: Int, _ designation: Int) -> Bool
  ) {
    guard !conditions.isEmpty else { return }
    writer.heading(3, title)
    let columns = edition.designations.map { Line($0.title) }
    writer.table(
      ["Id", "What is asked", "Indicator"] + columns + ["Source"],
      conditions.enumerated().map { place, condition in
        [Line(condition.id ?? ""), Line(condition.title ?? ""), indicator(of: condition)]
          + edition.designations.indices.map {
            isRequired(place, $0) ? asked(by: condition, for: $0) : "not required"
          }
          + [cited(condition.sources)]
      })
    writer.list(
      conditions.filter { $0.subjects.indicator == nil }.map {
        list(edition.requirement(of: $0))
      })
  }

  private func indicator(of condition: Condition) -> Line {
    condition.subjects.indicator.map { Line(edition.indicators[$0].id) } ?? ""
  }

  private func asked(by condition: Condition, for designation: Int) -> Line {
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      threshold.value(for: designation).map {
        Line(edition.indicators[indicator].asked(comparison, $0))
      } ?? ""
    case .flag(_, let expected): expected ? "yes" : "no"
    default: "see below"
    }
  }

  func writeRequestedDocuments(_ writer: inout Blocks) {
    writer.heading(2, "Requested documents")
    writer.paragraph(
      "Documents with a number stand on the list of requested documents; each must be there and "
        + "valid, or its absence explained. The others are kinds that items and figures refer to.")
    writer.paragraph(
      "A document is entered under \(code: "documents") in documents.yaml, its kind as \(code: "kind") by the id in "
        + "brackets. It counts up to its \(code: "valid-until"), if it has one, and no longer than its kind "
        + "allows. One marked \(code: "confidential: true") counts like any other, and reports give its id and "
        + "digest only. For a requested document that does not exist, \(code: "absent") in dossier.yaml gives the "
        + "reason.")
    let wanted = itemsByKind
    let kinds = edition.documentKinds.enumerated().sorted { one, other in
      (one.element.requested ?? .max, one.offset) < (other.element.requested ?? .max, other.offset)
    }
    writer.table(
      ["No.", "Document", "Chapter", "At most as old as", "English", "Asked for by", "Source"],
      kinds.map { index, kind in
        [
          Line(kind.requested.map(String.init) ?? ""), "\(kind.title) (\(kind.id))",
          Line(kind.chapter.map(String.init) ?? ""), Line(kind.maxAge?.description ?? ""),
          kind.needsEnglish ? "yes, or a summary" : "", cited(wanted[index] ?? []),
          cited(kind.sources),
        ]
      })
  }

  /// The items whose levels ask for a document of each kind.
  private var itemsByKind: [Int: [String]] {
    var items: [Int: [String]] = [:]
    for item in edition.items {
      var kinds: Set<Int> = []
      for condition in item.levels.compactMap({ $0 }).flatMap(\.flattened) {
        if let kind = condition.subjects.kind { kinds.insert(kind) }
      }
      for kind in kinds { items[kind, default: []].append(item.id) }
    }
    return items
  }
}
