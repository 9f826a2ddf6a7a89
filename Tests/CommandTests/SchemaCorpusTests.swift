import Diagnostics
import Foundation
import TestSupport
import Testing

/// The engine and its schemas agree on files, wherever a schema can say what the engine says.
@Suite(.enabled(if: ForeignValidation.isInstalled, "check-jsonschema is not installed"))
struct `Schemas on the cases and the files that ship` {
  /// A file, and whether a schema must refuse it.
  private struct Sample {
    var name: String
    var text: String
    var isInvalid: Bool
    /// Whether it is given as YAML 1.1, to which `no` and `on` are booleans.
    var isOld = false
  }

  @Test(arguments: SchemaKinds.all)
  func `A schema refuses what the engine refuses, and nothing else`(_ kind: String) throws {
    let all = try cases(of: kind) + shipped(of: kind)
    // The parser keeps to the version that the last file named.
    let samples = all.filter { !$0.isOld } + all.filter(\.isOld)
    #expect(samples.contains { !$0.isInvalid })
    let workspace = try Workspace()
    for (index, sample) in samples.enumerated() {
      try workspace.write(sample.text, to: "\(index).yaml")
    }
    let found = try ForeignValidation(
      of: samples.indices.map { "\($0).yaml" }, as: kind, in: workspace
    ).invalid
    for (index, sample) in samples.enumerated() {
      #expect(found.contains("\(index).yaml") == sample.isInvalid, "\(sample.name)")
    }
  }

  @Test func `Every exception among the cases is one`() {
    let names = Set(DiagnosticCase.all.map(\.testDescription))
    #expect(names.isSuperset(of: SchemaReach.exceptions.keys))
  }

  /// The files of a kind among the cases of diagnostics.
  private func cases(of kind: String) throws -> [Sample] {
    var samples: [Sample] = []
    for one in DiagnosticCase.all {
      for (path, marked) in try one.files() where SchemaKinds.kind(of: path) == kind {
        let reach = try one.codes(in: path, marked).compactMap(DiagnosticCode.init).map(
          SchemaReach.init)
        guard !reach.contains(.parser) else { continue }
        let isException = !reach.isEmpty && SchemaReach.exceptions[one.testDescription] != nil
        samples += Self.samples(
          "\(one.testDescription)/\(path)", marked.text,
          isInvalid: reach.contains(.expressed) != isException)
      }
    }
    return samples
  }

  /// The files of a kind in `criteria` and `reports`, and those that all cases begin with.
  private func shipped(of kind: String) throws -> [Sample] {
    var samples: [Sample] = []
    for root in [Workspace.project, DiagnosticCase.root.appending(path: "_base")] {
      for folder in ["criteria", "reports"] {
        let names = try FileManager.default.subpathsOfDirectory(
          atPath: root.appending(path: folder).path)
        for path in names.sorted().map({ "\(folder)/\($0)" })
        where SchemaKinds.kind(of: path) == kind {
          let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
          samples += Self.samples(path, text, isInvalid: false)
        }
      }
    }
    return samples
  }

  /// A file, and if it is right also as YAML 1.1.
  private static func samples(_ name: String, _ text: String, isInvalid: Bool) -> [Sample] {
    let sample = Sample(name: name, text: text, isInvalid: isInvalid)
    let isMarked = text.contains("---") || text.hasPrefix("%") || text.hasPrefix("\u{FEFF}")
    guard !isInvalid, !isMarked else { return [sample] }
    var old = sample
    old.name += " as YAML 1.1"
    old.text = "%YAML 1.1\n---\n\(text)"
    old.isOld = true
    return [sample, old]
  }
}
