import Crypto

/// SHA-256 as files and reports spell it.
package enum Digest {
  /// The digest in lower-case hexadecimal digits.
  package static func sha256(_ bytes: some Collection<UInt8>) -> String {
    var hasher = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hasher.update(bufferPointer: .init($0)) }) == nil {
      Array(bytes).withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }
    return hexadecimal(hasher.finalize())
  }

  /// Bytes as two lower-case hexadecimal digits each.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
