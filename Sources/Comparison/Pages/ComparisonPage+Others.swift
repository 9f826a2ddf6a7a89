import Reports
import Words

/// The readiness for the peer review, and what differs besides.
extension ComparisonPage {
  func writeReadiness(_ writer: inout Blocks) {
    let changed = comparison.readiness.filter { !$0.isUnchanged }
    guard !changed.isEmpty else { return }
    writer.heading(2, "Readiness for the peer review")
    writer.table(
      ["Check", Line(names.old), Line(names.new), "Fails now", "Fails no longer"],
      changed.map { check in
        [
          Line(check.title), failing(check.old), failing(check.new), few(check.failingNow),
          few(check.failingNoLonger),
        ]
      })
    let rest = comparison.readiness.count - changed.count
    guard rest > 0 else { return }
    writer.paragraph("\(rest) other check\(rest == 1 ? " is" : "s are") as before.")
  }

  private func failing(_ count: Int) -> Line { count == 0 ? "holds" : "\(strong: "\(count) fail")" }

  /// The first few of a list that may be long; comparison.json has it whole.
  private func few(_ names: [String]) -> Line {
    Line(
      names.prefix(5).joined(separator: ", ")
        + (names.count > 5 ? ", and \(names.count - 5) more" : ""))
  }

  func writeOthers(_ writer: inout Blocks) {
    guard !comparison.others.isEmpty else { return }
    writer.heading(2, "Other changes")
    writer.paragraph(
      "Every other key of the criteria and of the dossier that says something else, in the words "
        + "of the files.")
    writer.table(
      ["What", "Key", Line(names.old), Line(names.new)],
      comparison.others.map { change in
        [
          Line(change.thing.title + (change.id.map { " \($0)" } ?? "")),
          change.key.map { Line($0) } ?? (change.old == nil ? "new" : "not there any more"),
          value(change.old, change), value(change.new, change),
        ]
      })
  }

  private func value(_ value: String?, _ change: KeyChange) -> Line {
    if let value { return value.isEmpty ? "empty" : Line(value) }
    return change.old == nil && change.new == nil ? "confidential" : "nothing"
  }
}
