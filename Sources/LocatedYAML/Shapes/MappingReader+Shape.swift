import Diagnostics

extension MappingReader {
  /// Reports what stands where keys with values belong.
  func reportShape() {
    guard !node.isRefused else { return }
    if let list = MisplacedEntries<Key>(list: node, as: shape) {
      problems.report(list.code, list.message, at: list.range, suggestion: list.suggestion)
      return
    }
    problems.report(
      .wrongShape, "\(subject) must be a mapping of keys to values", at: node.headRange,
      suggestion: .init(wayToKeys))
  }

  /// How to write keys with values where something else stands, such as the value of the first key.
  private var wayToKeys: String {
    let names = shape.names
    let list = shape.fields.first { $0.value.isList || $0.value.mappedMapping != nil }
    if node.isRoot, node.isScalar, node.text.contains(";"), let list {
      return
        "write each row of a table as an entry under '\(list.key.name):', as in the files of 'oeci init'"
    }
    guard let value = node.shortText, names.count > 1, shape.forms.isEmpty, !node.isRoot else {
      return "write its keys one per line: \(Self.examples(of: shape.keys))"
    }
    return "write it as {\(names[0]): \(value), \(names[1]): …}"
  }

  private static func examples(of keys: [Key]) -> String {
    keys.prefix(4).map { "\($0.name): …" }.joined(separator: ", ")
  }
}
