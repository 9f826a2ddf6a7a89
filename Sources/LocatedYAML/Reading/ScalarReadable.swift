import Diagnostics

/// A type that a place may expect of a scalar; its spelling is checked on the bytes.
package protocol ScalarReadable {
  /// Reads the text of a scalar.
  ///
  /// - Parameter bytes: The text, never empty.
  /// - Throws: What is wrong with the spelling.
  init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem)

  /// The texts that can be read, as far as a pattern can tell.
  static var shape: ScalarShape { get }
}

extension Bool: ScalarReadable {
  package static let shape = ScalarShape(pattern: "true|false", isBoolean: true)

  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    if bytes.elementsEqual("true".utf8) {
      self = true
    } else if bytes.elementsEqual("false".utf8) {
      self = false
    } else {
      let written = String(decoding: bytes, as: UTF8.self)
      let word = written.lowercased()
      let respelling: String? =
        if ["yes", "on", "true"].contains(word) {
          "true"
        } else if ["no", "off", "false"].contains(word) {
          "false"
        } else { nil }
      throw ScalarProblem(
        .malformedBoolean, "\(written.quoted) is neither true nor false",
        wayOut: "write 'true' or 'false'", respelling: respelling)
    }
  }
}

extension String: ScalarReadable {
  package static let shape = ScalarShape(pattern: nil, numbers: .any, isBoolean: true)

  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    self = String(decoding: bytes, as: UTF8.self)
  }
}
