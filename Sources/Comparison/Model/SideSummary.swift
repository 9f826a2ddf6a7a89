package import Assessment
package import Criteria
import Dossier
package import Reports
import Words

/// What stands at the top of a comparison about one side.
package struct SideSummary: Sendable {
  package var year: Int
  package var asOf: CalendarDate
  package var edition: NamedThing
  package var revision: String?
  package var editionDigest: String
  package var dossierDigest: String
  package var sought: NamedThing
  /// The highest designation whose criteria are met.
  package var criteriaMet: NamedThing?
  /// What keeps it from being called reached, one phrase a kind.
  package var hindrances: [String]
  package var score: Score
  package var coreGate: Verdict?
  package var coreKnown: Int
  package var isReadyForReview: Bool

  init(_ side: Side) {
    let (assessment, edition, dossier) = (side.assessment, side.edition, side.dossier)
    let named = { (index: Int) in
      NamedThing(id: edition.designations[index].id, title: edition.designations[index].title)
    }
    year = dossier.year
    asOf = dossier.asOf
    self.edition = NamedThing(id: edition.id, title: edition.title)
    revision = edition.revision
    editionDigest = side.inputs.editionDigest
    dossierDigest = side.inputs.dossierDigest
    sought = named(dossier.designation)
    criteriaMet = assessment.criteriaMet.map(named)
    hindrances = assessment.texts(of: assessment.hindrance, naming: 3)
    score = assessment.whole
    coreGate = assessment.coreGate.verdict
    coreKnown = assessment.coreGate.known
    isReadyForReview = assessment.readiness.isGo
  }
}
