import Assessment
import Diagnostics
import JSON

/// Documents, figures, actions, the readiness, and what else differs.
extension ComparisonJSON {
  func write(_ writer: inout JSONWriter, _ document: DocumentChange) {
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
      writer.array("differences", document.differences, write)
      writer.field("items", document.items)
      writer.field("indicators", document.indicators)
      writer.places(document.oldPlace, document.newPlace)
    }
  }

  func write(_ writer: inout JSONWriter, _ difference: DocumentChange.Difference) {
    writer.object { writer in
      writer.field("aspect", difference.aspect.rawValue)
      writer.field("old", difference.old)
      writer.field("new", difference.new)
    }
  }

  func write(_ writer: inout JSONWriter, _ figure: FigureChange) {
    writer.object { writer in
      writer.field("indicator", figure.indicator)
      writer.field("class", figure.outcome.rawValue)
      writer.field("old", figure.old)
      writer.field("new", figure.new)
      writer.field("oldLeftOut", figure.oldLeftOut)
      writer.field("newLeftOut", figure.newLeftOut)
      writer.array("differences", figure.differences, write)
      writer.places(figure.oldPlace, figure.newPlace)
    }
  }

  func write(_ writer: inout JSONWriter, _ action: ActionChange) {
    writer.object { writer in
      writer.field("id", action.id)
      writer.field("class", action.outcome.rawValue)
      writer.field("action", action.action)
      writer.field("for", action.items)
      writer.field("oldStatus", action.oldStatus)
      writer.field("newStatus", action.newStatus)
      writer.array("differences", action.differences, write)
    }
  }

  func writeReadiness(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("old", comparison.old.isReadyForReview)
      writer.field("new", comparison.new.isReadyForReview)
      writer.array("checks", comparison.readiness) { writer, check in
        writer.object { writer in
          writer.field("id", check.id)
          writer.field("title", check.title)
          writer.field("oldFailing", check.old)
          writer.field("newFailing", check.new)
          writer.field("failingNow", check.failingNow)
          writer.field("failingNoLonger", check.failingNoLonger)
        }
      }
    }
  }

  func write(_ writer: inout JSONWriter, _ change: KeyChange) {
    writer.object { writer in
      writer.field("thing", change.thing.rawValue)
      writer.field("id", change.id)
      writer.field("key", change.key)
      writer.field("old", change.old)
      writer.field("new", change.new)
    }
  }
}
