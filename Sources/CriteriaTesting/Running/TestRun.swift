import Assessment
package import Criteria

/// The tests of an edition run once: which fail, and what they touch.
package struct TestRun: Sendable {
  package let edition: Edition
  package let tests: [CriteriaTest]
  package let failures: [TestFailure]
  package let coverage: Coverage

  /// Runs every test.
  ///
  /// - Parameters:
  ///   - tests: The tests, read without errors.
  ///   - edition: The edition they were read for.
  package init(_ tests: [CriteriaTest], of edition: Edition) {
    self.edition = edition
    self.tests = tests
    var failures: [TestFailure] = []
    var collector = CoverageCollector(edition)
    for (position, test) in tests.enumerated() {
      let assessment = Assessment(edition, test.dossier)
      failures += TestFailure.all(of: test, at: position, in: assessment)
      collector.add(test, assessment)
    }
    self.failures = failures
    coverage = Coverage(collector, of: edition)
  }

  /// How many tests have every expectation met.
  package var passed: Int { tests.count - Set(failures.map(\.test)).count }
}
