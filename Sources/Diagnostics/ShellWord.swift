/// Spells an argument so that a command in a message can be pasted into a shell.
package enum ShellWord {
  /// The argument as it is if a shell reads it so, else in single quotes.
  package static func quoted(_ argument: String) -> String {
    let isPlain =
      !argument.isEmpty
      && argument.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ",", ":", "=", "@", "%", "+": true
        default: false
        }
      }
    return isPlain ? argument : "'\(argument.replacing("'", with: #"'\''"#))'"
  }

  /// A command with its arguments, each as a shell reads it.
  package static func command(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }
}
