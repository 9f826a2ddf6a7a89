import Criteria
import CriteriaTesting
import Diagnostics
import TestSupport

/// A small edition in memory with its tests.
struct TestedExample {
  var example = Example()
  /// The files of tests, by name.
  var tests: [String: String] = [:]

  /// An edition with the indicators, designation rules and chapter given, and one file of tests.
  init(
    indicators: String = "", designation: String? = nil, chapter: String? = nil, tests: String = ""
  ) {
    example.editions["e"]?["indicators.yaml"] = indicators
    if let designation { example.editions["e"]?["designation.yaml"] = designation }
    if let chapter { example.editions["e"]?["1-chapter.yaml"] = chapter }
    self.tests["a.yaml"] = tests
  }

  /// What is read, with what is wrong with it.
  func read() -> (edition: Edition, tests: [CriteriaTest], problems: [Diagnostic]) {
    let problems = DiagnosticCollector()
    let criteria = example.readEdition(reporting: problems)
    let files = tests.map {
      SourceFile(path: "tests/\($0.key)", name: "tests/\($0.key)", bytes: Array($0.value.utf8))
    }
    let tests = CriteriaTestReader.read(files, criteria: criteria, reporting: problems)
    return (criteria.edition, tests, problems.sorted)
  }

  /// The failures as one line each, such as `few: G1: expected met, came out unmet`.
  func failures() -> [String] {
    let read = read()
    guard read.problems.isEmpty else { return read.problems.map(\.message) }
    return TestRun(read.tests, of: read.edition).failures.map { failure in
      "\(read.tests[failure.test].id): \(failure.expectation.subject.text(in: read.edition)): "
        + "expected \(failure.expectation.outcome.text(in: read.edition)), "
        + "came out \(failure.outcome.text(in: read.edition))"
    }
  }

  /// The mutants that no test notices, in words.
  func survivors() async -> [String] { await mutation().surviving.map(\.words) }

  /// What becomes of all mutants.
  func mutation() async -> MutationRun {
    let read = read()
    return await MutationRun.of(
      Mutant.all(of: read.edition), of: read.edition, noticedBy: read.tests)
  }
}
