import Criteria
import Diagnostics
import JSON

/// What a run of tests tells other programs.
package struct TestResultJSON {
  private let run: TestRun
  private let mutation: MutationRun?

  package init(_ run: TestRun, _ mutation: MutationRun?) {
    self.run = run
    self.mutation = mutation
  }

  /// One object, and a line break; `mutants` is null where none were made.
  package var text: String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      let failing = Set(run.failures.map(\.test))
      writer.key("tests")
      writer.array(run.tests.enumerated()) { writer, test in
        writer.object { writer in
          writer.field("id", test.element.id)
          writer.field("title", test.element.title)
          writer.place(test.element.place)
          writer.field("passed", !failing.contains(test.offset))
        }
      }
      writer.key("failures")
      writer.array(run.failures) { writer, failure in
        writer.object { write(failure, to: &$0) }
      }
      writer.key("coverage")
      writer.object { write(run.coverage, to: &$0) }
      writer.key("mutants")
      if let mutation {
        writer.object { write(mutation, to: &$0) }
      } else {
        writer.null()
      }
    }
    return writer.text + "\n"
  }

  private func write(_ failure: TestFailure, to writer: inout JSONWriter) {
    writer.field("test", run.tests[failure.test].id)
    writer.place(failure.expectation.place)
    writer.field("subject", failure.expectation.subject.text(in: run.edition))
    writer.field("expected", failure.expectation.outcome.text(in: run.edition))
    writer.field("outcome", failure.outcome.text(in: run.edition))
    writer.field("reasons", failure.reasons)
  }

  private func write(_ coverage: Coverage, to writer: inout JSONWriter) {
    writer.key("items")
    writer.array(coverage.items) { writer, item in
      writer.object { writer in
        writer.field("id", item.id)
        writer.place(item.place)
        writer.field("touched", item.isTouched)
        writer.field("missingLevels", item.missingLevels)
      }
    }
    writer.key("conditions")
    writer.array(coverage.conditions) { writer, condition in
      writer.object { writer in
        writer.field("name", condition.name)
        writer.place(condition.place)
        writer.field("touched", condition.isTouched)
      }
    }
    writer.key("thresholds")
    writer.array(coverage.thresholds) { writer, threshold in
      writer.object { writer in
        writer.field("name", threshold.name)
        writer.place(threshold.place)
        writer.field("indicator", threshold.indicator)
        writer.field("comparison", threshold.comparison.rawValue)
        writer.field("number", threshold.number.description)
        writer.field("designation", threshold.designation)
        writer.field("missingSides", threshold.missingSides.map(\.rawValue))
      }
    }
  }

  private func write(_ mutation: MutationRun, to writer: inout JSONWriter) {
    writer.field("noticed", mutation.noticed.count)
    writer.key("equivalent")
    writer.array(mutation.equivalent) { writer, equivalent in
      writer.object { writer in
        writer.field("change", equivalent.mutant.words)
        writer.place(equivalent.mutant.place)
        writer.field("proof", equivalent.proof)
      }
    }
    writer.key("surviving")
    writer.array(mutation.surviving) { writer, mutant in
      writer.object { writer in
        writer.field("change", mutant.words)
        writer.place(mutant.place)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ range: SourceRange) {
    field("file", range.file.path)
    field("line", range.start.line)
    field("column", range.start.column)
  }
}
