/// The way from the root of a file to a value in it.
package struct YAMLPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down.
  package enum Step: Hashable, Sendable {
    case key(String)
    /// An element of a list, from 0.
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The path to a value below this one.
  package func appending(_ step: Step) -> YAMLPath { YAMLPath(steps + [step]) }

  /// The path to what holds the value; nil for the root.
  package var parent: YAMLPath? { steps.isEmpty ? nil : YAMLPath(steps.dropLast()) }

  /// As messages show it, such as `answers.GOV-01.1.level` or `documents[3].shows`.
  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index + 1)]"
      }
    }
    return text.isEmpty ? "the file" : text
  }
}

extension YAMLNode {
  /// The value at a path below this one; nil if there is none.
  package func value(at path: YAMLPath) -> YAMLNode? {
    path.steps.reduce(self as YAMLNode?) { node, step in
      switch step {
      case .key(let key): node?.entries.first { $0.key.text == key }?.value
      case .index(let index): node?.elements.dropFirst(index).first { _ in true }
      }
    }
  }
}

extension YAMLValue {
  /// Changes the value at a path; false if there is none.
  ///
  /// - Parameters:
  ///   - steps: The way to it.
  ///   - change: What to do with it there; false if it cannot be done.
  /// - Returns: Whether it was changed.
  mutating func update(
    at steps: some Collection<YAMLPath.Step>, _ change: (inout YAMLValue) -> Bool
  ) -> Bool {
    guard let first = steps.first else { return change(&self) }
    switch (self, first) {
    case (.mapping(var entries), .key(let key)):
      guard let index = entries.firstIndex(where: { $0.key == key }),
        entries[index].value.update(at: steps.dropFirst(), change)
      else { return false }
      self = .mapping(entries)
      return true
    case (.sequence(var values), .index(let index)):
      guard values.indices.contains(index),
        values[index].update(at: steps.dropFirst(), change)
      else { return false }
      self = .sequence(values)
      return true
    default: return false
    }
  }
}
