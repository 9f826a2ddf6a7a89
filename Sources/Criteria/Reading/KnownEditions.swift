import Diagnostics
import LocatedYAML

/// Editions as far as they were read: the files of each are parsed once, and each is decoded once,
/// however many others rest on it or name it in a crosswalk.
package struct KnownEditions: Sendable {
  /// The parsed files of one edition.
  struct Parsed: Sendable {
    var layer: EditionLayer
    var problems: DiagnosticCollector.Findings
  }

  /// An edition but for its crosswalk, which names others that may name it in turn.
  struct Core: Sendable {
    var result: EditionReader.Result
    /// The root of `crosswalk.yaml`, not read yet.
    var crosswalk: YAMLNode?
    var problems: DiagnosticCollector.Findings
  }

  /// By the name they are asked for.
  var folders: [String: EditionFolder] = [:]
  /// By the identity of their folders.
  var parsed: [String: Parsed] = [:]
  var cores: [String: Core] = [:]

  /// Every edition of which files were read.
  package var allFolders: [EditionFolder] { Array(folders.values) }

  package init() {}
}
