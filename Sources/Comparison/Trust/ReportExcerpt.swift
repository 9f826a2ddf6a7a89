import Diagnostics

/// Shortens a `report.json` to what deriving it again needs: what it says of itself, and its inputs.
///
/// Two thirds of a report need not be parsed if what the inputs give is the file, byte for byte.
enum ReportExcerpt {
  /// The shortened file, in which every line stands where it stood.
  ///
  /// - Returns: nil for a file that is not laid out as the program lays reports out.
  static func of(_ file: SourceFile) -> SourceFile? {
    let (first, inputs) = (Array("\n  \"disclaimer\": ".utf8), Array("\n  \"inputs\": {".utf8))
    return file.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      var head: Int?
      var lines = 0
      while let end = bytes[index...].firstIndex(of: 0x0A) {
        if let head, bytes[end...].starts(with: inputs) {
          var excerpt = Array(bytes[..<head])
          excerpt += repeatElement(0x0A, count: lines)
          excerpt += bytes[end...]
          return SourceFile(path: file.path, bytes: excerpt)
        }
        if head == nil, bytes[end...].starts(with: first) { head = end }
        if head != nil { lines += 1 }
        index = end + 1
      }
      return nil
    }
  }
}
