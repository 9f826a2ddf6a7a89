internal import CLibYAML

/// libyaml's parser as an owner: events come out one by one, memory is given back at the end.
struct EventStream: ~Copyable {
  /// What libyaml found wrong, with 0-based marks.
  struct Failure {
    var problem: String
    var context: String
    var problemMark: yaml_mark_t
    var contextMark: yaml_mark_t?
  }

  // libyaml keeps pointers into the parser, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var holdsEvent = false

  /// Begins to read a text; nil if there is no memory for it.
  ///
  /// - Parameter input: The text; it must stay where it is as long as events are asked for.
  init?(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      event.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// The next event, valid until the next call; nil when the text is not YAML.
  mutating func next() -> UnsafePointer<yaml_event_t>? {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = false
    guard yaml_parser_parse(parser, event) == 1 else { return nil }
    holdsEvent = true
    return UnsafePointer(event)
  }

  /// Why `next` gave nothing.
  var failure: Failure {
    let state = parser.pointee
    return Failure(
      problem: state.problem.map { String(cString: $0) } ?? "unknown problem",
      context: state.context.map { String(cString: $0) } ?? "",
      problemMark: state.problem_mark,
      contextMark: state.context == nil ? nil : state.context_mark)
  }
}
