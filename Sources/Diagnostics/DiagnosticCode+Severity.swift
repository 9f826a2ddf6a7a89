extension DiagnosticCode {
  /// Whether the code is about an input that exists and cannot be read, or an output that cannot be
  /// written.
  package var isAboutAccess: Bool {
    switch self {
    case .unreadable, .unwritable, .foreignOutput, .outputIsInput: true
    default: false
    }
  }

  /// Whether the code is a doubt about sense, which a project may weigh and allow.
  package var isDoubt: Bool { defaultSeverity != .error }

  /// Form and references are errors; doubts about sense are warnings.
  package var defaultSeverity: Severity {
    switch self {
    case .conditionOfWorstLevel, .unsatisfiable, .unfailable, .shareBeyondWhole,
      .quotaBeyondMembers, .withinBeyondMaxAge, .levelOutOfReach, .levelHarderThanNext,
      .designationHarderThanNext, .fewPhases, .unusedIndicator, .unusedKind, .silencedCore,
      .uncitedSource, .textNotOfficial, .changesNothing, .relationDiffers, .partsDropped,
      .sizeAsShare, .emptyStandard, .textCut,
      .strayFolder,
      .baseTwice, .figureAsShare, .oddCountry, .sourceSaysTwo, .absentNotRequested, .emptiedFile,
      .chapterOfKind, .figureNeverCounts, .documentWithoutUse,
      .figureOfOtherYear, .figuresDiffer, .actionWithoutOwner,
      .thousandsPoint, .answeredLater,
      .endsBeforeItBegins, .absentButThere, .folderDiffers, .oddAddress, .sameFileTwice,
      .oddLanguage, .escapeInPath, .yearAhead, .dayFarAhead, .emptyLevel, .noFigureOfYear,
      .alteredReport, .toleranceExpired,
      .toleranceUnused, .otherAssessmentDate, .notChecked, .editionContentsDiffer,
      .evidenceMissing, .evidenceChanged, .yearTwice, .unfinishedWrite,
      .allowanceExpired, .allowanceUnused, .allowanceTooWide, .misnamedProject:
      .warning
    default: .error
    }
  }

  /// Whether the code says that something was not looked at, be it good or bad.
  package var saysNotChecked: Bool { self == .notChecked }

  /// Whether the code says that what was to be confirmed is false, and not that an input is invalid.
  package var failsGate: Bool {
    switch self {
    case .falseReport, .otherInputs, .changedInput, .unlistedInput, .falseText: true
    default: false
    }
  }
}
