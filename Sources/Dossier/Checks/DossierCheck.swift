import Criteria
import Diagnostics

/// A doubt about a dossier whose form is right; always a warning, for the centre may mean it.
protocol DossierCheck: Sendable {
  /// The parts in which a fault may be the reason for the doubt, so that nothing is said before they
  /// are free of errors.
  var restsOn: [DossierFolder.Part] { get }

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

extension DossierCheck {
  var restsOn: [DossierFolder.Part] { [] }
}

/// All doubts that are looked into.
enum DossierChecks {
  static let all: [any DossierCheck] = [
    AbsentButThere(), AbsentNotRequested(), ActionWithoutOwner(), DayFarAhead(),
    DocumentWithoutUse(), EmptiedFile(), EmptyLevel(), EscapeInPath(), FigureNeverCounts(),
    FigureOfOtherYear(), FiguresDiffer(), FolderDiffers(), NoFigureOfYear(), OddAddress(),
    OddCountry(), OddLanguage(), SameFileTwice(), SourceSaysTwo(), YearAhead(),
  ]

  /// Looks into every doubt that no reported fault may explain.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - folder: Its files, everything found in which was reported.
  ///   - criteria: Its edition; what is not known to it is not read from the dossier either.
  ///   - problems: Where to report.
  static func run(
    _ dossier: Dossier, of folder: DossierFolder, _ criteria: EditionReader.Result,
    reporting problems: DiagnosticCollector
  ) {
    let faulty = problems.filesWithErrors
    let isEditionSound = !criteria.isFaulty && criteria.lost.isEmpty
    for check in all {
      let isSound = check.restsOn.allSatisfy { part in
        isEditionSound && !folder.hasLost(part.rawValue)
          && folder.files(of: part.rawValue).allSatisfy { !faulty.contains($0.path) }
      }
      guard isSound else { continue }
      check.check(dossier, of: folder, criteria.edition, reporting: problems)
    }
  }
}
