import Reports

/// The readiness for the peer review, and what differs besides.
extension ComparisonMarkdown {
  func writeReadiness(_ writer: inout MarkdownWriter) {
    let changed = comparison.readiness.filter { !$0.isUnchanged }
    guard !changed.isEmpty else { return }
    writer.heading(2, "Readiness for the peer review")
    writer.table(
      ["Check", names.old, names.new, "Fails now", "Fails no longer"],
      changed.map { check in
        [
          check.title, failing(check.old), failing(check.new), few(check.failingNow),
          few(check.failingNoLonger),
        ]
      })
    let rest = comparison.readiness.count - changed.count
    guard rest > 0 else { return }
    writer.paragraph("\(rest) other check\(rest == 1 ? " is" : "s are") as before.")
  }

  private func failing(_ count: Int) -> String { count == 0 ? "holds" : "**\(count) fail**" }

  /// The first few of a list that may be long; comparison.json has it whole.
  private func few(_ names: [String]) -> String {
    names.prefix(5).map(escape).joined(separator: ", ")
      + (names.count > 5 ? ", and \(names.count - 5) more" : "")
  }

  func writeOthers(_ writer: inout MarkdownWriter) {
    guard !comparison.others.isEmpty else { return }
    writer.heading(2, "Other changes")
    writer.paragraph(
      "Every other key of the criteria and of the dossier that says something else, in the words "
        + "of the files.")
    writer.table(
      ["What", "Key", names.old, names.new],
      comparison.others.map { change in
        [
          escape(change.thing.title) + (change.id.map { " \(escape($0))" } ?? ""),
          change.key.map(escape) ?? (change.old == nil ? "new" : "not there any more"),
          value(change.old, change), value(change.new, change),
        ]
      })
  }

  private func value(_ value: String?, _ change: KeyChange) -> String {
    if let value { return value.isEmpty ? "empty" : escape(value) }
    return change.old == nil && change.new == nil ? "confidential" : "nothing"
  }
}
