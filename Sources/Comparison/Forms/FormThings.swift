import LocatedYAML

/// A thing of a normal form.
struct FormThing {
  /// What it pairs by: things of one name on both sides belong together.
  var name: String
  /// What it is called.
  var id: String?
  var node: YAMLNode
  /// The name of the thing that it stands in.
  var parent: String
}

/// Every thing of a normal form by its kind, found where `FormShape` says.
struct FormThings {
  /// A list of things within one thing.
  struct Place: Hashable {
    var thing: KeyChange.Thing
    var parent: String
    var parentID: String?
    var path: String
    var of: KeyChange.Thing
  }

  /// Gives an element of a list another name than its own.
  typealias Naming = (KeyChange.Thing, _ position: Int) -> String?

  private(set) var all: [KeyChange.Thing: [FormThing]] = [:]
  /// The names in each list, in its order; the lists in theirs.
  private(set) var lists: [(place: Place, names: [String])] = []
  private let naming: Naming

  /// - Parameters:
  ///   - root: The normal form.
  ///   - kind: What it is of: an edition or a dossier.
  ///   - naming: Names for elements that do not pair by their own.
  init(_ root: YAMLNode, _ kind: KeyChange.Thing, naming: @escaping Naming) {
    self.naming = naming
    let whole = FormThing(name: "", id: nil, node: root, parent: "")
    all[kind] = [whole]
    collect(root, kind, whole, path: "")
  }

  /// The lists of a thing are at most three deep, as `FormShape` has them.
  private mutating func collect(
    _ node: YAMLNode, _ kind: KeyChange.Thing, _ thing: FormThing, path: String
  ) {
    guard let lists = FormShape.lists[kind] else { return }
    for (key, value) in node.entries {
      let inner = path.isEmpty ? key.text : path + FormShape.separator + key.text
      if let list = lists[inner] {
        add(value, list, kind, thing, path: inner)
      } else if lists.keys.contains(where: { $0.hasPrefix(inner + FormShape.separator) }) {
        collect(value, kind, thing, path: inner)
      }
    }
  }

  private mutating func add(
    _ node: YAMLNode, _ list: FormShape.List, _ kind: KeyChange.Thing, _ thing: FormThing,
    path: String
  ) {
    let named =
      node.isMapping
      ? node.entries.map { (name: $0.key.text, node: $0.value) }
      : node.elements.enumerated().map { position, element in
        (name: Self.name(of: element, by: list.name, position), node: element)
      }
    var names: [String] = []
    for (position, one) in named.enumerated() {
      let child = FormThing(
        name: naming(list.thing, position) ?? one.name, id: Self.id(one.name), node: one.node,
        parent: thing.name)
      names.append(child.name)
      all[list.thing, default: []].append(child)
      collect(one.node, list.thing, child, path: "")
    }
    let place = Place(
      thing: kind, parent: thing.name, parentID: thing.id, path: path, of: list.thing)
    lists.append((place, names))
  }

  /// The id behind a common name.
  private static func id(_ name: String) -> String {
    name.hasPrefix("retired ") ? String(name.dropFirst("retired ".count)) : name
  }

  private static func name(of node: YAMLNode, by key: String?, _ position: Int) -> String {
    if node.value(named: "relation") != nil {
      return ["from", "to"].map { node.value(named: $0).map(FormText.words) ?? "nothing" }
        .joined(separator: " → ")
    }
    return key.flatMap { node.value(named: $0)?.text } ?? node.value(named: "title")?.text
      ?? "\(position + 1)"
  }
}
