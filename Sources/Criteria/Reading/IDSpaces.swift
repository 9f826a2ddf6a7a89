/// The id spaces of an edition and a dossier.
///
/// Readers keep those of which a part was lost to a reported fault: an id that is not found there
/// may be in the lost part, so it is nobody's fault.
package struct IDSpaces: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Standards with their items.
  package static let criteria = IDSpaces(rawValue: 1)
  package static let indicators = IDSpaces(rawValue: 2)
  package static let documentKinds = IDSpaces(rawValue: 4)
  package static let conditions = IDSpaces(rawValue: 8)
  package static let designations = IDSpaces(rawValue: 16)
  package static let areas = IDSpaces(rawValue: 32)
  package static let sources = IDSpaces(rawValue: 64)
  package static let dimensions = IDSpaces(rawValue: 128)
  package static let levels = IDSpaces(rawValue: 256)
  package static let chapters = IDSpaces(rawValue: 512)
  /// The revision of the edition, which a dossier may name.
  package static let revision = IDSpaces(rawValue: 1024)
  /// The documents of a dossier.
  package static let documents = IDSpaces(rawValue: 2048)

  /// Everything that an edition defines.
  package static let edition: IDSpaces = [
    .criteria, .indicators, .documentKinds, .conditions, .designations, .areas, .sources,
    .dimensions, .levels, .chapters, .revision,
  ]
  /// What a crosswalk may name.
  static let crosswalk: IDSpaces = [.criteria, .indicators, .documentKinds, .conditions]
}
