import Comparison
import Foundation
import TestSupport
import Testing

/// The comparisons in the repository are examples: whoever reads them has seen all there is.
@Suite struct `Committed comparisons` {
  private static func all() throws -> [JSONValue] {
    let reports = Workspace.project.appending(path: "reports")
    return try FileManager.default.subpathsOfDirectory(atPath: reports.path).sorted()
      .filter { $0.hasSuffix("/comparison.json") }
      .map { try JSONValue(parsing: Data(contentsOf: reports.appending(path: $0))) }
  }

  @Test func `Every class stands in one of them`() throws {
    let items = try Self.all().flatMap { $0["items"].elements }
    let found = Set(items.compactMap { $0["class"].string })
    #expect(
      ChangeClass.allCases.filter { !found.contains($0.rawValue) } == [])
  }

  @Test func `Every kind of cause stands in one of them`() throws {
    let found = try Self.all().reduce(into: Set<String>()) { $0.formUnion(Self.kinds(in: $1)) }
    #expect(Cause.Kind.allCases.map(\.rawValue).filter { !found.contains($0) } == [])
  }

  @Test func `Every layer brought something in one of them`() throws {
    let layers = try Self.all().flatMap { $0["replay"]["layers"].elements }
    let found = Set(layers.filter { $0["changed"].boolean == true }.compactMap { $0["id"].string })
    #expect(Layer.allCases.map(\.rawValue).filter { !found.contains($0) } == [])
  }

  /// The kinds of all causes, wherever they stand.
  private static func kinds(in comparison: JSONValue) -> [String] {
    let told = ["items", "standards", "conditions"].flatMap { comparison[$0].elements }
    let causes =
      comparison["rules"].elements + told.flatMap { $0["causes"].elements }
      + told.flatMap { $0["clauses"].elements }.flatMap { $0["causes"].elements }
    return causes.compactMap { $0["kind"].string }
  }
}
