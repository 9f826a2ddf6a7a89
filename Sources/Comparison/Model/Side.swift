package import Assessment
import Criteria
import Diagnostics
import Dossier
import Reports

/// One of the two sides of a comparison: a dossier or a stored report, assessed.
///
/// A reference, for everything that looks at a side would copy all lists of its edition otherwise.
package final class Side: Sendable {
  package let assessment: Assessment
  let edition: Edition
  let dossier: Dossier
  /// The names of the files that it was read from, by path; empty where only a report is at hand.
  let names: [String: String]
  /// The normal forms of both and their digests.
  let inputs: ReportInputs
  let conflicts: Conflicts
  /// The items of which more is claimed than the evidence allows.
  let contradicted: Set<Int>

  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - names: What to call the files at hand, by their path.
  package init(_ assessment: Assessment, names: [String: String]) {
    self.assessment = assessment
    edition = assessment.edition
    dossier = assessment.dossier
    self.names = names
    inputs = ReportInputs(assessment.edition, assessment.dossier, files: [])
    conflicts = Conflicts(assessment)
    contradicted = Set(assessment.findings.contradicted)
  }

  /// Where something is written, as `documents.yaml:12`; nil where the file is not at hand.
  func place(_ range: SourceRange?) -> String? {
    guard let range, let name = names[range.file.path] else { return nil }
    return "\(name):\(range.start.line)"
  }
}
