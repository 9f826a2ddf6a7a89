/// The names of months in the languages of the centres.
enum MonthName {
  /// The month that a name, or the beginning of one, can mean alone.
  static func number(of name: String) -> Int? {
    let lower = name.lowercased()
    if lower == "mrz" { return 3 }
    guard lower.count >= 3 else { return nil }
    let found = names.indices.filter { names[$0].contains { $0.hasPrefix(lower) } }
    return found.count == 1 ? found[0] + 1 : nil
  }

  /// The name that messages use.
  static func name(of month: Int) -> String { names[month - 1][0].capitalised }

  private static let names: [[String]] = [
    ["january", "januar", "jänner", "janvier", "gennaio", "enero", "januari", "janeiro"],
    ["february", "februar", "feber", "février", "febbraio", "febrero", "februari", "fevereiro"],
    ["march", "märz", "maerz", "mars", "marzo", "maart", "março"],
    ["april", "avril", "aprile", "abril"],
    ["may", "mai", "maggio", "mayo", "mei", "maio"],
    ["june", "juni", "juin", "giugno", "junio", "junho"],
    ["july", "juli", "juillet", "luglio", "julio", "julho"],
    ["august", "août", "agosto", "augustus"],
    ["september", "septembre", "settembre", "septiembre", "setembro"],
    ["october", "oktober", "octobre", "ottobre", "octubre", "outubro"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "dezember", "décembre", "dicembre", "diciembre", "dezembro"],
  ]
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
