import Criteria
import Diagnostics
import LocatedYAML

/// Two values of one indicator for the index year from different documents, as when two departments
/// count differently; while both count, nothing that asks for the indicator can be decided.
///
/// Of one document that says two things another check tells.
struct FiguresDiffer: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.documents, .quantitative]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    // Figures stand by indicator, so that what may differ is side by side.
    var rivals: [Figure] = []
    for figure in dossier.figures where mayCount(figure, dossier, edition) {
      if let first = rivals.first, first.indicator != figure.indicator {
        report(rivals, edition, problems)
        rivals = []
      }
      rivals.append(figure)
    }
    report(rivals, edition, problems)
  }

  private func mayCount(_ figure: Figure, _ dossier: Dossier, _ edition: Edition) -> Bool {
    figure.year == dossier.year && figure.note == nil
      && figure.unstated(of: edition.indicators[figure.indicator]).isEmpty
      && figure.sources.contains { dossier.documents[$0].status == .final }
  }

  private func report(_ figures: [Figure], _ edition: Edition, _ problems: DiagnosticCollector) {
    let ordered = figures.sorted { left, right in
      let (one, two) = (left.origin.place(of: Key.value), right.origin.place(of: Key.value))
      return (one.file.path, one.start) < (two.file.path, two.start)
    }
    guard let first = ordered.first else { return }
    let others = ordered.dropFirst().filter {
      $0.value != first.value && Set($0.sources).isDisjoint(with: first.sources)
    }
    guard let last = others.first else { return }
    problems.report(
      .figuresDiffer,
      "'\(edition.indicators[first.indicator].id)' has differing figures of \(first.year), "
        + "\(text(first)) and \(text(last))",
      at: last.origin.place(of: Key.value),
      notes: ([first] + others.dropFirst()).map {
        .init("differs from this one", at: $0.origin.place(of: Key.value))
      },
      suggestion: .init("keep the right one, or say in a 'note' why both are kept"))
  }

  private func text(_ figure: Figure) -> String {
    switch figure.value {
    case .number(let number): number.text
    case .flag(let flag): "\(flag)"
    }
  }
}
