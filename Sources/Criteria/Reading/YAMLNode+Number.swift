package import Diagnostics
package import LocatedYAML

extension YAMLNode {
  /// A number, with a sign where its kind allows one.
  package func number(
    allowingSign: Bool, what: String, reporting problems: DiagnosticCollector
  ) -> Rational? {
    guard isScalar, !isEmptyScalar else {
      _ = scalar(as: String.self, what: what, reporting: problems)
      return nil
    }
    do throws(ScalarProblem) {
      return try withBytes { (bytes) throws(ScalarProblem) in
        try Rational(scalar: bytes, allowingSign: allowingSign)
      }
    } catch {
      let problem = error.naming(lookAlikesIn: text) { (bytes) throws(ScalarProblem) in
        _ = try Rational(scalar: bytes, allowingSign: allowingSign)
      }
      report(problem, to: problems)
      return nil
    }
  }
}
