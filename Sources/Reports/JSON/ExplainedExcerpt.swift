package import Assessment
import Criteria
import Dossier
package import JSON

/// What `report.json` says of one thing.
package struct ExplainedExcerpt {
  private let assessment: Assessment
  private let builder: ReportBuilder
  private let report: Report

  /// - Parameters:
  ///   - assessment: What the report is of.
  ///   - engine: The version of the program.
  package init(_ assessment: Assessment, engine: String) {
    self.assessment = assessment
    builder = ReportBuilder(assessment)
    report = builder.build(engine)
  }

  /// Writes a thing as it stands in `report.json`.
  ///
  /// Of an indicator these are its figures and those of its parts, of a kind its documents, of a
  /// consistency rule what breaks it: a list each.
  package func write(_ thing: ExplainedThing, to writer: inout JSONWriter) {
    let edition = assessment.edition
    switch thing {
    case .item(let item):
      let standard = edition.items[item].standard
      let place = item - edition.standards[standard].items.lowerBound
      report.write(&writer, report.standards[standard].items[place])
    case .standard(let standard): report.write(&writer, report.standards[standard])
    case .designation(let designation): writer.condition(report.designation.all[designation])
    case .condition(let slot):
      let condition = edition.conditions[slot]
      let judged = assessment.judged(condition, for: assessment.dossier.designation)
      writer.condition(
        builder.judged(
          judged, condition.id ?? "", following: true, isRequired: assessment.isRequired(slot)))
    case .indicator(let indicator):
      let parts = edition.givenParts(of: indicator)
      writer.array(parts.flatMap { assessment.figures(of: $0) }.map { report.figures[$0] }) {
        report.write(&$0, $1)
      }
    case .documentKind(let kind):
      writer.array(assessment.documents(ofKind: kind).map { report.documents[$0] }) {
        report.write(&$0, $1)
      }
    case .document(let document): report.write(&writer, report.documents[document])
    case .chapter(let chapter): report.write(&writer, report.chapters[chapter])
    case .area(let area): report.write(&writer, report.areas[area])
    case .consistencyRule(let rule):
      let id = edition.consistency[rule].id
      writer.array(report.consistency.filter { $0.isRuleBroken && $0.id == id }) {
        report.write(&$0, $1)
      }
    case .action(let action): report.write(&writer, report.improvementPlan[action])
    case .whole: writer.score(report.score)
    case .coreGate: report.write(report.coreGate, &writer)
    case .readiness: report.write(report.readiness, &writer)
    }
  }
}
