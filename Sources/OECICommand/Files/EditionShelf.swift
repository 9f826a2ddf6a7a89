import Criteria
import Diagnostics
import Reports
import Synchronization

/// The editions that were read in a run, each once, whichever dossier asks for it.
///
/// Dossiers that are assessed at the same time share it.
final class EditionShelf: Sendable {
  /// An edition with what its reading gave besides.
  struct Volume: Sendable {
    var result: EditionReader.Result
    /// Every file of the edition and of those it extends.
    var files: [ReportInputs.File]
    /// The names of these files with that of their edition, by path.
    var names: [String: String]
    var problems: DiagnosticCollector.Findings
  }

  private let volumes = Mutex<[String: Volume]>([:])

  /// The edition in a folder; whoever asks while it is being read waits for it.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - read: Reads the edition; asked the first time only.
  /// - Returns: The edition; nil if it is not there.
  func volume(at path: String, read: () -> Volume?) -> Volume? {
    volumes.withLock { volumes in
      if let known = volumes[path] { return known }
      let volume = read()
      volumes[path] = volume
      return volume
    }
  }
}
