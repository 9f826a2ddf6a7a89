import Criteria

/// When a document is recent enough for a condition that asks for one of the last months or years.
extension CalendarDate {
  /// Whether this, the first day that a document may be of, lies within a time before a day.
  ///
  /// The last day on which it does is as many months later, that day included.
  ///
  /// - Parameters:
  ///   - period: The time; nil if a document of any age is recent enough.
  ///   - day: The day to judge by.
  /// - Returns: Whether it does.
  func isWithin(_ period: CalendarPeriod?, before day: CalendarDate) -> Bool {
    period.map { self + $0 >= day } ?? true
  }
}
