/// The answers of the qualitative questionnaire, best first.
package struct Scale: Hashable, Sendable {
  package var levels: [Level]

  package init(levels: [Level]) {
    self.levels = levels
  }

  /// The index of the best level.
  package var best: Int { 0 }
  /// The index of the worst level, which needs nothing.
  package var worst: Int { levels.count - 1 }

  package func index(of name: String) -> Int? { levels.firstIndex { $0.name == name } }

  /// The scale an edition has that states none: the four answers of the e-tool.
  ///
  /// The points and phases are a convention of this project, not OECI's.
  package static let standard = Scale(levels: [
    Level(name: "yes", points: .one, shows: [.plan, .do, .check, .act]),
    Level(name: "mostly", points: Rational(2, 3), shows: [.plan, .do, .check]),
    Level(name: "partially", points: Rational(1, 3), shows: [.plan, .do]),
    Level(name: "no", points: .zero, shows: []),
  ])

  /// The answer that takes an item out of the count.
  package static let notApplicable = "n.a."

  /// Whether a text is what others write for the answer n.a.: `n/a`, `NA`, `nicht zutreffend`.
  package static func meansNotApplicable(_ text: String) -> Bool {
    let letters = text.lowercased().filter(\.isLetter)
    return ["na", "notapplicable", "nichtzutreffend", "nichtanwendbar", "nonapplicabile"]
      .contains(letters)
  }
}

extension PhaseSet {
  package static let plan = PhaseSet(Phase.plan)
  package static let `do` = PhaseSet(Phase.do)
  package static let check = PhaseSet(Phase.check)
  package static let act = PhaseSet(Phase.act)
}
