import Criteria
import Diagnostics
import LocatedYAML
import Testing
import JSON

/// A normal form that a test takes apart: texts, lists and mappings in their order.
indirect enum FormTree: Hashable {
  case text(String)
  case list([FormTree])
  case keys([Pair])

  struct Pair: Hashable {
    var key: String
    var value: FormTree
  }

  /// A place in a tree: positions in lists and mappings from the outermost on.
  typealias Path = [Int]

  init(_ form: [UInt8]) throws {
    let document = YAMLLoader.load(
      SourceFile(path: "form", bytes: form), keys: Key.table, reporting: DiagnosticCollector())
    self = Self(try #require(document?.root))
  }

  private init(_ node: YAMLNode) {
    if node.isMapping {
      self = .keys(node.entries.map { Pair(key: $0.key.text, value: Self($0.value)) })
    } else if node.isSequence {
      self = .list(node.elements.map { Self($0) })
    } else {
      self = .text(node.text)
    }
  }

  var json: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.string(text)
    case .list(let elements): writer.array(elements) { $1.write(to: &$0) }
    case .keys(let pairs):
      writer.object { writer in
        for pair in pairs {
          writer.key(named: pair.key)
          pair.value.write(to: &writer)
        }
      }
    }
  }

  /// Every place in the tree but the root, outer ones first.
  var paths: [Path] {
    var paths: [Path] = []
    for (position, child) in children.enumerated() {
      paths.append([position])
      paths += child.paths.map { [position] + $0 }
    }
    return paths
  }

  /// Every text by the key that it stands under, each once.
  var textsByKey: [String: [String]] {
    var texts: [String: [String]] = [:]
    for path in paths {
      guard case .text(let text) = self[path], let key = key(at: path),
        texts[key]?.contains(text) != true
      else { continue }
      texts[key, default: []].append(text)
    }
    return texts
  }

  private var children: [FormTree] {
    switch self {
    case .text: []
    case .list(let elements): elements
    case .keys(let pairs): pairs.map(\.value)
    }
  }

  subscript(path: Path) -> FormTree {
    path.reduce(self) { $0.children[$1] }
  }

  /// The key that a place stands under; nil in a list.
  func key(at path: Path) -> String? {
    guard let last = path.last, case .keys(let pairs) = self[path.dropLast()] else { return nil }
    return pairs[last].key
  }

  /// The keys on the way to a place, for messages.
  func name(of path: Path) -> String {
    path.indices.map { key(at: Array(path[...$0])) ?? "\(path[$0])" }.joined(separator: " › ")
  }

  /// The keys on the way to a place, without positions: places of one kind have the same.
  func kind(of path: Path) -> String {
    path.indices.compactMap { key(at: Array(path[...$0])) }.joined(separator: " › ")
  }

  private subscript(path: ArraySlice<Int>) -> FormTree { self[Array(path)] }

  /// The tree with the pair or element at a place changed; nil takes it away.
  func changing(_ path: Path, _ change: (Pair) -> Pair?) -> FormTree {
    guard let first = path.first else { return self }
    func changed(_ pair: Pair) -> Pair? {
      if path.count == 1 { return change(pair) }
      var inner = pair
      inner.value = pair.value.changing(Array(path.dropFirst()), change)
      return inner
    }
    switch self {
    case .text: return self
    case .list(let elements):
      return .list(
        elements.enumerated().compactMap { position, element in
          position == first ? changed(Pair(key: "", value: element))?.value : element
        })
    case .keys(let pairs):
      return .keys(pairs.enumerated().compactMap { $0 == first ? changed($1) : $1 })
    }
  }

  /// The tree with a text replaced wherever it stands, as a value or as a key.
  func renaming(_ old: String, to new: String) -> FormTree {
    switch self {
    case .text(let text): .text(text == old ? new : text)
    case .list(let elements): .list(elements.map { $0.renaming(old, to: new) })
    case .keys(let pairs):
      .keys(
        pairs.map {
          Pair(key: $0.key == old ? new : $0.key, value: $0.value.renaming(old, to: new))
        })
    }
  }
}
