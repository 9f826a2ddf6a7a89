package import Criteria

/// One thing that keeps an item from a level, or a condition from being met.
///
/// Where there are none, the level is reached or the condition met. Of conditions that can do for each
/// other all are told, though not all need be closed.
package enum Gap: Hashable, Sendable {
  /// No valid document shows a phase of an item.
  case phase(Phase, item: Int)
  /// The figures of an indicator do not do for a condition: there is none that counts, they differ, or
  /// they are beyond the threshold. The verdict is that of the condition.
  case figure(indicator: Int, Verdict)
  /// There are fewer valid documents of a kind than so many, dated within a time if one is asked for.
  case document(kind: Int, within: CalendarPeriod?, count: Int)
  /// The centre has not answered an item, or lower than a level.
  case answer(item: Int, atLeast: Int)
  /// The evidenced level of an item that a condition looks at is not proven to be a level or a better
  /// one.
  case level(item: Int, atLeast: Int)
}
