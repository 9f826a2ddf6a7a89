/// One change to the text of a report, as somebody would make it who knows nothing of the program.
///
/// Reports are laid out with one value a line, so that a line, or those from an opening bracket to its
/// closing one, is a value.
struct ReportForgery: CustomStringConvertible {
  /// What is done to a value.
  enum Act: CaseIterable { case change, empty, delete, repeated }

  /// Which value, by the keys that lead to it; elements of lists left out.
  let kind: String
  let act: Act
  private let lines: [String]
  private let range: ClosedRange<Int>
  private let value: Value
  private let indent: Int

  /// The kind of the sentence that it changes, if it is one.
  var sentence: String { kind.replacing(" › parts", with: "") }

  var description: String { "\(act) \(kind)" }

  /// Every act at one value of each kind.
  static func all(of report: String) -> [ReportForgery] {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var seen: Set<String> = []
    var keys: [(indent: Int, name: String)] = []
    var forgeries: [ReportForgery] = []
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      guard indent > 0, !"]}".contains(line[line.index(line.startIndex, offsetBy: indent)]) else {
        continue
      }
      keys.removeAll { $0.indent >= indent }
      let value = Value(line.dropFirst(indent))
      if let name = value.name { keys.append((indent, name)) }
      let kind = keys.map(\.name).joined(separator: " › ") + (value.name == nil ? " › *" : "")
      guard seen.insert(kind).inserted else { continue }
      let opens = value.text.hasSuffix("{") || value.text.hasSuffix("[")
      let end = opens ? lines[index...].firstIndex { Self.closes($0, at: indent) } ?? index : index
      for act in Act.allCases where value.allows(act) {
        forgeries.append(
          ReportForgery(
            kind: kind, act: act, lines: lines, range: index...end, value: value, indent: indent))
      }
    }
    return forgeries
  }

  private static func closes(_ line: String, at indent: Int) -> Bool {
    let rest = line.drop { $0 == " " }
    return line.count - rest.count == indent && (rest.hasPrefix("}") || rest.hasPrefix("]"))
  }

  /// What stands in a line.
  private struct Value {
    var name: String?
    /// Without its key and the comma after it.
    var text: String

    init(_ line: Substring) {
      let body = line.hasSuffix(",") ? line.dropLast() : line
      if body.hasPrefix("\""), let end = body.firstRange(of: "\": ") {
        name = String(body[body.index(after: body.startIndex)..<end.lowerBound])
        text = String(body[end.upperBound...])
      } else {
        text = String(body)
      }
    }

    /// Whether something can be done to the value; a key given twice is no JSON.
    func allows(_ act: Act) -> Bool {
      switch act {
      case .change: other != nil
      case .empty: text != "null"
      case .delete: true
      case .repeated: name == nil
      }
    }

    /// Another value of the same type; nil for one that has others in it.
    var other: String? {
      switch text {
      case "{", "[": nil
      case "null": "\"forged\""
      case "true": "false"
      case "false": "true"
      case "[]": "[\"forged\"]"
      case "{}": "{\"forged\": \"forged\"}"
      default: text.hasSuffix("\"") ? text.dropLast() + "x\"" : text + "1"
      }
    }
  }

  /// The whole report with the change.
  var text: String {
    var lines = lines
    let blanks = String(repeating: " ", count: indent)
    let key = value.name.map { "\"\($0)\": " } ?? ""
    let comma = lines[range.upperBound].hasSuffix(",") ? "," : ""
    switch act {
    case .change: lines[range.lowerBound] = blanks + key + (value.other ?? "") + comma
    case .empty: lines.replaceSubrange(range, with: [blanks + key + "null" + comma])
    case .delete:
      lines.removeSubrange(range)
      // What stood before the last has no comma any more.
      if comma.isEmpty, lines[range.lowerBound - 1].hasSuffix(",") {
        lines[range.lowerBound - 1].removeLast()
      }
    case .repeated:
      var copy = Array(lines[range])
      if comma.isEmpty { copy[copy.count - 1] += "," }
      lines.insert(contentsOf: copy, at: range.lowerBound)
    }
    return lines.joined(separator: "\n")
  }
}
