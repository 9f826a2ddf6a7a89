/// One intended change of a file, as what it says and not as bytes.
package enum YAMLEdit: Hashable, Sendable {
  /// Gives the value at a path another content.
  case set(YAMLPath, YAMLValue)
  /// Adds a key to the mapping at a path.
  ///
  /// It comes after those of its keys that stand before it in `order`; last, if none is given.
  case insert(YAMLPath, key: String, YAMLValue, order: [String] = [])
  /// Adds an element at the end of the list at a path.
  case append(YAMLPath, YAMLValue)
  /// Takes a key with its value, or an element, out of what holds it.
  case remove(YAMLPath)

  /// The value that is changed, or that something is added to or taken out of.
  package var path: YAMLPath {
    switch self {
    case .set(let path, _), .insert(let path, key: _, _, order: _), .append(let path, _),
      .remove(let path):
      path
    }
  }

  /// Changes what a file says; false if the edit has no place in it.
  func change(_ root: inout YAMLValue) -> Bool {
    switch self {
    case .set(let path, let value):
      return root.update(at: path.steps) {
        $0 = value
        return true
      }
    case .insert(let path, let key, let value, let order):
      return root.update(at: path.steps) {
        guard case .mapping(var entries) = $0, !entries.contains(where: { $0.key == key }) else {
          return false
        }
        let position = Self.position(of: key, among: entries.map(\.key), order)
        entries.insert(.init(key, value), at: position)
        $0 = .mapping(entries)
        return true
      }
    case .append(let path, let value):
      return root.update(at: path.steps) {
        guard case .sequence(let values) = $0 else { return false }
        $0 = .sequence(values + [value])
        return true
      }
    case .remove(let path):
      guard let parent = path.parent, let last = path.steps.last else { return false }
      return root.update(at: parent.steps) {
        switch ($0, last) {
        case (.mapping(var entries), .key(let key)):
          guard let index = entries.firstIndex(where: { $0.key == key }) else { return false }
          entries.remove(at: index)
          $0 = .mapping(entries)
        case (.sequence(var values), .index(let index)):
          guard values.indices.contains(index) else { return false }
          values.remove(at: index)
          $0 = .sequence(values)
        default: return false
        }
        return true
      }
    }
  }

  /// Where a new key belongs: after the last of those before it in an order.
  static func position(of key: String, among keys: [String], _ order: [String]) -> Int {
    guard let rank = order.firstIndex(of: key) else { return keys.count }
    let last = keys.lastIndex { other in
      order.firstIndex(of: other).map { $0 < rank } ?? false
    }
    if let last { return last + 1 }
    // Nothing stands before it: it comes before the first one that follows it, or last.
    let next = keys.firstIndex { other in order.firstIndex(of: other).map { $0 > rank } ?? false }
    // The first place would take over the comments above the first key, so it is never used.
    return max(next ?? keys.count, min(1, keys.count))
  }
}
