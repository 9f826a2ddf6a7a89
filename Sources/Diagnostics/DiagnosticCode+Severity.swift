extension DiagnosticCode {
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
      .thousandsPoint, .answeredLater,
      .endsBeforeItBegins, .absentButThere, .folderDiffers, .oddAddress, .sameFileTwice,
      .oddLanguage, .yearAhead, .noFigureOfYear, .alteredReport, .toleranceExpired,
      .toleranceUnused,
      .allowanceExpired, .allowanceUnused, .allowanceTooWide, .misnamedProject:
      .warning
    default: .error
    }
  }
}
