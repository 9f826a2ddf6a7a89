import Assessment
import Criteria
import Diagnostics
import Reports

/// Lays a comparison out for programs: keys in a fixed order, the same bytes on every machine.
package struct ComparisonJSON {
  private let comparison: YearComparison

  package init(_ comparison: YearComparison) {
    self.comparison = comparison
  }

  /// The whole of `comparison.json`.
  package var bytes: [UInt8] {
    var writer = JSONWriter(layout: .pretty)
    writer.object(write)
    return writer.bytes + [0x0A]
  }

  private func write(_ writer: inout JSONWriter) {
    writer.field("schema", YearComparison.schema)
    writer.field("meaning", Report.meaning)
    writer.field("engine", comparison.engine)
    writer.field("disclaimer", Report.disclaimer)
    writer.key("centre")
    writer.named(comparison.centre, "name")
    writer.field("remarks", comparison.remarks)
    writer.key("old")
    writer.object { $0.side(comparison.old) }
    writer.key("new")
    writer.object { $0.side(comparison.new) }
    writer.key("counts")
    writer.object { writer in
      for outcome in ChangeClass.allCases {
        writer.field(outcome.rawValue, comparison.count(outcome))
      }
    }
    writer.key("rules")
    writer.array(comparison.rules, write)
    writer.key("replay")
    writeReplay(&writer)
    writer.key("items")
    writer.array(comparison.items, write)
    writer.key("standards")
    writer.array(comparison.standards, write)
    writer.key("conditions")
    writer.array(comparison.conditions, write)
    writer.key("documents")
    writer.array(comparison.documents, write)
    writer.key("figures")
    writer.array(comparison.figures, write)
    writer.key("actions")
    writer.array(comparison.actions, write)
  }

  private func writeReplay(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("layers")
      writer.array(zip(Layer.allCases, comparison.changedLayers)) { writer, layer in
        writer.object { writer in
          writer.field("id", layer.0.rawValue)
          writer.field("changed", layer.1)
        }
      }
      writer.key("parts")
      writer.array(comparison.replay) { writer, part in
        writer.object { writer in
          writer.field("kind", part.kind.rawValue)
          writer.field("id", part.id)
          writer.field("title", part.title)
          writer.key("series")
          writer.array(part.series) { writer, series in
            writer.object { writer in
              writer.field("end", series.end.rawValue)
              writer.key("totals")
              writer.array(series.totals) { writer, total in
                if let total { writer.fraction(total) } else { writer.null() }
              }
              writer.key("steps")
              if let steps = series.steps {
                writer.array(steps.map(\.description))
              } else {
                writer.null()
              }
            }
          }
        }
      }
    }
  }

  // MARK: Items and parts

  private func write(_ writer: inout JSONWriter, _ item: ItemChange) {
    writer.object { writer in
      writer.field("id", item.id)
      writer.field("class", item.outcome.rawValue)
      writer.field("relation", item.relation.rawValue)
      writer.field("core", item.isCore)
      writer.field("text", item.text)
      writer.key("old")
      writer.array(item.old, write)
      writer.key("new")
      writer.array(item.new, write)
      writer.field("needsConfirmation", item.needsConfirmation)
      writer.field("note", item.note)
      writer.key("causes")
      writer.array(item.causes, write)
      writer.key("clauses")
      writer.array(item.clauses, write)
      writer.key("effects")
      writer.array(item.effects) { writer, effect in
        writer.object { writer in
          writer.field("layer", effect.layer.rawValue)
          writer.field("before", effect.before)
          writer.field("after", effect.after)
        }
      }
    }
  }

  private func write(_ writer: inout JSONWriter, _ state: ItemChange.State) {
    writer.object { writer in
      writer.field("id", state.id)
      writer.field("state", state.state.rawValue)
      writer.field("claimed", state.claimed)
      writer.field("reviewed", state.reviewed)
      writer.field("low", state.low)
      writer.field("high", state.high)
      writer.field("contradicted", state.isContradicted)
    }
  }

  private func write(_ writer: inout JSONWriter, _ clause: ClauseChange) {
    writer.object { writer in
      writer.field("clause", clause.clause)
      writer.field("old", clause.old?.rawValue)
      writer.field("new", clause.new?.rawValue)
      writer.key("causes")
      writer.array(clause.causes, write)
    }
  }

  private func write(_ writer: inout JSONWriter, _ cause: Cause) {
    writer.object { writer in
      writer.field("kind", cause.kind.rawValue)
      writer.field("layer", cause.layer?.rawValue)
      writer.field("id", cause.id)
      writer.field("text", cause.text)
      writer.field("old", cause.old)
      writer.field("new", cause.new)
      writer.field("oldPlace", cause.oldPlace)
      writer.field("newPlace", cause.newPlace)
    }
  }

  private func write(_ writer: inout JSONWriter, _ standard: StandardChange) {
    writer.object { writer in
      writer.field("id", standard.id)
      writer.field("relation", standard.relation.rawValue)
      writer.field("title", standard.title)
      writer.field("old", standard.oldIDs)
      writer.field("new", standard.newIDs)
      writer.key("oldScore")
      writer.interval(standard.old)
      writer.key("newScore")
      writer.interval(standard.new)
      writer.key("items")
      writer.object { writer in
        for (outcome, count) in standard.outcomes { writer.field(outcome.rawValue, count) }
      }
      writer.key("causes")
      writer.array(standard.causes, write)
    }
  }

  private func write(_ writer: inout JSONWriter, _ condition: ConditionChange) {
    writer.object { writer in
      writer.field("id", condition.id)
      writer.field("role", condition.role.rawValue)
      writer.field("class", condition.outcome.rawValue)
      writer.field("relation", condition.relation.rawValue)
      writer.field("title", condition.title)
      writer.field("oldID", condition.oldID)
      writer.field("newID", condition.newID)
      writer.field("old", condition.old?.rawValue)
      writer.field("new", condition.new?.rawValue)
      writer.key("causes")
      writer.array(condition.causes, write)
      writer.key("clauses")
      writer.array(condition.clauses, write)
    }
  }

  // MARK: Evidence and plan

  private func write(_ writer: inout JSONWriter, _ document: DocumentChange) {
    writer.object { writer in
      writer.field("id", document.id)
      writer.field("class", document.outcome.rawValue)
      writer.field("oldID", document.oldID)
      writer.field("newID", document.newID)
      writer.field("title", document.title)
      writer.field("wasValid", document.wasValid)
      writer.field("isValid", document.isValid)
      writer.field("oldReason", document.oldReason)
      writer.field("newReason", document.newReason)
      writer.key("differences")
      writer.array(document.differences, write)
      writer.field("items", document.items)
      writer.field("indicators", document.indicators)
      writer.field("oldPlace", document.oldPlace)
      writer.field("newPlace", document.newPlace)
    }
  }

  private func write(_ writer: inout JSONWriter, _ difference: DocumentChange.Difference) {
    writer.object { writer in
      writer.field("aspect", difference.aspect)
      writer.field("old", difference.old)
      writer.field("new", difference.new)
    }
  }

  private func write(_ writer: inout JSONWriter, _ figure: FigureChange) {
    writer.object { writer in
      writer.field("indicator", figure.indicator)
      writer.field("class", figure.outcome.rawValue)
      writer.field("old", figure.old)
      writer.field("new", figure.new)
      writer.field("oldLeftOut", figure.oldLeftOut)
      writer.field("newLeftOut", figure.newLeftOut)
      writer.field("oldPlace", figure.oldPlace)
      writer.field("newPlace", figure.newPlace)
    }
  }

  private func write(_ writer: inout JSONWriter, _ action: ActionChange) {
    writer.object { writer in
      writer.field("id", action.id)
      writer.field("class", action.outcome.rawValue)
      writer.field("action", action.action)
      writer.field("for", action.items)
      writer.field("oldStatus", action.oldStatus)
      writer.field("newStatus", action.newStatus)
      writer.key("differences")
      writer.array(action.differences, write)
    }
  }
}

extension JSONWriter {
  /// The keys that tell about one side or year.
  mutating func side(_ side: SideSummary) {
    field("year", side.year)
    field("asOf", side.asOf.description)
    key("edition")
    object { writer in
      writer.field("id", side.edition.id)
      writer.field("title", side.edition.title)
      writer.field("revision", side.revision)
      writer.field("digest", side.editionDigest)
    }
    field("dossierDigest", side.dossierDigest)
    field("sought", side.sought.id)
    field("reached", side.reached?.id)
    field("preliminary", true)
    field("coreGate", side.coreGate?.rawValue)
    key("score")
    score(side.score)
  }

  mutating func named(_ thing: NamedThing, _ title: String) {
    object { writer in
      writer.field("id", thing.id)
      writer.field(title, thing.title)
    }
  }
}
