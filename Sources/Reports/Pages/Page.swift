import Words

/// What is built once and may be rendered in several ways.
package protocol Page {
  /// Builds the page section by section, so that no more than one of them is held at a time.
  ///
  /// - Parameter take: Takes the blocks of each section, in order.
  func build(_ take: ([Block]) -> Void)
}

extension Page {
  /// Builds a section and hands it over.
  package func section(_ take: ([Block]) -> Void, _ write: (inout Blocks) -> Void) {
    var blocks = Blocks()
    write(&blocks)
    take(blocks.blocks)
  }
}
