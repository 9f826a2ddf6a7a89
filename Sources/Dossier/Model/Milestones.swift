package import Criteria

/// Dates of the accreditation that the centre keeps in view.
package struct Milestones: Hashable, Sendable {
  package var visit: CalendarDate?
  package var certificateUntil: CalendarDate?
}
