package import Diagnostics

/// Why a text is not a value of the type its place expects.
package struct ScalarProblem: Error {
  package var code: DiagnosticCode
  package var message: String
  package var wayOut: String?
  /// The same value as the format spells it, where the text can mean nothing else.
  package var respelling: String?

  package init(
    _ code: DiagnosticCode, _ message: String, wayOut: String? = nil, respelling: String? = nil
  ) {
    self.code = code
    self.message = message
    self.wayOut = wayOut
    self.respelling = respelling
  }
}
