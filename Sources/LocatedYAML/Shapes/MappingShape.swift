/// The one declaration of a mapping: readers take its keys from it, and schemas are made of it.
///
/// A class, so that a reader holds it at the price of one reference.
package final class MappingShape<Key: SchemaKey>: Sendable {
  /// What holds between keys.
  package enum Rule: Sendable {
    case exactlyOne([Key])
    /// At least one of some keys.
    case some([Key])
    /// A key stands only beside another.
    case only(Key, beside: Key)
    /// A value of one key makes another one necessary, with more than blanks in it.
    case when(Key, is: String, needs: Key)
    /// Keys that are needed unless another is given.
    case unless(Key, needs: [Key])
  }

  /// What the mapping is, with an article, for messages: "an indicator".
  package let subject: String
  /// The keys that may stand whatever its form.
  package let fields: [FieldShape<Key>]
  /// The forms of which it has exactly one, each with the keys of its own; none if it has no forms.
  ///
  /// The first key of a form tells it from the others.
  package let forms: [MappingShape]
  package let rules: [Rule]
  /// Every key that may stand, each once.
  package let keys: [Key]
  /// Their names, which messages give.
  let names: [String]
  let listedNames: String
  /// The same keys, to be looked up fast.
  let keySet: KeySet
  /// By the key that tells a form: the keys of other forms, which must not stand beside it.
  package let foreignKeys: [Key: [Key]]

  package init(
    _ subject: String, _ fields: [FieldShape<Key>], forms: [MappingShape] = [], rules: [Rule] = []
  ) {
    self.subject = subject
    self.fields = fields
    self.forms = forms
    self.rules = rules
    var keys = fields.map(\.key)
    var known = Set(keys)
    for key in forms.flatMap(\.keys) where known.insert(key).inserted { keys.append(key) }
    self.keys = keys
    names = keys.map(\.name)
    listedNames = names.joined(separator: ", ")
    keySet = Key.set(of: keys)
    var foreignKeys: [Key: [Key]] = [:]
    for form in forms {
      guard let first = form.keys.first else { continue }
      let own = Key.set(of: fields.map(\.key) + form.keys)
      foreignKeys[first] = keys.filter { !own.contains(Int32($0.rawValue)) }
    }
    self.foreignKeys = foreignKeys
  }

  /// The key that tells each form from the others.
  package var formKeys: [Key] { forms.compactMap(\.keys.first) }

  /// The declarations of a key, of which each form may have its own.
  package func declarations(of key: Key) -> [FieldShape<Key>] {
    fields.filter { $0.key == key } + forms.flatMap { $0.declarations(of: key) }
  }

  /// Whether a key is declared so that a reader may read it in a certain way.
  func declares(_ key: Key, _ isSo: (FieldShape<Key>) -> Bool) -> Bool {
    fields.contains { $0.key == key && isSo($0) } || forms.contains { $0.declares(key, isSo) }
  }
}
