package import Assessment

/// A run of inlines, as it stands in a paragraph, an entry of a list or the cell of a table.
///
/// What is written between quotes and what is put in are both text: only a renderer knows what has to
/// be escaped. Markup is asked for by name, as in `"\(strong: title), preliminary"`.
package struct Line: Equatable, Sendable {
  package var inlines: [Inline]

  package init(_ inlines: [Inline]) { self.inlines = inlines }

  package init(_ text: String) { inlines = text.isEmpty ? [] : [.text(text)] }

  /// A text that may not be there, which shows as nothing.
  package init(_ text: String?) { self.init(text ?? "") }

  /// Texts one after another, with commas.
  package init(_ texts: [String]) { self.init(texts.joined(separator: ", ")) }

  package var isEmpty: Bool { inlines.isEmpty }

  /// How many characters it shows.
  var width: Int { inlines.reduce(0) { $0 + $1.width } }

  package static func + (one: Line, other: Line) -> Line { Line(one.inlines + other.inlines) }

  package static func strong(_ line: Line) -> Line { Line([.strong(line)]) }

  package static func verdict(_ verdict: Verdict) -> Line { Line([.verdict(verdict)]) }

  package static func link(_ line: Line, to target: Target) -> Line {
    Line([.link(line, target)])
  }
}

extension Line: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }

  package init(stringInterpolation parts: Parts) { self.init(parts.inlines) }

  /// Collects the parts of an interpolated line.
  package struct Parts: StringInterpolationProtocol {
    fileprivate var inlines: [Inline] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      inlines.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { inlines.append(.text(text)) }
    }

    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    package mutating func appendInterpolation(_ line: Line) { inlines += line.inlines }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }

    package mutating func appendInterpolation(strong line: Line) {
      inlines.append(.strong(line))
    }

    package mutating func appendInterpolation(emphasis line: Line) {
      inlines.append(.emphasis(line))
    }

    package mutating func appendInterpolation(code text: String) { inlines.append(.code(text)) }
  }
}

extension Sequence<Line> {
  /// One line of several.
  package func joined(separator: String) -> Line {
    var inlines: [Inline] = []
    var isFirst = true
    for line in self {
      if !isFirst, !separator.isEmpty { inlines.append(.text(separator)) }
      isFirst = false
      inlines += line.inlines
    }
    return Line(inlines)
  }
}

extension [Line] {
  /// The first of a long list, with how many follow.
  func few(_ most: Int) -> Line {
    let shown = prefix(most).joined(separator: ", ")
    return count > most ? "\(shown) and \(count - most) more" : shown
  }

  /// A list with how many follow.
  func followed(by more: Int) -> Line {
    let shown = joined(separator: "; ")
    return more > 0 ? "\(shown); and \(more) more" : shown
  }
}
