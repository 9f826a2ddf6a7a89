package import Assessment
package import Criteria

/// What to do first.
package enum StepAct: Hashable, Sendable {
  case fillIn(DossierParts)
  /// Answers of items, by id, that the evidence contradicts.
  case lowerAnswers(FirstOfMany)
  /// Figures, by the ids of indicators and rules, that do not fit together.
  case clearUpFigures(FirstOfMany)
  case settleFigures([FoundValues])
  /// Figures, by id, that give no value for an indicator.
  case correctFigures([String], for: FoundValues)
  /// Figures that do not count, each with why.
  case fixFigures(ExcludedFigures)
  /// Figures of a year that are missing, by id.
  case enterFigures(FirstOfMany, year: Int)
  case putForward(RequiredDocuments)
  /// Conditions that are unmet: what is found under the first of them.
  case addressUnmet([Reason.Statement], more: Int)
  /// What core items, by id, want.
  case coreItems([ItemAct.Kind], [String])
  case item(ItemAct)
  case answerItems(FirstOfMany)
  case substantiateAnswers(FirstOfMany)
  /// Requested kinds of document, by id, of which none was put forward.
  case putForwardRequested(FirstOfMany)
  /// Requested kinds of document, by id, of which none counts.
  case renewRequested(FirstOfMany)
  /// Requested kinds of document, by id, of which none is readable in English.
  case summariseInEnglish(FirstOfMany)
  /// Items, by id, claimed below a level, by name.
  case describeImprovements(FirstOfMany, below: String)
  case decideDesignation([ReadinessFailure], more: Int)
  /// Documents, by id, of which the evidence ends before a day.
  case renew(FirstOfMany, before: CalendarDate)
}

/// The parts of a dossier in which nothing is entered yet.
package struct DossierParts: Hashable, Sendable {
  /// A part that has files, or would have one.
  package enum Part: Hashable, Sendable {
    case file(String)
    case folder(String)
  }

  /// The parts that have files.
  package var present: [Part]
  /// The names of the files of the others.
  package var missing: [String]
  package var year: Int
  /// The ids of the edition and the designation, as words of a shell.
  package var edition: String
  package var designation: String

  package init(
    present: [Part], missing: [String], year: Int, edition: String, designation: String
  ) {
    self.present = present
    self.missing = missing
    self.year = year
    self.edition = edition
    self.designation = designation
  }
}

/// The first of some figures that do not count.
package struct ExcludedFigures: Hashable, Sendable {
  /// The figures, by indicator, that a reason keeps from counting.
  package struct Group: Hashable, Sendable {
    package var reason: FigureExclusion
    package var indicators: [String]

    package init(reason: FigureExclusion, indicators: [String]) {
      self.reason = reason
      self.indicators = indicators
    }
  }

  package var groups: [Group]
  /// How many figures there are besides.
  package var more: Int

  package init(groups: [Group], more: Int) {
    self.groups = groups
    self.more = more
  }
}

/// Documents of a kind that a condition requires.
package struct RequiredDocuments: Hashable, Sendable {
  package var kind: String
  package var title: String
  package var count: Int
  package var within: CalendarPeriod?
  /// The first of those that were put forward and do not count.
  package var excluded: [FigureExclusion.Source]
  package var more: Int

  package init(
    kind: String, title: String, count: Int, within: CalendarPeriod?,
    excluded: [FigureExclusion.Source], more: Int
  ) {
    self.kind = kind
    self.title = title
    self.count = count
    self.within = within
    self.excluded = excluded
    self.more = more
  }
}
