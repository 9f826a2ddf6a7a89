import Diagnostics

extension MappingReader {
  /// A value and a lone key after it as a list, where they differ in their numbers alone.
  static func list(of value: YAMLNode, _ key: YAMLNode) -> String? {
    guard value.isScalar, value.text.contains(where: \.isNumber),
      value.text.first?.isLetter == true,
      value.text.filter({ !$0.isNumber }) == key.text.filter({ !$0.isNumber })
    else { return nil }
    return "[\(value.text), \(key.text)]"
  }

  /// How to part a key from its value; nobody sees that a blank behind a colon is not the plain one.
  static func wayToSpace(after name: String, in text: String) -> String {
    let remark = LookAlike.remark(on: String(text.dropFirst(name.count + 1).prefix(1)))
    return (remark.map { "\($0): " } ?? "") + "put a space after the colon: '\(name): …'"
  }
}
