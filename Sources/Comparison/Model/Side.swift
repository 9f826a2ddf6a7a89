package import Assessment
import Criteria
import Diagnostics
import Dossier
import Reports

/// One of the two sides of a comparison: a dossier or a stored report, assessed.
package struct Side: Sendable {
  package let assessment: Assessment
  /// The names of the files that it was read from, by path; empty where only a report is at hand.
  let names: [String: String]
  /// The normal form of the edition: equal bytes are equal editions.
  let editionForm: [UInt8]
  let documentIDs: [String: Int]
  /// The actions for each item, by index.
  let actionsOfItem: [Int: [Int]]

  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - names: What to call the files at hand, by their path.
  package init(_ assessment: Assessment, names: [String: String]) {
    self.assessment = assessment
    self.names = names
    editionForm = EditionNormalForm(assessment.edition).bytes
    documentIDs = Dictionary(
      assessment.dossier.documents.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var actions: [Int: [Int]] = [:]
    for (position, action) in assessment.dossier.actions.enumerated() {
      for item in action.items { actions[item, default: []].append(position) }
    }
    actionsOfItem = actions
  }

  var edition: Edition { assessment.edition }
  var dossier: Dossier { assessment.dossier }

  /// Where something is written, as `documents.yaml:12`; nil where the file is not at hand.
  func place(_ range: SourceRange?) -> String? {
    guard let range, let name = names[range.file.path] else { return nil }
    return "\(name):\(range.start.line)"
  }
}
