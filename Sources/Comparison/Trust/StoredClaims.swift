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

  /// What was found of evidence files is known only to the run that looked: what it may be is known here.
  private var evidence: [ReportDifference] {
    guard let node = fields.evidenceNode, let claimed = fields.evidence else { return [] }
    var differences: [ReportDifference] = []
    func add(_ key: String, says stored: String, _ witness: String, _ derived: String) {
      differences.append(
        ReportDifference(
          part: "inputs › evidence › \(key)", stored: stored, witness: witness, derived: derived,
          range: (node.value(named: key) ?? node).headRange))
    }
    let files = dossier.documents.filter {
      if case .file = $0.location { true } else { false }
    }
    // Either all files are looked for, or none.
    let count = files.count
    if claimed.checked != count, claimed.checked != 0 || claimed.notChecked != count {
      add("checked", says: String(claimed.checked), "its documents with a file are", String(count))
    } else if claimed.checked + claimed.notChecked != count {
      add(
        "notChecked", says: String(claimed.notChecked),
        "the others of its documents with a file are",
        String(count - claimed.checked))
    }
    var left = Set(files.map(\.id))
    let registered = Set(files.filter { $0.sha256 != nil }.map(\.id))
    for (key, ids) in [
      ("missing", claimed.missing), ("changed", claimed.changed),
      ("unreadable", claimed.unreadable),
    ] {
      for id in ids {
        let isPossible = claimed.checked > 0 && (key != "changed" || registered.contains(id))
        guard left.remove(id) == nil || !isPossible else { continue }
        add(
          key, says: id.quoted, "a document is named here once, and only",
          "if its file was looked for" + (key == "changed" ? " and its digest is registered" : ""))
      }
    }
    return differences
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
