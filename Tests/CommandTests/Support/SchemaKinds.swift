/// The kinds of file that have a schema, and which file is of which.
enum SchemaKinds {
  static let edition = [
    "edition", "indicators", "document-kinds", "chapter", "designation", "crosswalk", "tests",
  ]
  static let dossier = [
    "dossier", "documents", "quantitative", "qualitative", "peer-review", "improvement-plan",
  ]
  static let all = edition + dossier + ["project"]

  /// The kind of a file by its path from the root of a project; nil for one that nothing reads.
  static func kind(of path: String) -> String? {
    if path == ".oeci.yaml" { return "project" }
    let parts = path.split(separator: "/").map(String.init)
    guard path.hasSuffix(".yaml"), let last = parts.last, parts.count > 2 else { return nil }
    let name = String(last.dropLast(5))
    if parts[0] == "criteria" {
      if parts.count > 3 { return parts[2] == "tests" ? "tests" : nil }
      if name == "documents" { return "document-kinds" }
      if name.first?.isNumber == true { return "chapter" }
      return edition.first { $0 == name }
    }
    guard parts[0] == "reports", parts.count > 3 else { return nil }
    let part = parts.count == 4 ? name : parts[3]
    return dossier.first { $0 == part }
  }
}
