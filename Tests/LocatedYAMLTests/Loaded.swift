import Diagnostics
import LocatedYAML

/// The keys that the files of these tests know.
enum TestKey: UInt16, SchemaKey {
  case a, b, c, longer

  var name: String { String(describing: self) }

  static let prose = set(of: [.longer])

  static func set(of keys: [TestKey]) -> KeySet {
    var set = KeySet()
    for key in keys { set.insert(key.rawValue) }
    return set
  }
}

/// What loading a text gave.
struct Loaded {
  let document: YAMLDocument?
  let problems: [Diagnostic]
  /// How many problems of each code were not kept.
  let dropped: [DiagnosticCode: Int]

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    let collector = DiagnosticCollector()
    document = YAMLLoader.load(
      SourceFile(path: "test.yaml", bytes: bytes), keys: KeyTable(TestKey.self),
      reporting: collector)
    problems = collector.sorted
    dropped = collector.dropped
  }

  var root: YAMLNode? { document?.root }
  var codes: [DiagnosticCode] { problems.map(\.code) }

  /// The value that a key of the outermost mapping has.
  func value(_ key: String) -> YAMLNode? {
    root?.entries.first { $0.key.text == key }?.value
  }
}

extension SourcePosition {
  /// A place as editors show it.
  init(_ line: Int, _ column: Int) {
    self.init(line: line, column: column)
  }
}
