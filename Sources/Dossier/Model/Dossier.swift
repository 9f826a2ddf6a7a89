package import Criteria

/// One centre's evidence for one index year; everything that refers to the edition does so by index.
package struct Dossier: Sendable {
  package var centre: Centre
  package var country: String
  /// The index year of the quantitative questionnaire.
  package var year: Int
  package var edition: String
  /// The revision of the edition that the dossier is pinned to, if any.
  package var revision: String?
  /// The designation sought, as an index of the edition.
  package var designation: Int
  /// The clock.
  package var asOf: CalendarDate
  package var milestones = Milestones()
  /// Requested kinds of document that do not exist, with the reason, by index.
  package var absent: [Int: String] = [:]
  /// Sorted by id.
  package var documents: [EvidenceDocument] = []
  /// Sorted by indicator, then by everything else they say.
  package var figures: [Figure] = []
  /// The centre's own answers, by index of the item.
  package var answers: [Int: Answer] = [:]
  /// The auditors' answers, by index of the item.
  package var reviews: [Int: Answer] = [:]
  /// What the auditors praise, by number of chapter.
  package var reviewedStrengths: [Int: [String]] = [:]
  /// What the auditors would see improved, by number of chapter.
  package var reviewedOpportunities: [Int: [String]] = [:]
  /// The improvement plan, sorted by id.
  package var actions: [Action] = []
}

/// The centre that is assessed.
package struct Centre: Hashable, Sendable {
  package var id: String
  package var name: String
}

/// Dates of the accreditation that the centre keeps in view.
package struct Milestones: Hashable, Sendable {
  package var visit: CalendarDate?
  package var certificateUntil: CalendarDate?
}

/// The centre's or the auditors' answer to an item.
package struct Answer: Hashable, Sendable {
  /// What is answered.
  package enum Value: Hashable, Sendable {
    case level(Int)
    case notApplicable
  }

  package var value: Value?
  package var note: String?
  package var improve: String?
  package var by: String?
  package var on: CalendarDate?
  package var reason: String?
  /// False for an answer carried over that nobody has confirmed yet.
  package var isConfirmed = true

  /// The level that counts, if any.
  package var level: Int? {
    guard isConfirmed, case .level(let level) = value else { return nil }
    return level
  }

  /// Whether the answer takes the item out of the count.
  package var isNotApplicable: Bool { isConfirmed && value == .notApplicable }
}

/// One value that the centre gives for an indicator.
package struct Figure: Hashable, Sendable {
  /// A number, or the state of a flag.
  package enum Value: Hashable, Sendable {
    case number(Rational)
    case flag(Bool)
  }

  package var indicator: Int
  package var value: Value
  package var unit: String?
  package var year: Int
  /// The documents it comes from, as indices of the dossier.
  package var sources: [Int] = []
  /// What it states about itself, sorted.
  package var states: [Statement] = []
  package var note: String?
}

/// One line of the improvement plan.
package struct Action: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case open, running, done, dropped
  }

  package var id: String
  /// The items it improves, as indices of the edition, sorted.
  package var items: [Int]
  package var aim: String?
  package var action: String
  package var owner: String?
  package var due: CalendarDate?
  package var measure: String?
  package var status = Status.open
}
