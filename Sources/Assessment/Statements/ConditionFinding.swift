package import Criteria

/// What is found under a condition, beside what it requires.
package enum ConditionFinding: Hashable, Sendable {
  /// The values of an indicator, which are said to be its own where the condition has no title, and
  /// the threshold, if there is one.
  case figure(FoundValues, isNamed: Bool, required: Threshold?)
  case flag(FoundValues, required: Bool)
  /// The valid documents of a kind that are young enough, and how many are required.
  case documents(kind: String, FirstOfMany, within: CalendarPeriod?, required: Int)
  /// The evidenced levels of an item, by id, and the worst level that does.
  case item(String, ItemLevels, required: String)
  /// How many members of a group are met, and which are not.
  case members(met: Int, of: Int, Condition.Quota, open: [Member], hasMore: Bool)
  /// A reference to a reference: whatever is found under the condition of this name.
  case sameAs(String)
  /// The values of an indicator, if it is one, and the title of the designation that does not require
  /// the condition.
  case notRequired(FoundValues?, designation: String)

  /// A number that a value is compared with.
  package struct Threshold: Hashable, Sendable {
    package var comparison: Comparison
    package var number: Rational

    package init(_ comparison: Comparison, _ number: Rational) {
      self.comparison = comparison
      self.number = number
    }
  }

  /// What a member of a group is called.
  package enum Member: Hashable, Sendable {
    /// Its id, or that of what it looks at.
    case named(String)
    /// A group of so many without an id.
    case group(Int, Condition.Quota)
  }
}
