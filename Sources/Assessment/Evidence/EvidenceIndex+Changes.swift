import Criteria
import Dossier

extension EvidenceIndex {
  /// What undoes a change that is about to be made.
  func inverse(of change: Change) -> Change {
    switch change {
    case .document(let place, _): .document(at: place, document(at: place))
    case .figure(let place, _): .figure(at: place, figure(at: place))
    case .answer(let item, _): .answer(to: item, dossier.answers[item])
    case .review(let item, _): .review(of: item, dossier.reviews[item])
    case .assessmentDay: .assessmentDay(dossier.asOf)
    }
  }

  /// The dossier without empty places.
  var currentDossier: Dossier {
    guard !emptyDocuments.isEmpty || !emptyFigures.isEmpty else { return dossier }
    var current = dossier
    var places: [Int: Int] = [:]
    current.documents = []
    for place in dossier.documents.indices where !emptyDocuments.contains(place) {
      places[place] = current.documents.count
      current.documents.append(dossier.documents[place])
    }
    current.figures = dossier.figures.indices.filter { !emptyFigures.contains($0) }.map { place in
      var figure = dossier.figures[place]
      figure.sources = figure.sources.compactMap { places[$0] }
      return figure
    }
    return current
  }
}
