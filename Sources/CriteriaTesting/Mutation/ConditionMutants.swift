import Assessment
import Criteria
import Diagnostics
import LocatedYAML
import Words

/// The mutants of one condition.
struct ConditionMutants {
  private let edition: Edition
  private let site: ConditionSites.Site
  private let position: Int
  private(set) var mutants: [Mutant] = []

  init(of position: Int, _ sites: ConditionSites, _ edition: Edition) {
    self.edition = edition
    self.position = position
    site = sites.sites[position]
    switch site.condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      mutateOperator(indicator, comparison, threshold)
      mutateNumbers(indicator, comparison, threshold)
    case .flag(let indicator, let expected):
      add(
        "\(edition.indicators[indicator].id) is \(expected) → \(!expected)", at: .is,
        .flag(indicator: indicator, is: !expected))
    case .document(let kind, let within, let count): mutateDocument(kind, within, count)
    case .item(let item, let level): mutateLevel(item, level)
    case .group(let quota, let members):
      mutateQuota(quota, members)
      mutateMembers(quota, members)
    case .reference: break
    }
  }

  private mutating func add(
    _ words: String, at place: SourceRange?, _ form: Condition.Form, readFor: Int? = nil
  ) {
    var condition = site.condition
    condition.form = form
    mutants.append(
      Mutant(
        place: place ?? site.place, words: "\(site.name): \(words)", ids: site.ids,
        change: .condition(site: position, condition, readFor: readFor)))
  }

  private mutating func add(_ words: String, at key: Key, _ form: Condition.Form) {
    add(words, at: site.condition.origin?.place(ofKey: key), form)
  }

  // MARK: Comparisons

  private mutating func mutateOperator(
    _ indicator: Int, _ comparison: Comparison, _ threshold: Threshold
  ) {
    let place = site.condition.origin?.place(ofKey: comparison.key)
    for other in comparison.neighbours {
      for number in site.condition.numbers(in: edition) {
        add(
          "\(comparison.rawValue) → \(other.rawValue)\(suffix(number.designation))", at: place,
          .comparison(indicator: indicator, other, threshold), readFor: number.designation)
      }
    }
  }

  private mutating func mutateNumbers(
    _ indicator: Int, _ comparison: Comparison, _ threshold: Threshold
  ) {
    let step = edition.indicators[indicator].kind.step
    for number in site.condition.numbers(in: edition) {
      for moved in [number.value - step, number.value + step] {
        let described = edition.indicators[indicator]
        add(
          "\(comparison.rawValue) \(described.exactText(of: number.value)) → "
            + "\(described.exactText(of: moved))\(suffix(number.designation))", at: number.place,
          .comparison(
            indicator: indicator, comparison, threshold.moved(to: moved, for: number.designation)))
      }
    }
  }

  private func suffix(_ designation: Int?) -> String {
    designation.map { " for \(edition.designations[$0].id)" } ?? ""
  }

  // MARK: Documents and items

  private mutating func mutateDocument(_ kind: Int, _ within: CalendarPeriod?, _ count: Int) {
    if let within {
      for months in [within.months - 1, within.months + 1] where months >= 0 {
        add(
          "within \(within) → \(months) months", at: .within,
          .document(kind: kind, within: CalendarPeriod(months: months), count: count))
      }
      add("without 'within'", at: .within, .document(kind: kind, within: nil, count: count))
    }
    for other in [count - 1, count + 1] where other > 0 {
      add(
        "count \(count) → \(other)", at: .count,
        .document(kind: kind, within: within, count: other))
    }
  }

  private mutating func mutateLevel(_ item: Int, _ level: Int) {
    let levels = edition.scale.levels
    for other in [level - 1, level + 1] where levels.indices.contains(other) {
      add(
        "\(edition.items[item].id) at-least \(levels[level].name) → \(levels[other].name)",
        at: .atLeast, .item(item, atLeast: other))
    }
  }

  // MARK: Groups

  private mutating func mutateQuota(_ quota: Condition.Quota, _ members: [Condition]) {
    let total = members.count
    let (others, key): ([Condition.Quota], Key) =
      switch quota {
      case .all: ([.any] + (total > 2 ? [.atLeast(total - 1)] : []), .all)
      case .any: ([.all] + (total > 2 ? [.atLeast(2)] : []), .any)
      case .atLeast(let count):
        ((count > 0 ? [.atLeast(count - 1)] : []) + [.atLeast(count + 1)], .atLeast)
      }
    for other in others {
      add("\(quota.words(of: total)) → \(other.words(of: total))", at: key, .group(other, members))
    }
  }

  private mutating func mutateMembers(_ quota: Condition.Quota, _ members: [Condition]) {
    guard members.count > 1 else { return }
    for position in members.indices {
      var rest = members
      let left = rest.remove(at: position)
      add("without \(left.label(in: edition))", at: left.origin?.place, .group(quota, rest))
    }
  }
}

extension Comparison {
  /// The one that differs only at the threshold, and the one that looks the other way.
  fileprivate var neighbours: [Comparison] {
    switch self {
    case .moreThan: [.atLeast, .lessThan]
    case .atLeast: [.moreThan, .atMost]
    case .lessThan: [.atMost, .moreThan]
    case .atMost: [.lessThan, .atLeast]
    }
  }
}

extension Indicator.Kind {
  /// The smallest move of a threshold that a test is asked to notice.
  fileprivate var step: Rational {
    switch self {
    case .count, .amount, .days: .one
    case .ratio, .share, .number, .flag: Rational(1, 100)
    }
  }
}

extension Threshold {
  /// The threshold with another number, for one designation or for all.
  fileprivate func moved(to number: Rational, for designation: Int?) -> Threshold {
    guard let designation, case .perDesignation(var values, let place) = self else {
      return .same(number)
    }
    values[designation] = number
    return .perDesignation(values, place: place)
  }
}

extension Condition.Quota {
  fileprivate func words(of total: Int) -> String {
    switch self {
    case .all: "all"
    case .any: "any"
    case .atLeast(let count): "at-least \(count) of \(total)"
    }
  }
}

extension Condition {
  /// What it is called among the members of a group.
  fileprivate func label(in edition: Edition) -> String {
    if let id { return id }
    switch form {
    case .comparison(let indicator, _, _), .flag(let indicator, _):
      return edition.indicators[indicator].id
    case .document(let kind, _, _): return edition.documentKinds[kind].id
    case .item(let item, _): return edition.items[item].id
    case .reference(let slot): return edition.conditions[slot].id ?? ""
    case .group: return title ?? "a group"
    }
  }
}
