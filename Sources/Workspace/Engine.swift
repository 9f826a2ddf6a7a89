/// The program, as its reports name it.
package enum Engine {
  /// The version.
  package static let version = "0.1.0"
  /// The name with the version.
  package static let name = "oeci \(version)"
}
