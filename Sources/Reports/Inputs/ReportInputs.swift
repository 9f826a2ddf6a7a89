package import Criteria
import Crypto
package import Diagnostics
package import Dossier

/// What a report was made from, complete enough to make it again.
package struct ReportInputs: Sendable {
  /// A file that was read.
  package struct File: Sendable {
    /// `dossier`, `review`, or the edition the file belongs to.
    package var origin: String
    /// Relative to the folder of the dossier or edition.
    package var path: String
    package var sha256: String

    package init(origin: String, _ file: SourceFile) {
      self.init(origin: origin, path: file.name, sha256: Digest.sha256(file.bytes))
    }

    package init(origin: String, path: String, sha256: String) {
      self.origin = origin
      self.path = path
      self.sha256 = sha256
    }
  }

  package let edition: Edition
  package let dossier: Dossier
  package let files: [File]
  /// The normal forms of both, which their digests are taken over.
  let editionForm: [UInt8]
  let dossierForm: [UInt8]
  package let editionDigest: String
  package let dossierDigest: String
  /// What was found of the documents that are files.
  package let evidence: EvidenceFiles

  /// - Parameters:
  ///   - edition: The edition, overlays applied.
  ///   - dossier: The dossier.
  ///   - files: Every file that was read.
  ///   - evidence: What was found of the documents that are files; nil if none were looked for.
  package init(
    _ edition: Edition, _ dossier: Dossier, files: [File], evidence: EvidenceFiles? = nil
  ) {
    self.edition = edition
    self.dossier = dossier
    self.files = files.sorted {
      ($0.origin, $0.path, $0.sha256) < ($1.origin, $1.path, $1.sha256)
    }
    self.evidence = evidence ?? EvidenceFiles(notCheckedIn: dossier)
    editionForm = EditionNormalForm(edition).bytes
    dossierForm = DossierNormalForm(dossier, edition).bytes
    editionDigest = Digest.sha256(editionForm)
    dossierDigest = Digest.sha256(dossierForm)
  }
}
