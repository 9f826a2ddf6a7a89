import Assessment
import Criteria
import Dossier
import Diagnostics
import JSON
import Words

/// The findings, the plan, the evidence and the inputs in `report.json`.
extension Report {
  func writeFindings(_ writer: inout JSONWriter) {
    writer.key("strengths")
    writer.array(strengths) { writer, standard in
      writer.object { writer in
        writer.field("id", standard.id)
        writer.field("title", standard.title)
        writer.field("chapter", standard.chapter)
      }
    }
    writer.key("opportunities")
    writer.array(opportunities) { writer, opportunity in
      writer.object { writer in
        writer.field("id", opportunity.id)
        writer.field("core", opportunity.isCore)
        writer.field("low", opportunity.low)
        writer.key("worth")
        writer.fraction(opportunity.worth)
        writer.messages("missing", opportunity.missing)
      }
    }
    writer.key("findings")
    writer.object { writer in
      let lists: [(StaticString, [FindingsSection.Entry])] = [
        ("contradicted", findings.contradicted), ("unproven", findings.unproven),
        ("underclaimed", findings.underclaimed),
      ]
      for (name, entries) in lists {
        writer.key(name)
        writer.array(entries) { writer, entry in
          writer.object { writer in
            writer.field("id", entry.id)
            writer.field("core", entry.isCore)
            writer.field("claimed", entry.claimed)
            writer.field("supported", English().text(of: entry.supported))
            writer.levels("supportedLevels", entry.supported)
            writer.messages("why", entry.why)
          }
        }
      }
    }
    writer.key("consistency")
    writer.array(consistency, write)
  }

  func write(_ writer: inout JSONWriter, _ entry: ConsistencyEntry) {
    writer.object { writer in
      writer.field("kind", entry.finding.code)
      writer.field("id", entry.id)
      writer.coded(entry.finding)
      writer.field("text", entry.finding.text)
    }
  }

  func write(_ writer: inout JSONWriter, _ action: PlannedAction) {
    writer.object { writer in
      writer.field("id", action.id)
      writer.field("for", action.items)
      writer.field("aim", action.aim)
      writer.field("action", action.action)
      writer.field("owner", action.owner)
      writer.field("due", action.due?.description)
      writer.field("measure", action.measure)
      writer.field("status", action.status.rawValue)
      writer.field("overdue", action.isOverdue)
    }
  }

  func write(_ writer: inout JSONWriter, _ document: DocumentEntry) {
    writer.object { writer in
      writer.field("id", document.id)
      if document.isConfidential {
        writer.field("confidential", true)
      } else {
        writer.field("title", document.title)
        writer.field("kinds", document.kinds)
        writer.field("date", document.date)
        writer.field("location", document.location ?? document.link)
        writer.field("owner", document.owner)
        writer.field("leftOut", document.whyLeftOut(in: English()))
        writer.messages("reasons", document.leftOut)
        writer.field("language", document.language)
        writer.field("validUntil", document.validUntil)
        writer.field("shownItems", document.shownItems)
        writer.field("citedByFigures", document.citedByFigures)
      }
      writer.field("sha256", document.sha256)
    }
  }

  func write(_ writer: inout JSONWriter, _ figure: FigureEntry) {
    writer.object { writer in
      writer.field("indicator", figure.indicator)
      writer.field("value", figure.text(in: English()))
      writer.field("year", figure.year)
      writer.field("states", figure.states)
      writer.field("sources", figure.sources)
      writer.field("note", figure.note)
      writer.field("leftOut", figure.whyLeftOut(in: English()))
      writer.messages("reasons", figure.leftOut)
    }
  }

  func write(_ inputs: ReportInputs, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("edition")
      writer.object { writer in
        writer.field("digest", inputs.editionDigest)
        writer.key("normalForm")
        writer.embed(inputs.editionForm)
      }
      writer.key("dossier")
      writer.object { writer in
        writer.field("digest", inputs.dossierDigest)
        writer.key("normalForm")
        writer.embed(inputs.dossierForm)
      }
      writer.key("evidence")
      writer.object { writer in
        writer.field("checked", inputs.evidence.checked)
        writer.field("notChecked", inputs.evidence.notChecked)
        writer.field("missing", inputs.evidence.missing)
        writer.field("changed", inputs.evidence.changed)
        writer.field("unreadable", inputs.evidence.unreadable)
      }
      writer.key("files")
      writer.array(inputs.files) { writer, file in
        writer.object { writer in
          writer.field("of", file.origin)
          writer.field("path", file.path)
          writer.field("sha256", file.sha256)
        }
      }
    }
  }
}
