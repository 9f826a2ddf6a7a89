import Assessment
package import Criteria

/// One end of one score of a part, through all states of the replay.
package struct ScoreSeries: Sendable {
  /// Which number of a score.
  package enum End: String, Hashable, Sendable, CaseIterable {
    case evidencedLow = "evidenced-low"
    case evidencedHigh = "evidenced-high"
    case claimedLow = "claimed-low"
    case claimedHigh = "claimed-high"
    case reviewed

    func value(of score: Score) -> Rational? {
      switch self {
      case .evidencedLow: score.evidenced?.low
      case .evidencedHigh: score.evidenced?.high
      case .claimedLow: score.claimed?.low
      case .claimedHigh: score.claimed?.high
      case .reviewed: score.reviewed
      }
    }
  }

  package var end: End
  /// The value in each state: the old side, then after each layer; nil where there is no score.
  package var totals: [Rational?]

  /// What each layer adds; nil where some state has no score, for then nothing adds up.
  package var steps: [Rational]? {
    let known = totals.compactMap(\.self)
    guard known.count == totals.count else { return nil }
    return zip(known, known.dropFirst()).map { $1 - $0 }
  }
}

/// The scores of the whole, an area or a chapter through all states of the replay.
package struct PartReplay: Sendable {
  package enum Kind: String, Hashable, Sendable { case whole, area, chapter }

  package var kind: Kind
  package var id: String
  package var title: String
  package var series: [ScoreSeries]

  package func series(_ end: ScoreSeries.End) -> ScoreSeries? { series.first { $0.end == end } }
}

extension Replay {
  /// The whole, every area and every chapter of either side: those of the new one first.
  var parts: [PartReplay] {
    guard let first = states.first?.edition, let last = states.last?.edition else { return [] }
    var parts = [part(.whole, "", "Whole") { $0.whole }]
    for area in last.areas + first.areas.filter({ old in !last.areas.contains { $0.id == old.id } })
    {
      parts.append(
        part(.area, area.id, area.title) { state in
          state.edition.areas.firstIndex { $0.id == area.id }.map { state.areas[$0] }
        })
    }
    let gone = first.chapters.filter { old in !last.chapters.contains { $0.number == old.number } }
    for chapter in last.chapters + gone {
      parts.append(
        part(.chapter, chapter.id, chapter.title) { state in
          state.edition.chapters.firstIndex { $0.number == chapter.number }
            .map { state.chapters[$0] }
        })
    }
    return parts
  }

  private func part(
    _ kind: PartReplay.Kind, _ id: String, _ title: String, _ score: (ScoredState) -> Score?
  ) -> PartReplay {
    let scores = states.map(score)
    return PartReplay(
      kind: kind, id: id, title: title,
      series: ScoreSeries.End.allCases.map { end in
        ScoreSeries(end: end, totals: scores.map { $0.flatMap(end.value) })
      })
  }
}
