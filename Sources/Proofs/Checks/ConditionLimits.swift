import Criteria
import Diagnostics
import LocatedYAML

/// Conditions that nothing can satisfy or nothing can fail, each at the smallest that is to blame.
struct ConditionLimits: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for placed in PlacedCondition.all(in: edition) {
      for condition in placed.condition.flattened
      where !ShareThreshold.isBeyondWhole(condition, edition) {
        reportHopeless(condition, placed, edition, proofs, problems)
        reportEmpty(condition, placed, edition, proofs, problems)
      }
    }
  }

  private func reportHopeless(
    _ condition: Condition, _ placed: PlacedCondition, _ edition: Edition,
    _ proofs: ConditionProofs, _ problems: DiagnosticCollector
  ) {
    let hopeless = placed.designations.filter { designation in
      isToBlame(condition) {
        proofs.isPossible([.satisfy($0, for: designation)], seeking: designation) == .no
      }
    }
    guard let designation = hopeless.first, let place = condition.place else { return }
    let names = edition.names(hopeless, of: placed.designations)
    problems.report(
      .unsatisfiable, subject(condition, edition, isHopeless: true) + names,
      at: place, notes: conflict(in: condition, designation, proofs),
      suggestion: .init("correct the numbers, or take one of the conditions out"))
  }

  private func reportEmpty(
    _ condition: Condition, _ placed: PlacedCondition, _ edition: Edition,
    _ proofs: ConditionProofs, _ problems: DiagnosticCollector
  ) {
    guard !isPresenceTest(condition, edition) else { return }
    let empty = placed.designations.filter { designation in
      isToBlame(condition) {
        proofs.isPossible([.fail($0, for: designation)], seeking: designation) == .no
      }
    }
    guard !empty.isEmpty, let place = condition.place else { return }
    let names = edition.names(empty, of: placed.designations)
    problems.report(
      .unfailable, subject(condition, edition, isHopeless: false) + names,
      at: place,
      suggestion: .init("ask for more, or take the condition out"))
  }

  /// Whether something is impossible for a condition, though it is not for any inside it.
  private func isToBlame(_ condition: Condition, _ isImpossible: (Condition) -> Bool) -> Bool {
    switch condition.form {
    // Blamed where it is written.
    case .reference: return false
    case .group(let quota, let members):
      let count = quota.count(of: members.count)
      guard count <= members.count, isImpossible(condition) else { return false }
      return count < 1 || !members.contains(where: isImpossible)
    default: return isImpossible(condition)
    }
  }

  private func subject(_ condition: Condition, _ edition: Edition, isHopeless: Bool) -> String {
    switch condition.form {
    case .comparison(let indicator, _, _):
      "no value of '\(edition.indicators[indicator].id)' can \(isHopeless ? "satisfy" : "fail") this"
    case .document: isHopeless ? "no document can satisfy this" : "this holds without a document"
    case .item(let item, _):
      "item '\(edition.items[item].id)' \(isHopeless ? "can never reach" : "always has") this level"
    default:
      isHopeless
        ? "these conditions can never hold together" : "whatever the evidence is, this holds"
    }
  }

  /// The least a kind allows, asked for on purpose: that there is a figure at all.
  private func isPresenceTest(_ condition: Condition, _ edition: Edition) -> Bool {
    guard case .comparison(let indicator, .atLeast, .same(let number)) = condition.form else {
      return false
    }
    return edition.indicators[indicator].kind.lowest == number
  }

  /// The members of a group that are in each other's way, as few as will do.
  private func conflict(
    in condition: Condition, _ designation: Int, _ proofs: ConditionProofs
  ) -> [Diagnostic.Note] {
    guard case .group(.all, var members) = condition.form, members.count <= 32 else { return [] }
    for index in members.indices.reversed() where members.count > 1 {
      var fewer = members
      fewer.remove(at: index)
      let wishes = fewer.map { ConditionProofs.Wish.satisfy($0, for: designation) }
      if proofs.isPossible(wishes, seeking: designation) == .no { members = fewer }
    }
    return members.compactMap { member in
      member.place.map { .init("this is in conflict with the others", at: $0) }
    }
  }
}
