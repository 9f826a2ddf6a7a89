import Assessment
import Criteria
package import JSON
import Words

extension Report {
  /// The report as `report.json`: keys in a fixed order, the same bytes on every machine.
  package var json: [UInt8] {
    var writer = JSONWriter(layout: .pretty)
    writeAll(&writer)
    return writer.bytes
  }

  /// Hands the same over piece by piece.
  package func writeJSON(to sink: @escaping ByteSink) {
    var writer = JSONWriter(layout: .pretty, into: sink)
    writeAll(&writer)
    writer.finish()
  }

  private func writeAll(_ writer: inout JSONWriter) {
    writer.object(write)
    writer.endLine()
  }

  private func write(_ writer: inout JSONWriter) {
    writer.field("schema", Report.schema)
    writer.field("meaning", Report.meaning)
    writer.field("engine", engine)
    writer.field("disclaimer", Report.disclaimer)
    writer.key("centre")
    writer.object { writer in
      writer.field("id", centre.id)
      writer.field("name", centre.title)
      writer.field("country", country)
    }
    writer.field("year", year)
    writer.key("edition")
    writer.object { writer in
      writer.field("id", edition.id)
      writer.field("title", edition.title)
      writer.field("revision", edition.revision)
      writer.field("standing", edition.standing.rawValue)
      writer.field("digest", edition.digest)
    }
    writer.field("asOf", asOf.description)
    writer.key("firstSteps")
    writer.array(firstSteps) { writer, step in
      writer.object { writer in
        writer.field("purpose", step.purpose.rawValue)
        writer.coded(step.act)
        writer.field("text", step.text)
        writer.key("aim")
        writer.object { $0.coded(step.aim) }
        writer.field("reason", step.reason)
        writer.field("ids", step.ids)
      }
    }
    writer.field("moreSteps", moreSteps)
    writer.key("designation")
    write(designation, &writer)
    writer.key("preconditions")
    writer.array(preconditions) { $0.condition($1) }
    writer.key("score")
    writer.score(score)
    writer.key("coreGate")
    write(coreGate, &writer)
    writer.key("readiness")
    write(readiness, &writer)
    writer.key("areas")
    writer.array(areas, write)
    writer.key("chapters")
    writer.array(chapters, write)
    writeFindings(&writer)
    writer.key("lapses")
    writer.array(lapses) { $0.lapse($1, names) }
    writer.key("improvementPlan")
    writer.array(improvementPlan, write)
    writer.key("documents")
    writer.array(documents, write)
    writer.key("absent")
    writer.array(absent) { writer, missing in
      writer.object { writer in
        writer.field("id", missing.kind.id)
        writer.field("title", missing.kind.title)
        writer.field("reason", missing.reason)
      }
    }
    writer.key("figures")
    writer.array(figures, write)
    writer.key("inputs")
    write(inputs, &writer)
  }

  var names: [String] { scale.levels.map(\.name) }

  private func write(_ section: DesignationSection, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("sought", section.sought.id)
      writer.field("criteriaMet", section.criteriaMet?.id)
      // Under this meaning the same; from the next on null wherever something hinders.
      writer.field("reached", section.criteriaMet?.id)
      writer.field("hindered", section.hindered)
      writer.field("preliminary", true)
      writer.key("verdicts")
      writer.object { writer in
        for judged in section.all { writer.field(named: judged.id ?? "", judged.verdict.rawValue) }
      }
      writer.key("claimed")
      writer.object { writer in
        for judged in section.all { writer.field(named: judged.id ?? "", judged.claimed.rawValue) }
      }
      writer.key("rules")
      writer.array(section.all) { $0.condition($1) }
      writer.key("criteria")
      writer.array(section.criteria) { $0.condition($1) }
    }
  }

  func write(_ gate: CoreGateSection, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("verdict", gate.verdict?.rawValue)
      writer.field("level", gate.level)
      writer.field("known", gate.known)
      writer.field("complete", gate.isComplete)
      writer.field("failing", gate.failing)
      writer.field("unproven", gate.unproven)
    }
  }

  func write(_ readiness: ReadinessSection, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("go", readiness.isGo)
      writer.key("checks")
      writer.array(readiness.checks) { writer, check in
        writer.object { writer in
          writer.field("id", check.check.rawValue)
          writer.field("title", check.check.title)
          writer.field("rule", check.check.isOECIRule ? "oeci" : "ours")
          writer.field("holds", check.failing.isEmpty)
          writer.messages("failing", check.failing)
        }
      }
    }
  }

  func write(_ writer: inout JSONWriter, _ area: ScoredPart) {
    writer.object { writer in
      writer.field("id", area.id)
      writer.field("title", area.title)
      writer.key("score")
      writer.score(area.score)
    }
  }

  func write(_ writer: inout JSONWriter, _ chapter: ChapterSection) {
    writer.object { writer in
      writer.field("id", chapter.id)
      writer.field("title", chapter.title)
      writer.key("score")
      writer.score(chapter.score)
      writer.field("reviewedStrengths", chapter.reviewedStrengths)
      writer.field("reviewedOpportunities", chapter.reviewedOpportunities)
      writer.key("standards")
      writer.array(chapter.standards, write)
    }
  }

  func write(_ writer: inout JSONWriter, _ standard: StandardSection) {
    writer.object { writer in
      writer.field("id", standard.id)
      writer.field("title", standard.title)
      writer.field("area", standard.area)
      writer.field("sources", standard.sources)
      writer.field("confidence", standard.confidence?.rawValue)
      writer.key("score")
      writer.score(standard.score)
      writer.key("items")
      writer.array(standard.items, write)
    }
  }

  func write(_ writer: inout JSONWriter, _ item: ItemSection) {
    writer.object { writer in
      writer.field("id", item.id)
      writer.field("text", item.text)
      writer.field("core", item.isCore)
      writer.field("state", item.state.rawValue)
      // The answer n.a. is no level; the state and the flag below tell it.
      writer.field("claimed", item.claimed == Scale.notApplicable ? nil : item.claimed)
      writer.field("reviewed", item.reviewed == Scale.notApplicable ? nil : item.reviewed)
      writer.field("reviewedNotApplicable", item.reviewed == Scale.notApplicable)
      writer.key("supported")
      writer.levels(item.supported, names)
      writer.key("evidenced")
      writer.levels(item.evidenced, names)
      writer.key("phases")
      writer.object { writer in
        for (phase, verdict) in item.phases {
          writer.field(named: phase.rawValue, verdict.rawValue)
        }
      }
      writer.field("note", item.note)
      writer.field("improve", item.improve)
      writer.field("by", item.answeredBy)
      writer.field("on", item.answeredOn?.description)
      writer.field("notApplicableBecause", item.notApplicableBecause)
      writer.field("unconfirmed", item.isUnconfirmed)
      writer.field("carriedOver", item.carriedOver)
      writer.field("reviewNote", item.reviewNote)
      writer.field("actions", item.actions.map(\.text))
      writer.field("sources", item.sources)
      writer.field("confidence", item.confidence?.rawValue)
      writer.reasons("reasons", item.reasons)
    }
  }
}
