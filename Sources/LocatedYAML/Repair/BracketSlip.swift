internal import CLibYAML
import Diagnostics

/// A slip with brackets, braces or what parts values in them, at the place where a parser stopped.
struct BracketSlip {
  let diagnostic: Diagnostic

  /// Nil if nothing of the kind is known of the place.
  ///
  /// - Parameters:
  ///   - failure: What the parser says.
  ///   - file: The text as it was read.
  ///   - keys: The keys of the schema.
  init?(_ failure: EventStream.Failure, in file: SourceFile, keys: KeyTable) {
    let place = Place(failure.problemMark, in: file)
    let found: Slip? =
      switch failure.problem {
      case "found unexpected ':'":
        failure.contextMark.flatMap { Self.gluedColon(place, from: Int($0.column)) }
      case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
        Self.betweenValues(place, keys)
      case "did not find expected key": Self.textAfterBracket(place, keys)
      case "mapping values are not allowed in this context": Self.secondColon(place, keys)
      case "block sequence entries are not allowed in this context",
        "mapping keys are not allowed in this context":
        Self.loneSign(place)
      default: nil
      }
    guard let found else { return nil }
    let line = place.line + 1
    let isShown = file.mayShow(line: line)
    diagnostic = Diagnostic(
      .syntax, found.message,
      at: SourceRange(
        file: file, start: SourcePosition(line: line, column: found.columns.lowerBound + 1),
        end: SourcePosition(line: line, column: found.columns.upperBound + 1)),
      suggestion: .init(
        isShown ? found.remedy : found.plainRemedy,
        replacement: isShown ? found.replacement : nil, isSafe: found.isSafe))
  }

  /// What is at fault in a line, with columns counted from 0.
  private struct Slip {
    var message: String
    var columns: Range<Int>
    /// What to do, and the same without a word of the line.
    var remedy: String
    var plainRemedy: String
    var replacement: String?
    var isSafe = false

    init(
      _ message: String, _ columns: Range<Int>, _ remedy: String, orPlainly plain: String? = nil,
      replacement: String? = nil, isSafe: Bool = false
    ) {
      (self.message, self.columns, self.remedy) = (message, columns, remedy)
      plainRemedy = plain ?? remedy
      (self.replacement, self.isSafe) = (replacement, isSafe)
    }
  }

  /// The line where a parser stopped.
  private struct Place {
    let line: Int
    let column: Int
    let all: [Unicode.Scalar]
    let entry: TextLines.Line

    init(_ mark: yaml_mark_t, in file: SourceFile) {
      line = Int(mark.line)
      column = Int(mark.column)
      let text = file.offset(ofLine: line + 1).map { file.line(at: $0) } ?? ""
      all = Array(text.unicodeScalars.prefix(TextLines.mostLooked))
      entry = TextLines(file)[line].entry
    }

    /// The sign at the place; nil at the end of the line.
    var sign: Unicode.Scalar? { all.indices.contains(column) ? all[column] : nil }

    /// The last sign before the place that is no blank.
    var before: Unicode.Scalar? { all.prefix(column).last { $0 != " " } }

    func text(_ columns: Range<Int>) -> String {
      var text = ""
      text.unicodeScalars += all[columns.clamped(to: 0..<all.count)]
      return text
    }
  }

  // MARK: Colons

  /// `{GOV-04.1:[plan]}` and `{value:, unit: beds}`.
  private static func gluedColon(_ place: Place, from start: Int) -> Slip? {
    guard start < place.column, place.all.indices.contains(place.column + 1) else { return nil }
    let key = place.text(start..<place.column)
    let next = place.all[place.column + 1]
    if ",]}".unicodeScalars.contains(next) {
      return Slip(
        "\(key.quoted) is empty", start..<(place.column + 1),
        "write its value after the colon, or remove it")
    }
    guard "[{".unicodeScalars.contains(next) else { return nil }
    return Slip(
      "no space after the colon of \(key.quoted)", start..<(place.column + 1),
      "write '\(key): \(next)'", orPlainly: "put a space after the colon",
      replacement: "\(key): ", isSafe: true)
  }

  /// A second colon in the line of a key.
  private static func secondColon(_ place: Place, _ keys: KeyTable) -> Slip? {
    guard let (key, value, colon) = place.entry.pair, colon < place.column,
      let first = value.first, !"\"'[{|>&*!%@`#".contains(first)
    else { return nil }
    let end = place.entry.column + place.entry.text.unicodeScalars.count
    let start = end - value.unicodeScalars.count
    let inner = value.prefix { $0 != ":" }
    if place.column == end - 1, inner.count == value.count - 1 {
      return Slip(
        "a colon at the end of a value", (end - 1)..<end, "remove the ':' at the end",
        replacement: "", isSafe: !keys.isProse(key))
    }
    let opened = value.count { $0 == "{" }
    if value.last == "}", value.count(where: { $0 == "}" }) == opened + 1,
      keys.hasSchemaKey(String(inner))
    {
      return Slip(
        "the '{' is missing to which the '}' at the end belongs",
        start..<(start + inner.unicodeScalars.count), "put '{' before '\(inner)'",
        orPlainly: "put '{' before it", replacement: "{\(inner)", isSafe: true)
    }
    let rest = value.dropFirst(inner.count + 1).drop { $0 == " " }
    if let open = rest.first, "[{".contains(open), !inner.contains(" "), !keys.isProse(key) {
      let isInRound = value.hasPrefix("(") && value.hasSuffix(")")
      let whole = "{\(isInRound ? String(value.dropFirst().dropLast()) : value)}"
      return Slip(
        "a key with its value on the line of another key", start..<end,
        "write '\(key): \(whole)'", orPlainly: "put '{' before it and '}' after it",
        replacement: whole, isSafe: keys.hasSchemaKey(key))
    }
    return nil
  }

  // MARK: Brackets

  /// A text with brackets in it, or a semicolon, where a comma or the end should stand.
  private static func betweenValues(_ place: Place, _ keys: KeyTable) -> Slip? {
    guard let sign = place.sign, let before = place.before else { return nil }
    if sign == ";" {
      return Slip(
        "a ';' where a comma should stand", place.column..<(place.column + 1),
        "write ',' in its place",
        replacement: ",", isSafe: true)
    }
    let isInner = "[{".unicodeScalars.contains(sign) && !":,[{".unicodeScalars.contains(before)
    let isBehind = "]}".unicodeScalars.contains(before) && !",]}:#\"'".unicodeScalars.contains(sign)
    guard isInner || isBehind, let (key, start) = lastKey(place, keys) else { return nil }
    guard isInner || place.all[start] == "[" || place.all[start] == "{" else { return nil }
    let end = end(ofValueFrom: start, place, keys)
    return quotes(around: start..<end, of: key, place, keys, isBeginning: isBehind)
  }

  /// `title: [Draft] Strategic plan`, and a link as Markdown writes it.
  private static func textAfterBracket(_ place: Place, _ keys: KeyTable) -> Slip? {
    guard let (key, value, colon) = place.entry.pair, colon < place.column,
      let first = value.first, "[{".contains(first), let before = place.before,
      "]}".unicodeScalars.contains(before), place.sign != nil
    else { return nil }
    let end = place.entry.column + place.entry.text.unicodeScalars.count
    let start = end - value.unicodeScalars.count
    if let link = value.wholeMatch(of: /\[[^\]]*\]\((\S+)\)/) {
      let address = String(link.1)
      return Slip(
        "a link as Markdown writes it", start..<end, "write the address alone: '\(address)'",
        orPlainly: "write the address alone", replacement: address, isSafe: key == "url")
    }
    return quotes(around: start..<end, of: key, place, keys, isBeginning: true)
  }

  private static func quotes(
    around columns: Range<Int>, of key: String, _ place: Place, _ keys: KeyTable, isBeginning: Bool
  ) -> Slip {
    let text = place.text(columns)
    let quoted =
      text.contains("\"") || text.contains("\\")
      ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
    let plain = "put \(quoted.prefix(1)) before and after it"
    let sign = text.first { "[{".contains($0) } ?? "["
    return Slip(
      "a text that \(isBeginning ? "begins with" : "holds") '\(sign)' needs quotes around it",
      columns,
      quoted.count <= longest ? "write '\(key): \(quoted)'" : plain, orPlainly: plain,
      replacement: quoted, isSafe: keys.isProse(key))
  }

  /// A line of a terminal has room for so much of it.
  private static let longest = 60

  /// The last key of the schema before the place, and the column where its value begins.
  private static func lastKey(_ place: Place, _ keys: KeyTable) -> (key: String, start: Int)? {
    var index = min(place.column, place.all.count) - 1
    while index > 0 {
      if place.all[index] == ":", place.all.indices.contains(index + 1), place.all[index + 1] == " "
      {
        var start = index
        while start > 0, !" ,{".unicodeScalars.contains(place.all[start - 1]) { start -= 1 }
        let key = place.text(start..<index)
        if keys.hasSchemaKey(key) {
          var value = index + 1
          while value < place.column, place.all[value] == " " { value += 1 }
          return (key, value)
        }
      }
      index -= 1
    }
    return nil
  }

  /// Where a value in braces most likely ends: before the comma of the next key, or the last brace.
  private static func end(ofValueFrom start: Int, _ place: Place, _ keys: KeyTable) -> Int {
    let end = place.entry.column + place.entry.text.unicodeScalars.count
    for index in start..<end where place.all[index] == "," {
      var next = index + 1
      while next < end, place.all[next] == " " { next += 1 }
      var colon = next
      while colon < end, !" :,".unicodeScalars.contains(place.all[colon]) { colon += 1 }
      if colon < end, place.all[colon] == ":", keys.hasSchemaKey(place.text(next..<colon)) {
        return index
      }
    }
    return end > start && place.all[end - 1] == "}" ? end - 1 : end
  }

  // MARK: Signs

  /// A dash or a question mark that stands where there is no value.
  private static func loneSign(_ place: Place) -> Slip? {
    guard let sign = place.sign, "-?".unicodeScalars.contains(sign), place.before == ":" else {
      return nil
    }
    let rest = place.all.dropFirst(place.column + 1).first { $0 != " " }
    guard rest == nil || rest == "#" else { return nil }
    return Slip(
      "a '\(sign)' where a value should stand", place.column..<(place.column + 1),
      "write the value; where there is none, remove the line")
  }
}
