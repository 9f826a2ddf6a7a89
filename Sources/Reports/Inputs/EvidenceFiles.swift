import Dossier
import Words

/// What a look at the disk found of the documents that are files.
package struct EvidenceFiles: Hashable, Sendable {
  /// How many were looked for.
  package var checked = 0
  /// How many were not.
  package var notChecked = 0
  /// The ids of those that are not there.
  package var missing: [String] = []
  /// The ids of those with another digest than they are registered with.
  package var changed: [String] = []
  /// The ids of those that are there and cannot be read, or lie behind a link that leads out.
  package var unreadable: [String] = []

  package init() {}

  /// Of a dossier whose files nobody looked for.
  init(notCheckedIn dossier: Dossier) {
    notChecked = dossier.documents.count {
      if case .file = $0.location { true } else { false }
    }
  }

  /// How many are not as they should be.
  package var faulty: Int { missing.count + changed.count + unreadable.count }

  /// What is wrong, in words, with the ids; empty if nothing is.
  package var faults: [(what: String, ids: [String])] {
    [("missing", missing), ("changed", changed), ("unreadable", unreadable)]
      .filter { !$0.1.isEmpty }
  }

  /// How many are not as they should be, and in which way: `2 missing, 1 changed`.
  package var summary: String {
    faults.map { "\($0.ids.count) \($0.what)" }.joined(separator: ", ")
  }
}

extension EvidenceFiles {
  /// How many are not as they should be, by what is wrong.
  var numbers: FileFaults {
    FileFaults(missing: missing.count, changed: changed.count, unreadable: unreadable.count)
  }
}
