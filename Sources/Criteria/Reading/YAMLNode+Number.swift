package import Diagnostics
package import LocatedYAML

extension YAMLNode {
  /// A number, with a sign where its kind allows one.
  package func number(
    allowingSign: Bool, what: String, reporting problems: DiagnosticCollector,
    fits: (String, Rational) -> Bool = { _, _ in true }
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
      var problem = error.naming(lookAlikesIn: text) { (bytes) throws(ScalarProblem) in
        _ = try Rational(scalar: bytes, allowingSign: allowingSign)
      }
      if var spelling = problem.respelling {
        let meant = spelling.withUTF8 { try? Rational(scalar: $0, allowingSign: allowingSign) }
        if meant.map({ !fits(spelling, $0) }) ?? true {
          problem.respelling = nil
          problem.wayOut = "it is spelled '\(spelling)', which is no value for this figure"
        }
      }
      report(problem, to: problems)
      return nil
    }
  }
}
