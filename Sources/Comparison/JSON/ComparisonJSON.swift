import Assessment
import Criteria
import Diagnostics
import Reports
import JSON
import Words

/// Lays a comparison out for programs: keys in a fixed order, the same bytes on every machine.
package struct ComparisonJSON {
  let comparison: YearComparison

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
        writer.field(named: outcome.rawValue, comparison.count(outcome))
      }
    }
    writer.field("coreGateCriteria", comparison.coreGateCriteria?.rawValue)
    writer.array("rules", comparison.rules, write)
    writer.key("replay")
    writeReplay(&writer)
    writer.array("items", comparison.items, write)
    writer.array("standards", comparison.standards, write)
    writer.array("conditions", comparison.conditions, write)
    writer.array("documents", comparison.documents, write)
    writer.array("figures", comparison.figures, write)
    writer.array("actions", comparison.actions, write)
    writer.key("readiness")
    writeReadiness(&writer)
    writer.array("others", comparison.others, write)
  }

  private func writeReplay(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("layers", zip(Layer.allCases, comparison.changedLayers)) { writer, layer in
        writer.object { writer in
          writer.field("id", layer.0.rawValue)
          writer.field("changed", layer.1)
        }
      }
      writer.array("parts", comparison.replay) { writer, part in
        writer.object { writer in
          writer.field("kind", part.kind.rawValue)
          writer.field("id", part.id)
          writer.field("title", part.title)
          writer.array("series", part.series) { writer, series in
            writer.object { writer in
              writer.field("end", series.end.rawValue)
              writer.array("totals", series.totals) { writer, total in
                if let total { writer.fraction(total) } else { writer.null() }
              }
              writer.key("steps")
              if let steps = series.steps {
                writer.array(steps) { $0.string($1.exact) }
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
      writer.field("criteria", item.criteria?.rawValue)
      writer.field("relation", item.relation.rawValue)
      writer.field("core", item.isCore)
      writer.field("text", item.text)
      writer.array("old", item.old, write)
      writer.array("new", item.new, write)
      writer.field("needsConfirmation", item.confirmation?.reason)
      writer.field("levelToConfirm", item.confirmation?.level)
      writer.field("note", item.note)
      writer.array("causes", item.causes, write)
      writer.array("clauses", item.clauses, write)
      writer.array("effects", item.effects) { writer, effect in
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
      writer.field("old", clause.old?.word)
      writer.field("new", clause.new?.word)
      writer.array("causes", clause.causes, write)
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
      writer.places(cause.oldPlace, cause.newPlace)
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
        for (outcome, count) in standard.outcomes { writer.field(named: outcome.rawValue, count) }
      }
      writer.array("causes", standard.causes, write)
    }
  }

  private func write(_ writer: inout JSONWriter, _ condition: ConditionChange) {
    writer.object { writer in
      writer.field("id", condition.id)
      writer.field("role", condition.role.rawValue)
      writer.field("class", condition.outcome.rawValue)
      writer.field("criteria", condition.criteria?.rawValue)
      writer.field("relation", condition.relation.rawValue)
      writer.field("title", condition.title)
      writer.field("oldID", condition.oldID)
      writer.field("newID", condition.newID)
      writer.field("old", condition.old?.word)
      writer.field("new", condition.new?.word)
      writer.array("causes", condition.causes, write)
      writer.array("clauses", condition.clauses, write)
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
    field("reached", side.criteriaMet?.id)
    field("preliminary", true)
    field("coreGate", side.coreGate?.word)
    key("score")
    score(side.score)
  }

  /// A key with a list.
  mutating func array<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements, _ each: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    array(elements, each)
  }

  /// Where something is written on both sides.
  mutating func places(_ old: String?, _ new: String?) {
    field("oldPlace", old)
    field("newPlace", new)
  }

  mutating func named(_ thing: NamedThing, _ title: StaticString) {
    object { writer in
      writer.field("id", thing.id)
      writer.field(title, thing.title)
    }
  }
}
