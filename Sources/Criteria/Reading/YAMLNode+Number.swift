package import Diagnostics
package import LocatedYAML

extension YAMLNode {
  /// A number, as its place expects it.
  package func number(
    _ place: NumberPlace, what: String, reporting problems: DiagnosticCollector
  ) -> Rational? {
    guard isScalar, !isEmptyScalar else {
      _ = scalar(as: String.self, what: what, reporting: problems)
      return nil
    }
    do throws(ScalarProblem) {
      return try withBytes { (bytes) throws(ScalarProblem) in try place.read(bytes) }
    } catch {
      var problem = error.naming(lookAlikesIn: text) { (bytes) throws(ScalarProblem) in
        _ = try place.read(bytes)
      }
      if let spelling = problem.respelling, !place.accepts(spelling) {
        problem.respelling = nil
        problem.wayOut = "it is spelled '\(spelling)', which is not a value for this figure"
      }
      report(problem, to: problems)
      return nil
    }
  }
}
