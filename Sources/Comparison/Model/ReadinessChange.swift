import Assessment
import Criteria
import Reports
import Words

/// What became of a check of the readiness for the peer review.
package struct ReadinessChange: Hashable, Sendable {
  package var id: String
  package var title: String
  /// How much fails it on each side; it holds where nothing does.
  package var old: Int
  package var new: Int
  /// What fails it now and did not before, and the other way round.
  package var failingNow: [String]
  package var failingNoLonger: [String]

  /// Whether the same fails it on both sides.
  package var isUnchanged: Bool { failingNow.isEmpty && failingNoLonger.isEmpty && old == new }
}

extension ComparisonBuilder {
  /// The checks of the readiness, in the order of the reports.
  var readiness: [ReadinessChange] {
    Readiness.Check.allCases.map { check in
      let failures = (failing(check, old), failing(check, new))
      let known = (Set(failures.0), Set(failures.1))
      return ReadinessChange(
        id: check.rawValue, title: check.title,
        old: old.assessment.readiness.failures[check, default: []].count,
        new: new.assessment.readiness.failures[check, default: []].count,
        failingNow: failures.1.filter { !known.0.contains($0) },
        failingNoLonger: failures.0.filter { !known.1.contains($0) })
    }
  }

  /// What fails a check, in the ids of the new side.
  private func failing(_ check: Readiness.Check, _ side: Side) -> [String] {
    let report = ReportBuilder(side.assessment, side.inputs)
    let names = side === old ? tracer.spelling.old.renamed : tracer.spelling.new.renamed
    return side.assessment.readiness.failures[check, default: []].map { failure in
      switch failure {
      case .item(let item): names.items[item].id
      case .missingDocument(let kind): names.documentKinds[kind].id
      case .notInEnglish(let kind): "\(names.documentKinds[kind].id) (in English)"
      case .designation, .member: report.failure(failure).text
      }
    }
  }
}
