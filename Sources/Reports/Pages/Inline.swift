package import Assessment

/// A part of a line.
package enum Inline: Equatable, Sendable {
  case text(String)
  case strong(Line)
  case emphasis(Line)
  case code(String)
  /// A verdict; all but `met` catches the eye.
  case verdict(Verdict)
  /// How much of a whole is proven, how much still possible.
  case bar(ScoreInterval)
  case link(Line, Target)
  case picture(String, file: String)
}
