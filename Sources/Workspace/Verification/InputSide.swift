import Criteria
import Diagnostics
import Reports

/// One side of what a report was made from, its dossier or its edition, as its files are today.
struct InputSide {
  /// A file at hand, with what reports call the folder that it lies in.
  typealias Found = (origin: String, file: SourceFile)

  /// The files with the digest that the report gives, by their place.
  private(set) var matching: [String] = []
  private(set) var changed: [String] = []
  /// The files that are not at hand, by the names that the report gives them.
  private(set) var missing: [String] = []
  /// The files that are at hand, and that the report does not list.
  private(set) var unlisted: [String] = []

  /// How many files the report lists.
  var count: Int { matching.count + changed.count + missing.count }
  /// Whether the files at hand are those that the report lists, and no others.
  var isWhole: Bool { count > 0 && count == matching.count && unlisted.isEmpty }

  /// - Parameters:
  ///   - listed: The files that the report lists.
  ///   - found: The files at hand; several folders may have one name.
  init(_ listed: [ReportInputs.File], found: [Found]) {
    struct Name: Hashable {
      var origin: String
      var path: String
    }
    var rest: [Name: [(file: SourceFile, sha256: String)]] = [:]
    for (origin, file) in found {
      rest[Name(origin: origin, path: file.name), default: []]
        .append((file, Digest.sha256(file.bytes)))
    }
    var others: [ReportInputs.File] = []
    for file in listed {
      let name = Name(origin: file.origin, path: file.path)
      if let same = rest[name]?.firstIndex(where: { $0.sha256 == file.sha256 }) {
        matching += [rest[name]?.remove(at: same).file.path].compactMap(\.self)
      } else {
        others.append(file)
      }
    }
    for file in others {
      let name = Name(origin: file.origin, path: file.path)
      if let other = rest[name]?.popLast()?.file.path {
        changed.append(other)
      } else {
        missing.append("\(file.origin): \(file.path)")
      }
    }
    unlisted = rest.values.joined().map(\.file.path).sorted()
  }
}
