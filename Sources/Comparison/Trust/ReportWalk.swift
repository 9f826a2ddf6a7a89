import Diagnostics
import LocatedYAML

/// Walks over a stored report, or a part of it, and what it should be, side by side.
struct ReportWalk {
  /// Whether sentences count; another version of the program may word them otherwise.
  let comparesSentences: Bool
  /// What speaks against the stored report where the two differ.
  var witness = "its inputs give"
  /// How many sentences are worded otherwise and do not count, by their kind.
  private(set) var otherSentences: [String: Int] = [:]

  /// Every difference in the order of what should be there; of many of one kind the first few.
  private(set) var differences: [ReportDifference] = []
  /// Of each kind how many differences are kept, and which of them is the last.
  private var kinds: [String: (kept: Int, last: Int)] = [:]
  /// How many are kept of one kind and in all: nobody reads more.
  private static let (mostOfKind, most) = (10, 100)

  init(comparesSentences: Bool, witness: String = "its inputs give") {
    self.comparesSentences = comparesSentences
    self.witness = witness
  }

  /// Compares two values and all in them.
  ///
  /// - Parameters:
  ///   - stored: What the file holds.
  ///   - derived: What should be there.
  ///   - path: What leads to them, for people.
  ///   - keys: The keys that lead to them, elements of lists left out.
  mutating func compare(
    _ stored: YAMLNode, _ derived: YAMLNode, path: [String] = [], keys: [String] = []
  ) {
    if !comparesSentences, let kind = EngineSentences.kind(of: keys),
      let count = Self.sentences(stored, besides: derived)
    {
      if count > 0 { otherSentences[kind, default: 0] += count }
    } else if stored.isMapping, derived.isMapping {
      compareMappings(stored, derived, path, keys)
    } else if stored.isSequence, derived.isSequence {
      compareLists(stored, derived, path, keys)
    } else if !Self.isSame(stored, derived) {
      let texts = Self.texts(stored, derived)
      note(path, keys.last, stored, says: texts.0, not: texts.1)
    }
  }

  private mutating func compareMappings(
    _ stored: YAMLNode, _ derived: YAMLNode, _ path: [String], _ keys: [String]
  ) {
    for (key, value) in derived.entries {
      let name = key.text
      if let other = stored.value(named: name) {
        compare(other, value, path: path + [name], keys: keys + [name])
      } else {
        note(path + [name], keys.last, stored, says: "nothing", not: Self.text(value))
      }
    }
    for (key, value) in stored.entries where derived.value(named: key.text) == nil {
      note(path + [key.text], keys.last, key, says: Self.text(value), not: "no such part")
    }
  }

  private mutating func compareLists(
    _ stored: YAMLNode, _ derived: YAMLNode, _ path: [String], _ keys: [String]
  ) {
    let lists = (Array(stored.elements), Array(derived.elements))
    if let one = Self.names(of: lists.0), let two = Self.names(of: lists.1) {
      compareNamed(stored, lists, (one, two), path, keys)
      return
    }
    if lists.0.count != lists.1.count {
      note(
        path, keys.last, stored, says: Self.entries(lists.0.count), not: Self.entries(lists.1.count)
      )
    }
    // After the first that differs, those of another count no longer belong together.
    let isSameCount = lists.0.count == lists.1.count
    for (position, pair) in zip(lists.0, lists.1).enumerated() {
      let before = differences.count
      compare(pair.0, pair.1, path: path + [String(position + 1)], keys: keys)
      if !isSameCount, differences.count > before { return }
    }
  }

  /// Compares lists whose elements are known by their names, whatever is missing between them.
  private mutating func compareNamed(
    _ list: YAMLNode, _ elements: ([YAMLNode], [YAMLNode]), _ names: ([String], [String]),
    _ path: [String], _ keys: [String]
  ) {
    let stored = Dictionary(uniqueKeysWithValues: zip(names.0, elements.0))
    let known = Set(names.1)
    for (name, derived) in zip(names.1, elements.1) {
      if let other = stored[name] {
        compare(other, derived, path: path + [name], keys: keys)
      } else {
        note(path + [name], keys.last, list, says: "nothing", not: Self.text(derived))
      }
    }
    for (name, element) in zip(names.0, elements.0) where !known.contains(name) {
      note(path + [name], keys.last, element, says: Self.text(element), not: "no such part")
    }
    let order = names.1.filter { stored[$0] != nil }
    if names.0.filter({ known.contains($0) }) != order {
      note(path, keys.last, list, says: "another order", not: "\(order.first ?? "") first")
    }
  }

  private mutating func note(
    _ path: [String], _ kind: String?, _ place: YAMLNode, says stored: String, not derived: String
  ) {
    var own = kinds[kind ?? ""] ?? (0, differences.count - 1)
    guard differences.count < Self.most, own.kept < Self.mostOfKind else {
      differences[own.last].more += 1
      return
    }
    own = (own.kept + 1, differences.count)
    kinds[kind ?? ""] = own
    differences.append(
      ReportDifference(
        part: path.joined(separator: " › "), stored: stored, witness: witness, derived: derived,
        range: place.headRange))
  }

  /// Notes that the whole is another.
  mutating func noteWhole(_ file: SourceFile, says stored: String, not derived: String) {
    differences.append(
      ReportDifference(
        part: "the whole", stored: stored, witness: witness, derived: derived,
        range: SourceRange(startOf: file)))
  }

  /// Notes that nothing but the layout differs.
  mutating func noteLayout(_ file: SourceFile) {
    differences.append(
      ReportDifference(
        part: "the layout", stored: "whitespace or spelling of its own", derived: "the usual ones",
        range: SourceRange(startOf: file), isLayoutOnly: true))
  }
}
