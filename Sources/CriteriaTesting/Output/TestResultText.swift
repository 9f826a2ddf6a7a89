import Criteria
import Diagnostics

/// What a run of tests tells people, line by line.
package struct TestResultText {
  private let run: TestRun
  private let mutation: MutationRun?

  package init(_ run: TestRun, _ mutation: MutationRun?) {
    self.run = run
    self.mutation = mutation
  }

  /// Every failure with its place and reasons, then what came out, in numbers.
  ///
  /// - Parameter listsCoverage: Whether everything that no test touches is listed.
  /// - Returns: The text, with a line break at its end.
  package func text(listsCoverage: Bool) -> String {
    let lines =
      run.failures.flatMap(lines(of:)) + (listsCoverage ? coverageList : [])
      + survivors + [tests, coverage(listed: listsCoverage)] + (mutants.map { [$0] } ?? [])
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  // MARK: Failures

  private func lines(of failure: TestFailure) -> [String] {
    let subject = failure.expectation.subject.text(in: run.edition)
    let expected = failure.expectation.outcome.text(in: run.edition)
    return [
      "\(failure.expectation.place.text): \(run.tests[failure.test].id): "
        + "\(subject): expected \(expected), came out \(failure.outcome.text(in: run.edition))"
    ] + failure.reasons.map { "    \($0)" }
  }

  private var tests: String {
    let failed = run.tests.count - run.passed
    return "\(run.tests.count) test\(run.tests.count == 1 ? "" : "s"): \(run.passed) passed"
      + (failed == 0 ? "" : ", \(failed) failed")
  }

  // MARK: Coverage

  private func coverage(listed: Bool) -> String {
    let coverage = run.coverage
    func share(_ touched: Int, _ all: Int, _ what: String) -> String {
      "\(touched) of \(all) \(what)"
    }
    let shares = [
      share(coverage.items.count(where: \.isTouched), coverage.items.count, "items"),
      share(
        coverage.conditions.count(where: \.isTouched), coverage.conditions.count, "conditions"),
      share(
        coverage.thresholds.count(where: \.missingSides.isEmpty), coverage.thresholds.count,
        "thresholds below, at and above"),
    ]
    return "touched: \(shares.joined(separator: ", "))"
      + (listed ? "" : " ('--coverage' lists the others)")
  }

  private var coverageList: [String] {
    let coverage = run.coverage
    let items = coverage.items.filter { !$0.isTouched || !$0.missingLevels.isEmpty }.map { item in
      "\(item.place.text): \(item.id): "
        + (item.isTouched
          ? "no test expects \(item.missingLevels.joined(separator: ", "))"
          : "no test is about the item")
    }
    let conditions = coverage.conditions.filter { !$0.isTouched }.map {
      "\($0.place.text): \($0.name): no test rests on the condition"
    }
    let thresholds = coverage.thresholds.filter { !$0.missingSides.isEmpty }.map { threshold in
      "\(threshold.place.text): \(threshold.name): no test has \(threshold.indicator) "
        + "\(threshold.missingSides.map(\.rawValue).joined(separator: ", ")) "
        + "\(threshold.number.text)\(threshold.designation.map { " for \($0)" } ?? "")"
    }
    return items + conditions + thresholds
  }

  // MARK: Mutants

  private var survivors: [String] {
    guard let mutation else { return [] }
    return mutation.equivalent.map {
      "\($0.mutant.place.text): \($0.mutant.words): equivalent, for \($0.proof)"
    } + mutation.surviving.map { "\($0.place.text): \($0.words): no test notices" }
  }

  private var mutants: String? {
    mutation.map {
      "mutants: \($0.noticed.count) noticed, \($0.equivalent.count) equivalent, "
        + "\($0.surviving.count) surviving"
    }
  }
}

extension SourceRange {
  /// The beginning of the range, as editors open it.
  fileprivate var text: String { "\(file.path):\(start.line):\(start.column)" }
}
