package import Assessment
import Criteria

/// A part of a line.
package enum Inline: Equatable, Sendable {
  case text(String)
  case strong(Line)
  case emphasis(Line)
  case code(String)
  /// A verdict in words; all but `met` catches the eye.
  case verdict(Verdict, String)
  /// How much of a whole is proven, how much still possible.
  case bar(ScoreInterval)
  case link(Line, Target)
  case picture(String, file: String)

  /// How many characters it shows.
  package var width: Int {
    switch self {
    case .text(let text), .code(let text), .picture(let text, _): Self.width(of: text)
    case .strong(let line), .emphasis(let line), .link(let line, _): line.width
    case .verdict(_, let word): Self.width(of: word)
    case .bar: Self.barWidth
    }
  }

  /// How many characters a bar has.
  package static let barWidth = 20

  private static func width(of text: String) -> Int {
    text.utf8.count { $0 & 0xC0 != 0x80 }
  }
}
