import Diagnostics
package import LocatedYAML

/// The text that names a thing: one line, without blanks at its ends.
package struct Identifier: ScalarReadable {
  package let text: String

  package static let shape = ScalarShape(
    pattern: #"[^ \t\r\n](?:[^\r\n]*[^ \t\r\n])?"#, numbers: .any, isBoolean: true)

  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    text = String(decoding: bytes, as: UTF8.self)
    let isBlank = { (byte: UInt8?) in byte == 0x20 || byte == 0x09 }
    guard !isBlank(bytes.first), !isBlank(bytes.last), !bytes.contains(0x0A),
      !bytes.contains(0x0D)
    else {
      throw ScalarProblem(
        .malformedName, "an id is one line without blanks at its ends",
        wayOut: "write it without quotes, as GOV-04.1")
    }
  }
}
