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
  package var width: Int { inlines.reduce(0) { $0 + $1.width } }

  /// What it shows, without markup.
  package var plain: String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .picture(let text, _), .verdict(_, let text): text
      case .strong(let line), .emphasis(let line), .link(let line, _): line.plain
      case .bar: ""
      }
    }.joined()
  }

  package static func + (one: Line, other: Line) -> Line { Line(one.inlines + other.inlines) }

  package static func strong(_ line: Line) -> Line { Line([.strong(line)]) }

  package static func verdict(_ verdict: Verdict, in language: any Language = English()) -> Line {
    Line([.verdict(verdict, language.text(of: verdict))])
  }

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
