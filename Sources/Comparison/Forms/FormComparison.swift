import Diagnostics
import LocatedYAML
import Reports

/// Walks over the normal forms of both sides and tells every key that differs and has no other place.
struct FormComparison {
  private let kind: KeyChange.Thing
  private(set) var changes: [KeyChange] = []
  /// Orders that were told: that of the designations shows in the thresholds, too.
  private var orders: Set<String> = []
  /// Whether the crosswalks of both lead from one edition to one; else they are two of them, of which
  /// no entry is a change of another.
  private var hasOneCrosswalk = true

  /// - Parameters:
  ///   - kind: What the forms are of: an edition or a dossier.
  ///   - old: The normal form of the old side, in the names that both sides share.
  ///   - new: That of the new side.
  ///   - naming: Names for elements that do not pair by their own, by side.
  init(
    _ kind: KeyChange.Thing, _ old: [UInt8], _ new: [UInt8],
    naming: (old: FormThings.Naming, new: FormThings.Naming) = ({ _, _ in nil }, { _, _ in nil })
  ) {
    self.kind = kind
    guard old != new else { return }
    guard let before = Self.tree(old), let after = Self.tree(new) else {
      // What cannot be compared is not taken to be the same.
      changes = [
        KeyChange(
          thing: kind, key: "normal form", old: Digest.sha256(old), new: Digest.sha256(new))
      ]
      return
    }
    hasOneCrosswalk = Self.crosswalk(before) == Self.crosswalk(after)
    compare(
      FormThings(before, kind, naming: naming.old), FormThings(after, kind, naming: naming.new))
  }

  /// Which editions the crosswalk of one leads from and to; nil if it has none.
  private static func crosswalk(_ root: YAMLNode) -> [String?]? {
    root.value(named: "crosswalk").map { crosswalk in
      [
        crosswalk.value(named: "from")?.text,
        root.value(named: "edition")?.value(named: "edition")?.text,
      ]
    }
  }

  private static func tree(_ form: [UInt8]) -> YAMLNode? {
    StoredText(SourceFile(path: "", bytes: form)).load(reporting: DiagnosticCollector())?.root
  }

  private mutating func compare(_ old: FormThings, _ new: FormThings) {
    for thing in KeyChange.Thing.allCases {
      let (before, after) = (old.all[thing] ?? [], new.all[thing] ?? [])
      guard thing != .crosswalk || hasOneCrosswalk else { continue }
      let olds = Dictionary(grouping: before, by: \.name)
      let news = Dictionary(grouping: after, by: \.name)
      for one in after {
        let pair = (olds[one.name] ?? [], news[one.name] ?? [])
        if pair.0.isEmpty {
          whole(thing, nil, one)
        } else if pair.0.count == 1, pair.1.count == 1 {
          compare(thing, pair.0[0], one)
        }
      }
      for one in before where news[one.name] == nil { whole(thing, one, nil) }
    }
    compareOrders(old, new)
  }

  /// A thing that came or went.
  private mutating func whole(_ thing: KeyChange.Thing, _ old: FormThing?, _ new: FormThing?) {
    guard !FormShape.toldAsWhole.contains(thing) else { return }
    changes.append(
      KeyChange(
        thing: thing, id: (new ?? old)?.id, key: nil, old: (old?.node).map(FormText.title),
        new: (new?.node).map(FormText.title)))
  }

  private mutating func compare(_ thing: KeyChange.Thing, _ old: FormThing, _ new: FormThing) {
    if old.parent != new.parent {
      let key = thing == .item ? "standard" : "chapter"
      if FormShape.told[thing]?.contains(key) != true {
        changes.append(
          KeyChange(thing: thing, id: new.id, key: key, old: old.parent, new: new.parent))
      }
    }
    compare(old.node, new.node, of: thing, new.id, path: "")
  }

  private mutating func compare(
    _ old: YAMLNode?, _ new: YAMLNode?, of thing: KeyChange.Thing, _ id: String?, path: String
  ) {
    if FormShape.told[thing]?.contains(path) == true { return }
    if FormShape.lists[thing]?[path] != nil { return }
    if let old, let new {
      if old.says(new) { return }
      if old.isMapping, new.isMapping, path != "crosswalk" || hasOneCrosswalk {
        compareKeys(old, new, of: thing, id, path: path)
        return
      }
      let lists = (Array(old.elements), Array(new.elements))
      // Parts without names, such as the members of a condition, pair by their place.
      if lists.0.count == lists.1.count, !lists.0.allSatisfy(\.isScalar) {
        for (position, pair) in zip(lists.0, lists.1).enumerated() {
          compare(pair.0, pair.1, of: thing, id, path: Self.path(path, "\(position + 1)"))
        }
        return
      }
    }
    let words = path == "crosswalk" ? FormText.crosswalk : FormText.words
    add(thing, id, path, old.map(words), new.map(words))
  }

  private mutating func compareKeys(
    _ old: YAMLNode, _ new: YAMLNode, of thing: KeyChange.Thing, _ id: String?, path: String
  ) {
    // Which register entry of a confidential document differs is all that may be told of it.
    let isSecret = [old, new].contains { $0.value(named: "confidential")?.text == "true" }
    let count = changes.count
    for (key, value) in new.entries {
      compare(
        old.value(named: key.text), value, of: thing, id, path: Self.path(path, key.text))
    }
    for (key, value) in old.entries where new.value(named: key.text) == nil {
      compare(value, nil, of: thing, id, path: Self.path(path, key.text))
    }
    if isSecret {
      for place in changes.indices.dropFirst(count) {
        (changes[place].old, changes[place].new) = (nil, nil)
      }
    }
    let names = (old.entries.map(\.key.text), new.entries.map(\.key.text))
    compareOrder(of: thing, id, path, names.0, names.1)
  }

  // MARK: Orders

  private mutating func compareOrders(_ old: FormThings, _ new: FormThings) {
    let olds = Dictionary(old.lists.map { ($0.place, $0.names) }) { first, _ in first }
    for (place, names) in new.lists where !FormShape.unordered.contains(place.of) {
      guard let before = olds[place] else { continue }
      compareOrder(of: place.thing, place.parentID, place.path, before, names)
    }
  }

  /// Tells that names of both sides stand in another order.
  private mutating func compareOrder(
    of thing: KeyChange.Thing, _ id: String?, _ path: String, _ old: [String], _ new: [String]
  ) {
    guard old != new else { return }
    let known = (Set(old), Set(new))
    let common = (old.filter(known.1.contains), new.filter(known.0.contains))
    guard common.0 != common.1, Set(common.0).count == common.0.count,
      Set(common.1).count == common.1.count
    else { return }
    let words = FormText.differing(common.0, common.1)
    guard orders.insert("\(words.old) → \(words.new)").inserted else { return }
    add(thing, id, path + " (order)", words.old, words.new)
  }

  private static func path(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : path + FormShape.separator + key
  }

  private mutating func add(
    _ thing: KeyChange.Thing, _ id: String?, _ path: String, _ old: String?, _ new: String?
  ) {
    var key = path
    // The file that a key of the whole stands in goes without saying where it has the same name.
    let file = kind.rawValue + FormShape.separator
    if thing == kind, key.hasPrefix(file) { key.removeFirst(file.count) }
    changes.append(KeyChange(thing: thing, id: id, key: key, old: old, new: new))
  }
}
