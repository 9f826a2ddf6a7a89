import Criteria
import Diagnostics
import LocatedYAML

/// A kind of document whose absence a dossier explains.
struct AbsentKind {
  /// Its id, as the dossier names it.
  var key: YAMLNode
  /// The kind, as an index of the edition.
  var kind: Int
  /// The first document of the kind, which is there all the same; as an index.
  var document: Int?

  /// Every kind that is explained, in the order of the file.
  static func all(in dossier: Dossier, _ edition: Edition) -> [AbsentKind] {
    guard let absent = dossier.origin?.entry(Key.absent)?.value else { return [] }
    var first: [Int: Int] = [:]
    for (index, document) in dossier.documents.enumerated() {
      for kind in document.kinds where first[kind] == nil { first[kind] = index }
    }
    return absent.entries.compactMap { key, _ in
      guard let kind = edition.documentKindIndex[key.text], dossier.absent[kind] != nil else {
        return nil
      }
      return AbsentKind(key: key, kind: kind, document: first[kind])
    }
  }
}
