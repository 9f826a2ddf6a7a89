import Criteria
import Diagnostics
import LocatedYAML

/// The ids and keys on the way to a place of a file, such as `items`, `GOV-04.1`, `levels`, `yes`.
struct NamesAtPlace {
  private let root: YAMLNode?

  init(of file: SourceFile) {
    root = YAMLLoader.load(file, keys: Key.table, reporting: DiagnosticCollector())?.root
  }

  func names(at position: SourcePosition) -> [String] {
    var names: [String] = []
    var next = root
    while let node = next {
      next = nil
      for element in node.elements where Self.holds(element.range, position) { next = element }
      for (key, value) in node.entries {
        if Key(number: key.keyNumber) == .id { names.append(value.text) }
        guard Self.holds(key.range, position) || Self.holds(value.range, position) else { continue }
        names.append(key.text)
        next = value
      }
    }
    return names
  }

  private static func holds(_ range: SourceRange, _ position: SourcePosition) -> Bool {
    range.start <= position && position < range.end
  }
}
