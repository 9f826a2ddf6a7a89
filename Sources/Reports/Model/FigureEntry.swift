package import Assessment
import Dossier
import Words

/// A figure that was given.
package struct FigureEntry: Sendable {
  package var indicator: String
  package var value: FigureName
  package var year: Int
  package var states: [String]
  package var sources: [String]
  package var note: String?
  /// Why it does not count; empty if it does.
  package var leftOut: [FigureExclusion]
}

extension FigureEntry {
  /// The value as the files have it, with its unit.
  func text(in language: any Language) -> String {
    switch value.value {
    case .number(let number): language.exactText(of: number, of: value.quantity)
    case .flag(let flag): String(flag)
    }
  }

  /// Why it does not count, in words; nil if it does.
  func whyLeftOut(in language: any Language) -> String? {
    leftOut.isEmpty ? nil : language.text(of: leftOut)
  }
}
