import Assessment
package import Criteria
import Proofs

/// Proves that a mutant gives the same as the edition whatever the dossier.
///
/// No test could notice such a mutant. What is not proven is not claimed.
package struct Equivalence {
  private let edition: Edition
  private let sites: ConditionSites

  /// Proofs about the conditions of an edition.
  package init(_ edition: Edition) {
    self.init(edition, ConditionSites(edition))
  }

  init(_ edition: Edition, _ sites: ConditionSites) {
    self.edition = edition
    self.sites = sites
  }

  /// Why nothing can tell the two apart; nil where that is not proven.
  func proof(_ change: Mutant.Change) -> String? {
    switch change {
    case .condition(let site, let mutant, let designation):
      return proof(sites.sites[site].condition.form, mutant.form, readFor: designation)
    case .coreFlag: return nil
    case .withoutPhase(let item, let phase):
      var without = edition.items[item]
      without.phases.remove(PhaseSet(phase))
      let levels = edition.scale.levels.indices
      let isSame = levels.allSatisfy {
        edition.items[item].phasesNeeded(for: $0, on: edition.scale)
          == without.phasesNeeded(for: $0, on: edition.scale)
      }
      return isSame ? "no level needs the phase" : nil
    case .withoutLevelCondition(let item, let level):
      // A level needs all that the levels below it need.
      let levels = edition.items[item].levels
      let isRepeated = (level + 1..<levels.count).contains {
        levels[$0]?.form == levels[level]?.form
      }
      return isRepeated ? "a level below needs the same" : nil
    case .policy:
      return edition.items.contains(where: \.isCore) ? nil : "no item is core, so there is no gate"
    }
  }

  /// Why two conditions of one kind always have the same verdict; nil where that is not proven.
  ///
  /// - Parameters:
  ///   - one: A condition.
  ///   - other: One on the same indicator or kind of document, or with the same members but for one.
  ///   - designation: The only designation for which they are read, if there is only one.
  /// - Returns: The reason.
  package func proof(
    _ one: Condition.Form, _ other: Condition.Form, readFor designation: Int? = nil
  ) -> String? {
    switch (one, other) {
    case (
      .comparison(let indicator, let left, let threshold), .comparison(_, let right, let moved)
    ):
      let kind = edition.indicators[indicator].kind
      let readers = designation.map { [$0] } ?? Array(edition.designations.indices)
      let isSame = readers.allSatisfy { reader in
        guard let first = threshold.value(for: reader), let second = moved.value(for: reader)
        else { return threshold.value(for: reader) == moved.value(for: reader) }
        // On a sum that is known only from below the direction decides too.
        return left.isLowerBound == right.isLowerBound
          && left.extent(first, of: kind) == right.extent(second, of: kind)
      }
      return isSame ? "every \(kind.rawValue) gives the same" : nil
    case (.group(let quota, let members), .group(let changed, let rest)):
      let isSame =
        rest.count == members.count
        ? Self.agree(quota.count(of: members.count), changed.count(of: rest.count), members.count)
        : Self.agree(
          quota.count(of: members.count), withoutOne: changed.count(of: rest.count), members.count)
      return isSame ? "every verdict of its members gives the same" : nil
    case (.document(let kind, let within?, let count), .document(_, let changed, let other)):
      // A valid document is no older than its kind may be, so a longer time asks nothing.
      guard count == other, let oldest = edition.documentKinds[kind].maxAge, oldest <= within,
        changed.map({ oldest <= $0 }) ?? true
      else { return nil }
      return "a valid document of the kind is never older than \(oldest)"
    default: return nil
    }
  }

  // MARK: Groups

  /// Whether two quotas over the same members agree, whatever the verdicts of these.
  private static func agree(_ first: Int, _ second: Int, _ total: Int) -> Bool {
    all(total) { Verdict.atLeast(first, of: $0) == Verdict.atLeast(second, of: $0) }
  }

  /// Whether a quota agrees with another over all members but one.
  private static func agree(_ first: Int, withoutOne second: Int, _ total: Int) -> Bool {
    all(total - 1) { rest in
      Verdict.allCases.allSatisfy {
        Verdict.atLeast(first, of: rest + [$0]) == Verdict.atLeast(second, of: rest)
      }
    }
  }

  /// Whether something holds of all verdicts that so many members can have; their order is of no
  /// meaning to a quota, so how many have which verdict is all there is.
  private static func all(_ total: Int, _ holds: ([Verdict]) -> Bool) -> Bool {
    (0...total).allSatisfy { met in
      (0...(total - met)).allSatisfy { unmet in
        (0...(total - met - unmet)).allSatisfy { unknown in
          let conflict = total - met - unmet - unknown
          return holds(
            Array(repeating: .met, count: met) + Array(repeating: .unmet, count: unmet)
              + Array(repeating: .unknown, count: unknown)
              + Array(repeating: .conflict, count: conflict))
        }
      }
    }
  }
}

/// The values of a kind for which a comparison holds.
private enum Extent: Hashable {
  case everything, nothing
  /// From a number on, in the direction of the comparison.
  case from(Rational, isIncluded: Bool)
}

extension Comparison {
  /// Which values of a kind satisfy the comparison with a number.
  fileprivate func extent(_ number: Rational, of kind: Indicator.Kind) -> Extent {
    var (edge, isIncluded) = (number, self == .atLeast || self == .atMost)
    if kind == .count {
      // The next whole number that holds.
      switch self {
      case .moreThan: edge = edge.roundedDown + .one
      case .atLeast: edge = edge.roundedUp
      case .lessThan: edge = edge.roundedUp - .one
      case .atMost: edge = edge.roundedDown
      }
      isIncluded = true
    }
    let (near, far) = isLowerBound ? (kind.lowest, kind.highest) : (kind.highest, kind.lowest)
    // Everything holds if the near end of the values does, nothing if the far end does not.
    let inclusive: Comparison = isLowerBound ? .atLeast : .atMost
    let strict: Comparison = isLowerBound ? .moreThan : .lessThan
    let effective = isIncluded ? inclusive : strict
    if let near, effective.holds(near, edge) { return .everything }
    if let far, !effective.holds(far, edge) { return .nothing }
    return .from(edge, isIncluded: isIncluded)
  }
}
