extension Condition {
  /// What a condition itself looks at.
  ///
  /// Its members are conditions of their own, each with its own subjects.
  package struct Subjects {
    /// The indicator whose value is compared, as an index of the edition.
    package var indicator: Int?
    /// The kind of document, as an index of the edition.
    package var kind: Int?
    /// How old its documents may be, if that is asked.
    package var period: CalendarPeriod?
    /// The item whose level is compared, as an index of the edition.
    package var item: Int?
    /// The condition that is referred to, as a slot of the edition.
    package var reference: Int?
    /// The conditions inside it.
    package var members: [Condition] = []
  }

  /// The one place that tells of each form what it looks at; whoever asks for no more need not know
  /// the forms, and learns of a new one here.
  package var subjects: Subjects {
    switch form {
    case .comparison(let indicator, _, _), .flag(let indicator, _): Subjects(indicator: indicator)
    case .document(let kind, let within, _): Subjects(kind: kind, period: within)
    case .item(let item, _): Subjects(item: item)
    case .group(_, let members): Subjects(members: members)
    case .reference(let slot): Subjects(reference: slot)
    }
  }
}
