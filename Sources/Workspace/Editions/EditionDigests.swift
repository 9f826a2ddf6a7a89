import Criteria
import Reports
import Synchronization

/// The digests of an edition's files, computed once.
final class EditionDigests: Sendable {
  private let known = Mutex<[ReportInputs.File]?>(nil)

  /// Every file that an edition was read from, with its digest.
  func files(of edition: EditionReader.Result) -> [ReportInputs.File] {
    known.withLock { known in
      if let known { return known }
      let files = edition.folders.flatMap { folder in
        folder.files.map { ReportInputs.File(origin: folder.name, $0) }
      }
      known = files
      return files
    }
  }
}
