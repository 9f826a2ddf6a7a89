extension String {
  /// A value from a file as messages quote it: on one line, and no longer than a message bears.
  package var quoted: String {
    let most = 40
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > most ? "'\(line.prefix(most))…'" : "'\(line)'"
  }
}
