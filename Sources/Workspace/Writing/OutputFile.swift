import Diagnostics
import JSON

/// A file to be written, or compared with the one in place; its content comes piece by piece.
struct OutputFile {
  /// Its name in the folder that it goes to.
  let name: String
  /// Hands over the whole content, the same each time.
  let content: (@escaping ByteSink) -> Void

  /// A file whose content is made while it is written.
  init(_ name: String, _ content: @escaping (@escaping ByteSink) -> Void) {
    self.name = name
    self.content = content
  }

  /// A file whose content is there already.
  init(_ name: String, _ bytes: [UInt8]) {
    self.init(name) { sink in bytes.withUnsafeBytes(sink) }
  }
}
