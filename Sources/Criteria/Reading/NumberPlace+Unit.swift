package import Diagnostics
import LocatedYAML

extension NumberPlace {
  /// What to write in place of a unit that is not the indicator's.
  ///
  /// - Parameters:
  ///   - word: The unit that is given.
  ///   - number: The value it is given for.
  /// - Returns: What to do; with a replacement where the word is but another one for the unit.
  package func suggestion(
    forUnit word: String, behind number: String
  ) -> Diagnostic.Suggestion {
    if let reading = NumberReading("\(number) \(word)"), reading.isLarge, reading.isSure,
      reading.unit.map({ UnitWord.relation($0, to: unit) == .same }) ?? true
    {
      return .init("write 'value: \(reading.spellings[0])' and leave 'unit' out")
    }
    guard let unit else { return .init("leave 'unit' out") }
    switch UnitWord.relation(word, to: unit) {
    case .same:
      return .init("write '\(unit)', or leave 'unit' out", replacement: unit, isSafe: true)
    case .other:
      return .init("convert the value to \(unit), then leave 'unit' out")
    case .unknown: return .init("leave 'unit' out, or write 'unit: \(unit)'")
    }
  }
}
