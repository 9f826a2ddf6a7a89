import Assessment
import Criteria
import Dossier

/// Gathers what one test after another touches.
struct CoverageCollector {
  let sites: ConditionSites
  private let edition: Edition
  /// The levels that expectations about each item name.
  private(set) var levels: [Int: Set<Int>] = [:]
  /// The conditions that expectations rest on, by site.
  private(set) var touched: Set<Int> = []
  /// Where the values lie that each comparison is judged on.
  private(set) var sides: [Reach.Judged: Set<Coverage.Threshold.Side>] = [:]

  init(_ edition: Edition) {
    self.edition = edition
    sites = ConditionSites(edition)
  }

  mutating func add(_ test: CriteriaTest, _ assessment: Assessment) {
    var judged: Set<Reach.Judged> = []
    for expectation in test.expectations {
      if let item = expectation.subject.item {
        levels[item, default: []].formUnion(expectation.outcome.levels)
      }
      guard expectation.subject.isNarrow else { continue }
      judged.formUnion(
        Reach(
          expectation.subject, sought: test.dossier.designation, edition: edition, sites: sites
        ).conditions)
    }
    for one in judged {
      touched.insert(one.site)
      if let side = sites.sites[one.site].condition.side(for: one.designation, in: assessment) {
        sides[one, default: []].insert(side)
      }
    }
  }
}

extension Subject {
  /// Whether it rests on few things, so that expecting it says something about each.
  fileprivate var isNarrow: Bool {
    switch self {
    case .designation, .reached, .condition, .state, .supported, .evidenced: true
    case .coreGate, .score, .readiness: false
    }
  }
}

extension Outcome {
  /// The levels that it names.
  fileprivate var levels: [Int] {
    if case .levels(let interval?) = self { [interval.low, interval.high] } else { [] }
  }
}

extension Condition {
  /// On which side of its threshold the one value of its indicator lies; nil without such a value.
  fileprivate func side(
    for designation: Int, in assessment: Assessment
  ) -> Coverage.Threshold.Side? {
    guard case .comparison(let indicator, _, let threshold) = form,
      let number = threshold.value(for: designation),
      case .numbers(let low, let high, false) = assessment.values[indicator], low == high
    else { return nil }
    return low < number ? .below : low == number ? .at : .above
  }
}
