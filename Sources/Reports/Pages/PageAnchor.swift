import Words

/// The anchor that renderers give a heading.
enum PageAnchor {
  /// - Parameter title: The heading as it reads, without markup.
  /// - Returns: What follows the `#` in a link to it: letters, digits, dashes and underscores.
  static func of(_ title: String) -> String {
    String(
      title.lowercased().compactMap { character in
        if character == " " { return "-" }
        let stays = character.isLetter || character.isNumber || character == "-" || character == "_"
        return stays ? character : nil
      })
  }
}
