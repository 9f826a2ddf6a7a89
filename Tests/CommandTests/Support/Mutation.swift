import Foundation

/// A JSON text with one thing in it changed.
struct Mutation {
  /// What was changed, and where.
  var name: String
  var text: String

  /// What values are replaced by.
  private static let values: [(name: String, value: any Sendable)] = [
    ("nothing", ""), ("a word", "x"), ("a list", ["x"]), ("keys", ["x": "x"]),
  ]

  /// Keys that tell the form of a mapping: at most one of those of different forms may stand.
  private static let strangers: [(key: String, value: any Sendable)] = [
    ("ref", "G2"), ("indicator", "beds"), ("document", "plan"), ("item", "A.1"),
    ("all", [["ref": "G2"]]), ("any", [["ref": "G2"]]), ("of", [["ref": "G2"]]), ("at-least", "1"),
    ("less-than", "3"), ("is", "true"), ("within", "24 months"), ("count", "1"),
    ("sum", ["beds"]), ("numerator", "beds"), ("file", "a.pdf"), ("url", "https://example.org"),
    ("place", "P"), ("reason", " "),
  ]

  /// Every text that differs from one in one thing.
  static func all(of text: String) throws -> [Mutation] {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try mutants(of: root, at: "").map { name, value in
      let data = try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
      return Mutation(name: name, text: String(decoding: data, as: UTF8.self))
    }
  }

  private static func mutants(of value: Any, at path: String) -> [(String, Any)] {
    var found: [(String, Any)] = []
    if !path.isEmpty { found = values.map { ("\(path) is \($0.name)", $0.value) } }
    if let object = value as? [String: Any] {
      found.append(("\(path) has another key", object.merging(["zzz": "x"]) { $1 }))
      for key in object.keys.sorted() {
        found.append(("\(path)/\(key) is missing", object.filter { $0.key != key }))
        for (name, child) in mutants(of: object[key] ?? "", at: "\(path)/\(key)") {
          found.append((name, object.merging([key: child]) { $1 }))
        }
      }
      if strangers.contains(where: { object[$0.key] != nil }) {
        for (key, value) in strangers where object[key] == nil {
          found.append(("\(path) has \(key)", object.merging([key: value]) { $1 }))
        }
      }
    } else if let array = value as? [Any] {
      for (index, element) in array.enumerated() {
        for (name, child) in mutants(of: element, at: "\(path)/\(index)") {
          var changed = array
          changed[index] = child
          found.append((name, changed))
        }
      }
    }
    return found
  }
}
