/// What people call a unit, in the languages of the centres.
enum UnitWord {
  /// What a word is to a unit.
  enum Relation {
    /// Another word for it.
    case same
    /// A unit of the same quantity, so that there is something to convert.
    case other
    case unknown
  }

  /// What a word is to a unit of the edition.
  static func relation(_ word: String, to unit: String?) -> Relation {
    guard let unit else { return .unknown }
    let (mine, other) = (plain(word), plain(unit))
    if mine == other { return .same }
    for quantity in quantities {
      guard let first = quantity.firstIndex(where: { $0.contains(mine) }),
        let second = quantity.firstIndex(where: { $0.contains(other) })
      else { continue }
      return first == second ? .same : .other
    }
    return .unknown
  }

  private static func plain(_ word: String) -> String {
    let lower = word.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }

  /// The units of a quantity, each with its words.
  private static let quantities: [[Set<String>]] = [
    [
      ["eur", "euro", "euros", "€"], ["chf", "sfr", "fr"], ["usd", "us$", "$"], ["gbp", "£"],
      ["sek"], ["nok"], ["dkk"], ["pln", "zł"], ["czk", "kč"], ["huf", "ft"],
    ],
    [
      [
        "days", "day", "d", "tage", "tag", "tagen", "jours", "jour", "giorni", "giorno", "días",
        "dias",
      ],
      ["weeks", "week", "wk", "wochen", "woche", "semaines", "semaine", "settimane", "semanas"],
      ["months", "month", "monate", "monat", "mois", "mesi", "mese", "meses"],
      ["years", "year", "jahre", "jahr", "ans", "années", "anni", "años"],
      ["hours", "hour", "h", "stunden", "std", "heures", "ore", "horas"],
      ["minutes", "min", "minuten", "minuti", "minutos"],
    ],
    [["beds", "bed", "betten", "bett", "lits", "letti", "camas"]],
    [
      [
        "patients", "patient", "pts", "pt", "pat", "patienten", "patientinnen", "pazienti",
        "pacientes",
      ]
    ],
    [
      ["persons", "person", "personen", "people", "personnes", "persone", "personas"]
    ],
    [
      ["fte", "ftes", "vzä", "vzk", "vk", "vollzeitäquivalente", "vollkräfte", "etp", "wte"]
    ],
  ]
}
