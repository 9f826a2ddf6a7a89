import JSON
import Words

/// A message with what `report.json` gives beside its sentence.
///
/// The keys of its arguments are a part of the report's schema: a program reads them in place of the
/// English sentence.
protocol WireMessage: Message {
  /// Writes the keys of the arguments and their values.
  func writeArguments(_ writer: inout JSONWriter)
}

extension JSONWriter {
  /// The code and the arguments of a message, as keys of the object that is being written.
  mutating func coded(_ message: some WireMessage) {
    field("code", message.code)
    key("arguments")
    object { message.writeArguments(&$0) }
  }

  /// The code, the arguments and the sentence of a message, as an object.
  mutating func message(_ message: some WireMessage) {
    object { writer in
      writer.coded(message)
      writer.field("text", message.text)
    }
  }

  mutating func messages(_ name: StaticString, _ messages: [some WireMessage]) {
    key(name)
    array(messages) { $0.message($1) }
  }

  /// Messages that are an argument of another, without sentences of their own.
  mutating func arguments(_ name: StaticString, _ messages: [some WireMessage]) {
    key(name)
    array(messages) { writer, message in
      writer.object { $0.coded(message) }
    }
  }

  /// What more there is than is listed; nothing where that is nothing.
  mutating func more(_ count: Int) {
    if count > 0 { field("more", count) }
  }
}
