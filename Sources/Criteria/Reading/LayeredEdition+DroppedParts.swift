import Diagnostics
import LocatedYAML

/// What an amendment drops: it sets a key to a new value as a whole, also where the value has parts.
extension LayeredEdition {
  /// The keys whose values have parts that each say something for themselves.
  ///
  /// A condition is one expression, an amendment states the sources of its own words, and a threshold that
  /// a designation lacks is an error of its own.
  private static let keysWithParts: [Key] = [
    .evidence, .levels, .states, .answers, .appliesTo, .items,
  ]

  /// Reports the parts of an earlier value that an amendment does not repeat.
  ///
  /// - Parameters:
  ///   - set: What the amendment sets.
  ///   - before: The entry as the bases have it.
  ///   - id: Its id.
  func reportDroppedParts(of set: YAMLNode, on before: Origin, _ id: String) {
    for key in Self.keysWithParts {
      guard let new = set.entry(key), let old = before.entry(key) else { continue }
      let kept = Set(Self.parts(of: new.value))
      let dropped = Self.parts(of: old.value).filter { !kept.contains($0) }
      guard !kept.isEmpty, !dropped.isEmpty else { continue }
      problems.report(
        .partsDropped,
        "the amendment sets the whole of '\(key.name)' of \(id.quoted), and so drops: "
          + Self.listed(dropped),
        at: new.key.range, notes: [.init("stands here", at: old.key.range)],
        suggestion: .init(
          "repeat what is to stay; if all of it is to go, write the whole entry under 'replace', where "
            + "nothing is kept"))
    }
  }

  /// The names of a value's parts: its keys, its elements or their ids; none of one without parts.
  private static func parts(of value: YAMLNode) -> [String] {
    if value.isMapping { return value.entries.map(\.key.text) }
    return value.elements.compactMap { element in
      element.isScalar ? element.text : element.entry(Key.id)?.value.text
    }
  }

  private static func listed(_ names: [String]) -> String {
    let most = 5
    let more = names.count > most ? " and \(names.count - most) more" : ""
    return names.prefix(most).joined(separator: ", ") + more
  }
}
