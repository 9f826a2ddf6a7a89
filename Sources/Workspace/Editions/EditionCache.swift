package import Criteria
import Diagnostics
import Reports
import Synchronization

/// The editions that were read in a run, each once, whichever dossier asks for it.
///
/// Dossiers that are assessed at the same time share it.
package final class EditionCache: Sendable {
  /// An edition with what its reading gave besides.
  package struct Volume: Sendable {
    /// The edition's folder.
    var path: String
    package var result: EditionReader.Result
    /// The names of these files with that of their edition, by path.
    var names: [String: String]
    var problems: DiagnosticCollector.Findings

    /// Stands in for an edition whose folder cannot be read, which was reported.
    static let unreadable = Volume(
      path: "", result: .missing, names: [:], problems: DiagnosticCollector.Findings())
  }

  private struct Contents {
    var volumes: [String: Volume] = [:]
    /// The files of each edition with their digests, once these are asked for.
    var files: [String: [ReportInputs.File]] = [:]
    /// What was read of the editions of each place.
    var known: [String: KnownEditions] = [:]
  }

  package init() {}

  private let contents = Mutex(Contents())

  /// The edition in a folder; whoever asks while it is being read waits for it.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - place: Where it lies, and the editions it may name.
  ///   - read: Reads the edition, with what is known of others in its place; asked the first time
  ///     only.
  /// - Returns: The edition; nil if it is not there.
  func volume(
    at path: String, in place: String, read: (inout KnownEditions) -> Volume?
  ) -> Volume? {
    contents.withLock { contents in
      if let known = contents.volumes[path] { return known }
      let volume = read(&contents.known[place, default: KnownEditions()])
      contents.volumes[path] = volume
      return volume
    }
  }

  /// Every file of a volume, with its digest.
  func files(of volume: Volume) -> [ReportInputs.File] {
    contents.withLock { contents in
      if let known = contents.files[volume.path] { return known }
      let files = volume.result.folders.flatMap { folder in
        folder.files.map { ReportInputs.File(origin: folder.name, $0) }
      }
      contents.files[volume.path] = files
      return files
    }
  }
}
