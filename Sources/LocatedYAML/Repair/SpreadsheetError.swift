/// What a spreadsheet shows in place of a value that it could not work out, in the languages of Europe.
package struct SpreadsheetError {
  /// The error as the spreadsheet shows it, such as `#N/A`.
  package let text: String

  /// Nil for a text that does not begin with one.
  package init?(_ written: String) {
    guard written.hasPrefix("#") else { return nil }
    let upper = written.uppercased()
    guard let found = Self.all.first(where: upper.hasPrefix) else { return nil }
    text = found
  }

  /// What is to be done about one.
  package static let remedy =
    "correct it in the workbook and write the number, or remove the whole entry"

  private static let all = [
    "#N/A", "#NV", "#N/D", "#ND", "#REF!", "#BEZUG!", "#RIF!", "#¡REF!", "#VALUE!", "#WERT!",
    "#VALORE!",
    "#¡VALOR!", "#VALEUR!", "#DIV/0!", "#¡DIV/0!", "#NAME?", "#NOME?", "#¿NOMBRE?", "#NOM?",
    "#NUM!",
    "#ZAHL!", "#NOMBRE!", "#¡NUM!", "#NULL!", "#NUL!", "#¡NULO!", "#SPILL!", "#CALC!",
  ]
}
