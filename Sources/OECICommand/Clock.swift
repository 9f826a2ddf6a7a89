import Criteria
import Glibc

/// The machine's clock: asked only whether an allowance of a project is over, never for a verdict.
enum Clock {
  /// Today, by universal time, so that a run gives the same everywhere.
  static var today: CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
