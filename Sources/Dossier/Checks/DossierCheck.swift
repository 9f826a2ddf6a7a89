import Criteria
import Diagnostics

/// A doubt about a dossier whose form is right; always a warning, for the centre may mean it.
protocol DossierCheck: Sendable {
  /// Reports what an auditor would ask about.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - folder: Where it lies.
  ///   - edition: Its edition.
  ///   - problems: Where to report.
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector)
}

/// All doubts that are looked into.
enum DossierChecks {
  static let all: [any DossierCheck] = [
    AbsentButThere(), AbsentNotRequested(), DocumentWithoutUse(), EmptiedFile(),
    FigureNeverCounts(), FolderDiffers(), NoFigureOfYear(), OddAddress(),
    OddCountry(), OddLanguage(), SameFileTwice(), SourceSaysTwo(), YearAhead(),
  ]
}
