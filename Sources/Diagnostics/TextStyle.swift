/// Whether text for a terminal is coloured, and how.
package enum TextStyle: Sendable {
  case plain, coloured

  package func bold(_ text: String) -> String { wrap(text, "1") }

  package func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  package func caret(_ text: String) -> String { wrap(text, "1;32") }

  private func wrap(_ text: String, _ code: String) -> String {
    self == .plain ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
