package import Diagnostics

/// Reads the keys of one mapping by type; what is wrong is reported and reading goes on.
///
/// A mapping may be amended: later mappings then hold new values for some of its keys.
package struct MappingReader<Key: SchemaKey> {
  package let node: YAMLNode
  package let problems: DiagnosticCollector
  /// What the mapping is, with an article, for messages: "an indicator".
  package let subject: String
  private let amendments: [YAMLNode]
  /// Required keys that a reported misspelling most likely stands for.
  private var excused: Set<Key> = []

  /// Opens a mapping and reports the keys that may not stand in it.
  ///
  /// - Returns: nil, after a report, if the node is no mapping.
  package init?(
    _ node: YAMLNode, as subject: String, allowed: [Key], amendments: [YAMLNode] = [],
    reporting problems: DiagnosticCollector
  ) {
    self.node = node
    self.subject = subject
    self.amendments = amendments
    self.problems = problems
    guard node.isMapping else {
      if !node.isRefused {
        problems.report(
          .wrongShape, "\(subject) is a mapping of keys and values", at: node.headRange,
          suggestion: .init("write its keys one a line: \(Self.examples(of: allowed))"))
      }
      return nil
    }
    checkKeys(of: node, allowed)
    for amendment in amendments { checkKeys(of: amendment, allowed) }
  }

  private static func examples(of keys: [Key]) -> String {
    keys.prefix(4).map { "\($0.name): …" }.joined(separator: ", ")
  }

  private mutating func checkKeys(of mapping: YAMLNode, _ allowed: [Key]) {
    for (key, _) in mapping.entries {
      if let known = Key(number: key.keyNumber), allowed.contains(known) { continue }
      if key.isRefused || !key.isScalar || (key.isPlain && key.text == "<<") { continue }
      let meant = NearestName.of(key.text, among: allowed.map(\.name))
      if let meant, let found = allowed.first(where: { $0.name == meant }) {
        excused.insert(found)
      }
      let names = allowed.map(\.name).joined(separator: ", ")
      problems.report(
        .unknownKey, "unknown key '\(key.text)' in \(subject)", at: key.range,
        suggestion: meant.map { .init("did you mean '\($0)'?", replacement: $0) }
          ?? .init("its keys are: \(names)"))
    }
  }

  /// The key and value under a name, wherever it was set last; an empty value is a missing one.
  package func entry(_ key: Key) -> (key: YAMLNode, value: YAMLNode)? {
    for mapping in amendments.reversed() {
      if let found = Self.find(key, in: mapping) {
        return found.value.isEmptyScalar ? nil : found
      }
    }
    guard let found = Self.find(key, in: node), !found.value.isEmptyScalar else { return nil }
    return found
  }

  private static func find(_ key: Key, in mapping: YAMLNode) -> (key: YAMLNode, value: YAMLNode)? {
    let number = Int32(key.rawValue)
    for entry in mapping.entries where entry.key.keyNumber == number { return entry }
    return nil
  }

  /// The value under a key; nil if missing, empty or refused by the loader.
  package func value(_ key: Key) -> YAMLNode? {
    guard let value = entry(key)?.value, !value.isRefused else { return nil }
    return value
  }

  /// The value under a key that must be there.
  package func required(_ key: Key) -> YAMLNode? {
    if let value = value(key) { return value }
    if !excused.contains(key), entry(key) == nil { reportMissing(key) }
    return nil
  }

  package func reportMissing(_ key: Key) {
    let empty = node.entries.first { $0.key.keyNumber == Int32(key.rawValue) }
    problems.report(
      .missingKey, "\(subject) needs '\(key.name)'", at: empty?.key.range ?? node.headRange,
      suggestion: .init(empty == nil ? "add '\(key.name): …'" : "give it a value"))
  }

  /// A scalar under a key, as the type that the place expects.
  package func scalar<Value: ScalarReadable>(_ key: Key, as type: Value.Type) -> Value? {
    value(key).flatMap { $0.scalar(as: type, what: "'\(key.name)'", reporting: problems) }
  }

  /// A scalar under a key that must be there.
  package func required<Value: ScalarReadable>(_ key: Key, as type: Value.Type) -> Value? {
    required(key).flatMap { $0.scalar(as: type, what: "'\(key.name)'", reporting: problems) }
  }

  package func text(_ key: Key) -> String? { scalar(key, as: String.self) }

  /// The elements under a key that holds a list; empty if missing.
  package func list(_ key: Key) -> [YAMLNode] {
    value(key).map { $0.list(what: "'\(key.name)'", reporting: problems) } ?? []
  }

  /// The elements under a key that holds one value or a list of them; empty if missing.
  package func oneOrMore(_ key: Key) -> [YAMLNode] {
    guard let value = value(key) else { return [] }
    return value.isScalar ? [value] : value.list(what: "'\(key.name)'", reporting: problems)
  }

  /// The pairs under a key that holds a mapping; empty if missing.
  package func pairs(_ key: Key) -> [(key: YAMLNode, value: YAMLNode)] {
    value(key).map { $0.pairs(what: "'\(key.name)'", reporting: problems) } ?? []
  }
}

extension SchemaKey {
  /// The key of a number in the key table; nil for keys outside the schema.
  package init?(number: Int32) {
    guard number >= 0, let raw = UInt16(exactly: number) else { return nil }
    self.init(rawValue: raw)
  }
}
