package import Criteria
import Glibc

/// The machine's clock: asked only whether an allowance of a project is over, and for the day that a
/// new dossier begins with; never for a verdict.
package enum Clock {
  /// Today, as a calendar on the wall shows it: by the time zone of the machine or of `TZ`.
  package static var today: CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
