internal import CLibYAML
import Diagnostics

/// An event stays where libyaml put it: it is too large to be copied for each.
typealias Event = UnsafePointer<yaml_event_t>

extension UnsafePointer<yaml_event_t> {
  /// Where the event is written in a file.
  func range(in file: SourceFile) -> SourceRange {
    let (start, end) = (pointee.start_mark, pointee.end_mark)
    return SourceRange(
      file: file,
      start: SourcePosition(line: Int(start.line) + 1, column: Int(start.column) + 1),
      end: SourcePosition(line: Int(end.line) + 1, column: Int(end.column) + 1))
  }
}

/// Refuses anchors, aliases and tags, which the format does not have.
struct PropertyCheck {
  let source: RecoveredText
  let problems: DiagnosticCollector

  func refuse(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?, _ event: Event
  ) {
    if anchor == nil, tag == nil { return }
    func name() -> String? { anchor.map { "&\(String(cString: $0))" } }
    if anchor != nil { refuseAnchor(event, name() ?? "") }
    guard let tag else { return }
    problems.report(
      .tag, "a tag: a value that begins with '!'",
      at: range(of: Self.written(tag), after: name(), event),
      suggestion: .init("remove the '!', or put quotes around the whole text"))
  }

  func refuseAnchor(_ event: Event, _ name: @autoclosure () -> String = "") {
    problems.report(
      .alias, "an anchor or alias: a value that begins with '&' or '*'",
      at: range(of: name(), after: nil, event),
      suggestion: .init(
        "remove the '&' or '*', or put quotes around the whole text; write a value out wherever it is needed"
      ))
  }

  /// A tag as files spell it.
  private static func written(_ tag: UnsafeMutablePointer<UInt8>) -> String {
    let text = String(cString: tag)
    let core = "tag:yaml.org,2002:"
    return text.hasPrefix(core) ? "!!" + text.dropFirst(core.count) : text
  }

  /// The place of an anchor or tag, with what it belongs to if that begins on the same line.
  private func range(of property: String, after other: String?, _ event: Event) -> SourceRange {
    var range = source.inOrigin(event.range(in: source.origin))
    guard event.pointee.type != YAML_SCALAR_EVENT, range.end.line > range.start.line else {
      return range
    }
    range.start.column += other.map { $0.unicodeScalars.count + 1 } ?? 0
    range.end = range.start
    range.end.column += property.unicodeScalars.count
    return range
  }
}
