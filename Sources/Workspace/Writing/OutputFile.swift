import Diagnostics
package import JSON

/// A file to be written, or compared with the one in place; its content comes piece by piece.
package struct OutputFile {
  /// Its name in the folder that it goes to.
  package let name: String
  /// Hands over the whole content, the same each time.
  package let content: (@escaping ByteSink) -> Void

  /// A file whose content is made while it is written.
  package init(_ name: String, _ content: @escaping (@escaping ByteSink) -> Void) {
    self.name = name
    self.content = content
  }

  /// A file whose content is there already.
  package init(_ name: String, _ bytes: [UInt8]) {
    self.init(name) { sink in bytes.withUnsafeBytes(sink) }
  }
}
