package import Criteria
import Diagnostics
import Reports
import Synchronization

/// The editions that were read, each once until one of its files changes.
///
/// It is safe to use from several tasks: concurrent callers for one edition block until it is loaded,
/// and different editions are parsed and hashed in parallel.
package final class EditionCache: Sendable {
  /// An edition with what its reading gave besides.
  package struct Volume: Sendable {
    /// The edition's folder.
    var path: String
    package var result: EditionReader.Result
    /// The names of these files with that of their edition, by path.
    var names: [String: String]
    var problems: DiagnosticCollector.Findings
    /// Its files with their digests, once these are needed.
    let digests = EditionDigests()

    /// Every file of the edition, with its digest.
    var files: [ReportInputs.File] { digests.files(of: result) }

    /// Stands in for an edition whose folder cannot be read, which was reported.
    static let unreadable = Volume(
      path: "", result: .missing, names: [:], problems: DiagnosticCollector.Findings())
  }

  /// What was read, with what tells whether it is still true.
  private struct Loaded<Content: Sendable>: Sendable {
    var content: Content
    var snapshot: EditionSnapshot
  }

  /// One edition, locked while it is being read.
  private final class Entry: Sendable {
    let loaded = Mutex<Loaded<Volume>?>(nil)
  }

  private let entries = Mutex<[String: Entry]>([:])
  /// What was read of the editions of each place, to begin with when another one is read.
  private let known = Mutex<[String: Loaded<KnownEditions>]>([:])

  package init() {}

  /// The edition in a folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - place: Where it lies, and the editions it may name.
  ///   - read: Reads the edition, with what is known of others in its place; called only if it was not
  ///     read yet, or has changed since.
  /// - Returns: The edition; nil if it is not there.
  func volume(
    at path: String, in place: String, read: (inout KnownEditions) -> Volume?
  ) -> Volume? {
    let entry = entries.withLock { entries in
      let entry = entries[path] ?? Entry()
      entries[path] = entry
      return entry
    }
    return entry.loaded.withLock { loaded in
      if let loaded, loaded.snapshot.isCurrent { return loaded.content }
      let start = FileStamp.Time.momentAgo
      let earlier = known.withLock { $0[place] }
      var editions = KnownEditions()
      if let earlier, earlier.snapshot.isCurrent { editions = earlier.content }
      guard let volume = read(&editions) else {
        loaded = nil
        return nil
      }
      let snapshot = EditionSnapshot(of: editions.allFolders, in: place, readSince: start)
      let found = Loaded(content: editions, snapshot: snapshot)
      known.withLock { $0[place] = found }
      loaded = Loaded(content: volume, snapshot: snapshot)
      return volume
    }
  }
}
