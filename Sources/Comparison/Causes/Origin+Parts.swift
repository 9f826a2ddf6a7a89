import Criteria
import Diagnostics
import LocatedYAML

/// Where what changed is written: in the overlay that set it last, not where the thing begins.
extension Origin {
  /// Where a key was set last, or a key inside its value; the thing as a whole where none is.
  ///
  /// - Parameter keys: The key, and the name inside its value if one is meant.
  /// - Returns: The place.
  func place(ofPart keys: (key: Key, inner: String?)) -> SourceRange {
    let part = keys.inner.flatMap { name in
      entry(keys.key)?.value.entries.first { $0.key.text == name }
    }
    return part?.key.range ?? place(ofKey: keys.key)
  }

  /// Where a name was set last inside a key whose values the layers merge; nil where none does.
  func place(ofMerged key: Key, _ inner: Key) -> SourceRange? {
    mappings.reversed().lazy.compactMap { $0.entry(key)?.value.entry(inner)?.key.range }.first
  }
}
