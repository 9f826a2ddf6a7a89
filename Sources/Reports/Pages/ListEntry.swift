package import Words

/// An entry of a list, with a list of its own or none.
package struct ListEntry: Equatable, Sendable {
  package var line: Line
  package var parts: [ListEntry]

  package init(_ line: Line, _ parts: [ListEntry] = []) {
    self.line = line
    self.parts = parts
  }
}
