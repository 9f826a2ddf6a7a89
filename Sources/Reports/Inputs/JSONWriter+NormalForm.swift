import Criteria
import Diagnostics
import JSON

/// What both normal forms write in the same way.
extension JSONWriter {
  /// A key that is left out where there is no value.
  mutating func optional(_ name: StaticString, _ value: String?) {
    if let value { field(name, value) }
  }

  /// A list that is left out where it is empty.
  mutating func list(_ name: StaticString, _ values: [String]) {
    if !values.isEmpty { field(name, values) }
  }

  /// A weight that is left out where it is 1.
  mutating func weight(_ value: Rational) {
    if value != .one { field("weight", value.spelling) }
  }

  mutating func statements(_ name: StaticString, _ statements: [Statement]) {
    guard !statements.isEmpty else { return }
    key(name)
    object { writer in
      for statement in statements { writer.field(named: statement.dimension, statement.value) }
    }
  }
}
