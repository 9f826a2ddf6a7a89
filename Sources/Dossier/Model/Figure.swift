package import Criteria
package import LocatedYAML

/// One value that the centre gives for an indicator.
package struct Figure: Hashable, Sendable {
  /// A number, or the state of a flag.
  package enum Value: Hashable, Sendable {
    case number(Rational)
    case flag(Bool)
  }

  package var indicator: Int
  package var value: Value
  package var unit: String?
  package var year: Int
  /// The documents it comes from, as indices of the dossier.
  package var sources: [Int] = []
  /// What it states about itself, sorted.
  package var states: [Statement] = []
  package var note: String?
  /// Where it is written.
  package var origin: Origin

  /// What an indicator asks a figure to state and this one does not, with what it states instead.
  package func unstated(of indicator: Indicator) -> [(asked: Statement, said: Statement?)] {
    indicator.states.filter { !states.contains($0) }.map { asked in
      (asked, states.first { $0.dimension == asked.dimension })
    }
  }
}
