package import Diagnostics

/// Why a text is not a value of the type its place expects.
package struct ScalarProblem: Error {
  package var code: DiagnosticCode
  package var message: String
  package var wayOut: String?

  package init(_ code: DiagnosticCode, _ message: String, wayOut: String? = nil) {
    self.code = code
    self.message = message
    self.wayOut = wayOut
  }
}
