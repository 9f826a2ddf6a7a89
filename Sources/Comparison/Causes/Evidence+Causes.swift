import Assessment
import Criteria
import Dossier
import LocatedYAML
import Words

/// Documents and figures as causes of what became of a clause.
extension Evidence {
  /// Why a document counts for a clause on one side and not on the other, or has changed under it.
  ///
  /// - Parameters:
  ///   - position: The document's change.
  ///   - counted: Whether it counted on the old side.
  ///   - counts: Whether it counts on the new side.
  ///   - asked: What it does where it counts, such as "shows it".
  /// - Returns: The cause; nil if nothing of it changed.
  func cause(document position: Int, counted: Bool, counts: Bool, asked: String) -> Cause? {
    let change = documentChanges[position]
    // How old a confidential document may be would tell how old it is.
    let role = change.title == nil ? "counts" : asked
    let name = "\(change.id) (\(change.title ?? "confidential"))"
    var cause = Cause(
      kind: .documentChanged, layer: .documents, id: change.id, text: "",
      oldPlace: change.oldPlace, newPlace: change.newPlace)
    switch (counted, counts) {
    case (false, false): return nil
    case (true, true):
      let own = change.differences.filter { $0.aspect != .shows && $0.aspect != .owner }
      guard let first = own.first else { return nil }
      // One pair of values is shown; of the rest only the names.
      let others = own.dropFirst().map(\.aspect.rawValue).joined(separator: ", ")
      cause.text =
        "\(name) changed\(others.isEmpty ? "" : " (also: \(others))"), \(first.aspect.rawValue)"
      (cause.old, cause.new) = (first.old, first.new)
    case (false, true):
      if change.oldID == nil {
        cause.kind = .documentNew
        cause.text = "\(name) is new"
      } else if !change.wasValid, change.isValid {
        cause.kind = change.differences.isEmpty ? .documentInForce : .documentChanged
        cause.layer = layer(of: change)
        cause.text = "\(name) counts now; before, \(change.oldReason)"
      } else {
        cause.kind = change.differences.isEmpty ? .documentInForce : .documentChanged
        cause.layer = layer(of: change)
        cause.text = "\(name) \(role) now and did not before"
      }
    case (true, false):
      if change.newID == nil {
        cause.kind = .documentGone
        cause.text = "\(name) is not there any more"
      } else if change.wasValid, !change.isValid {
        cause.kind = change.differences.isEmpty ? .documentLapsed : .documentChanged
        cause.layer = layer(of: change)
        cause.text = "\(name) does not count any more: \(change.newReason)"
      } else {
        cause.kind = change.differences.isEmpty ? .documentLapsed : .documentChanged
        cause.layer = layer(of: change)
        cause.text = "\(name) no longer \(role)"
      }
    }
    return cause
  }

  /// What moved a document in or out of force: its register, the clock, or the rule on its age.
  private func layer(of change: DocumentChange) -> Layer {
    if !change.differences.isEmpty { return .documents }
    return old.dossier.asOf == new.dossier.asOf ? .edition : .clock
  }

  /// Why the figures of a given indicator say something else.
  ///
  /// - Parameters:
  ///   - before: The indicator on the old side, if it is there.
  ///   - after: The indicator on the new side, if it is there.
  /// - Returns: One cause a figure that changed.
  func causes(indicator before: Int?, _ after: Int?) -> [Cause] {
    let one = before.map { Set(old.assessment.figures(of: $0)) } ?? []
    let two = after.map { Set(new.assessment.figures(of: $0)) } ?? []
    return figures.all.filter { pair in
      pair.old.map(one.contains) ?? false || pair.new.map(two.contains) ?? false
    }.compactMap { cause(figure: $0.old, $0.new) }
  }

  private func cause(figure before: Int?, _ after: Int?) -> Cause? {
    let one = before.map { old.dossier.figures[$0] }
    let two = after.map { new.dossier.figures[$0] }
    let was = before.map { old.assessment.figureUses[$0].isUsable } ?? false
    let now = after.map { new.assessment.figureUses[$0].isUsable } ?? false
    let id = two.map { new.edition.indicators[$0.indicator].id }
    guard was || now, let id = id ?? one.map({ nextIndicator($0.indicator) }) else { return nil }
    var cause = Cause(
      kind: .figureChanged, layer: .figures, id: id, text: "",
      old: before.map { old.assessment.text(of: $0) },
      new: after.map { new.assessment.text(of: $0) }, oldPlace: old.place(one?.origin.place),
      newPlace: new.place(two?.origin.place))
    switch (was, now) {
    case (true, true):
      if one?.value != two?.value {
        cause.text = "another value"
      } else if let reason = changedSource(before, after) {
        cause.layer = .documents
        cause.text = "the same value from another source: \(reason)"
      } else {
        return nil
      }
    case (false, true):
      cause.kind = before == nil ? .figureNew : .figureUse
      cause.text =
        before.map { "it counts now; before, \(old.assessment.whyLeftOut($0))" } ?? "a new figure"
      if before != nil { cause.layer = layer(ofUse: before, after) }
    default:
      cause.kind = after == nil ? .figureGone : .figureUse
      cause.text =
        after.map { "it does not count any more: \(new.assessment.whyLeftOut($0))" }
        ?? "no such figure of that year any more"
      if after != nil { cause.layer = layer(ofUse: before, after) }
    }
    return cause
  }

  /// What moved a figure in or out of use.
  private func layer(ofUse before: Int?, _ after: Int?) -> Layer {
    guard let before, let after else { return .figures }
    let (one, two) = (old.dossier.figures[before], new.dossier.figures[after])
    let offsets = (one.year - old.dossier.year, two.year - new.dossier.year)
    if one.states != two.states || offsets.0 != offsets.1 { return .figures }
    let positions = (one.sources.map { changeOfOld[$0] }, two.sources.map { changeOfNew[$0] })
    let changes = (positions.0 + positions.1).map { documentChanges[$0] }
    if let moved = changes.first(where: {
      $0.wasValid != $0.isValid && $0.oldID != nil && $0.newID != nil
    }) {
      return layer(of: moved)
    }
    if positions.0 != positions.1 { return .documents }
    return .edition
  }

  /// How the sources of two figures differ, in words; nil if they are the same, unchanged.
  private func changedSource(_ before: Int?, _ after: Int?) -> String? {
    guard let before, let after else { return nil }
    let one = old.dossier.figures[before].sources.map { changeOfOld[$0] }
    let two = new.dossier.figures[after].sources.map { changeOfNew[$0] }
    let ids = { (positions: [Int]) in
      positions.map { documentChanges[$0].id }.joined(separator: ", ")
    }
    if one.sorted() != two.sorted() { return "\(ids(one)) before, \(ids(two)) now" }
    let changed = two.map { documentChanges[$0] }.first { change in
      change.differences.contains { [.sha256, .date, .place, .id].contains($0.aspect) }
    }
    return changed.map { "\($0.id) changed" }
  }
}
