package import Assessment
package import Criteria
package import JSON
import Words

extension JSONWriter {
  /// An exact number with its percentage, truncated to one decimal.
  package mutating func fraction(_ value: Rational) {
    object { writer in
      writer.field("exact", value.exact)
      writer.key("percent")
      writer.raw(value.percent)
    }
  }

  private mutating func ends(_ low: Rational, _ high: Rational) {
    object { writer in
      writer.key("low")
      writer.fraction(low)
      writer.key("high")
      writer.fraction(high)
    }
  }

  package mutating func interval(_ interval: ScoreInterval?) {
    if let interval { ends(interval.low, interval.high) } else { null() }
  }

  package mutating func score(_ score: Score) {
    object { writer in
      writer.key("claimed")
      writer.interval(score.claimed)
      writer.key("evidenced")
      writer.interval(score.evidenced)
      writer.key("reviewed")
      writer.interval(score.reviewed.map { ScoreInterval(low: $0, high: $0) })
      writer.field("reviewedItems", score.reviewedItems)
      writer.field("assessed", score.counts.assessed)
      writer.field("notAssessed", score.counts.notAssessed)
      writer.field("notApplicable", score.counts.notApplicable)
      writer.field("outOfScope", score.counts.outOfScope)
    }
  }

  mutating func levels(_ interval: LevelInterval?, _ names: [String]) {
    guard let interval else {
      null()
      return
    }
    object { writer in
      writer.field("low", names[interval.low])
      writer.field("high", names[interval.high])
    }
  }

  mutating func condition(_ judged: JudgedCondition) {
    object { writer in
      writer.field("id", judged.id)
      writer.field("title", judged.title)
      writer.key("values")
      writer.array(judged.values) { $0.string($1.exact) }
      writer.field("lowerBound", judged.isLowerBound)
      writer.field("threshold", judged.threshold?.description)
      writer.field("required", judged.isRequired)
      writer.key("asked")
      writer.asked(judged)
      writer.field("verdict", judged.verdict.rawValue)
      writer.field("claimed", judged.claimed.rawValue)
      writer.field("sources", judged.sources)
      writer.reasons("reasons", [judged.reason])
    }
  }

  private mutating func asked(_ judged: JudgedCondition) {
    guard let asked = judged.asked else {
      null()
      return
    }
    object { writer in
      switch asked {
      case .number(let threshold):
        writer.field("comparison", threshold.comparison.rawValue)
        writer.field("exact", threshold.number.description)
      case .flag:
        writer.field("comparison", "is")
        writer.field("exact", nil as String?)
      }
      writer.field("text", judged.text(of: asked, in: English()))
    }
  }

  mutating func lapse(_ lapse: LapseEntry, _ names: [String]) {
    object { writer in
      writer.field("date", lapse.date.description)
      writer.key("documents")
      writer.array(lapse.documents) { writer, document in
        writer.object { writer in
          writer.field("id", document.document.id)
          writer.coded(document.reason)
          writer.field("reason", document.reason.text)
        }
      }
      writer.key("levels")
      writer.array(lapse.levels) { writer, fall in
        writer.fall("item", fall) { $0.levels($1, names) }
      }
      writer.key("scores")
      writer.array { writer in
        if let whole = lapse.whole { writer.fall("part", whole) { $0.interval($1) } }
        for area in lapse.areas { writer.fall("part", area, "area/") { $0.interval($1) } }
        for chapter in lapse.chapters {
          writer.fall("part", chapter, "chapter/") { $0.interval($1) }
        }
        for standard in lapse.standards {
          writer.fall("part", standard, "standard/") { $0.interval($1) }
        }
      }
      writer.key("coreGate")
      if let gate = lapse.coreGate {
        writer.fall("part", gate) { $0.string($1?.rawValue) }
      } else {
        writer.null()
      }
      writer.key("designations")
      writer.array(lapse.designations) { writer, fall in
        writer.fall("id", fall) { $0.string($1.rawValue) }
      }
    }
  }

  private mutating func fall<Value>(
    _ name: StaticString, _ fall: LapseEntry.Fall<Value>, _ prefix: String = "",
    _ value: (inout JSONWriter, Value) -> Void
  ) {
    object { writer in
      writer.field(name, prefix + fall.id)
      writer.key("before")
      value(&writer, fall.before)
      writer.key("after")
      value(&writer, fall.after)
    }
  }
}
