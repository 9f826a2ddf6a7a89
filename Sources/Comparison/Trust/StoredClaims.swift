import Diagnostics
import Dossier
import LocatedYAML
import Reports

/// What a report says of the files it was made from, as far as it must be so whatever they hold.
struct StoredClaims {
  let fields: StoredFields
  let dossier: Dossier

  /// Everything that no run of the program can have written.
  var differences: [ReportDifference] { files + evidence }

  private var files: [ReportDifference] {
    guard let list = fields.fileList else { return [] }
    let files = fields.files ?? []
    var differences: [ReportDifference] = []
    func add(_ node: YAMLNode, says stored: String, _ witness: String, _ derived: String) {
      differences.append(
        ReportDifference(
          part: "inputs › files", stored: stored, witness: witness, derived: derived,
          range: node.headRange))
    }
    let editions = Set(files.map(\.origin)).subtracting(["dossier", "review"])
    for origin in ["dossier"] + (editions.isEmpty ? ["edition"] : editions.sorted()) {
      let name = origin == "dossier" ? "dossier.yaml" : "edition.yaml"
      guard !files.contains(where: { $0.origin == origin && $0.path == name }) else { continue }
      add(list, says: "nothing of \(name)", "every report is made from", "one")
    }
    var paths: Set<String> = []
    for (node, file) in zip(list.elements, files) {
      // Of the folders of an edition, several may have one name.
      if file.origin == "dossier", !paths.insert(file.path).inserted {
        add(node, says: "\(file.path.quoted) twice", "a report names it", "once")
      }
      if !file.isInItsFolder {
        add(node, says: file.path.quoted, "a report names files", "in their folder")
      }
      let isDigest =
        file.sha256.utf8.count == 64 && file.sha256.allSatisfy(\.isLowercaseHexadecimal)
      if !isDigest {
        add(node, says: file.sha256.quoted, "a digest has", "64 digits of 0-9 and a-f")
      }
    }
    return differences
  }

  private var evidence: [ReportDifference] {
    guard let node = fields.checkedEvidenceNode, let checked = fields.checkedEvidence else {
      return []
    }
    let count = dossier.documents.count { if case .file = $0.location { true } else { false } }
    guard checked != count else { return [] }
    return [
      ReportDifference(
        part: "inputs › checkedEvidence", stored: String(checked),
        witness: "its documents with a file are", derived: String(count), range: node.headRange)
    ]
  }
}

extension ReportInputs.File {
  /// Whether the path stays in the folder of the dossier or edition; every other was not written by
  /// this program.
  package var isInItsFolder: Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}

extension Character {
  fileprivate var isLowercaseHexadecimal: Bool {
    ("0"..."9").contains(self) || ("a"..."f").contains(self)
  }
}
