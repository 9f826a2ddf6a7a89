import Criteria
import Diagnostics
import LocatedYAML

/// The text of a file that should be a `report.json`, told apart from what is no JSON object at all.
struct StoredText {
  private let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The document; nil after a report of why there is none.
  ///
  /// A report is ours and deeper than what people write, so it has limits of its own. Nobody wrote
  /// it by hand either, so a fault of its syntax is a damage, and one is enough to tell.
  func load(reporting problems: DiagnosticCollector) -> YAMLDocument? {
    guard byte(in: file.bytes) == UInt8(ascii: "{") else {
      report(
        "this is not a report.json", at: SourceRange(startOf: file),
        "a report begins with '{': name the report.json that 'oeci assess' wrote, or the folder of a dossier",
        problems)
      return nil
    }
    let own = DiagnosticCollector()
    let document = YAMLLoader.load(file, keys: Key.table, limits: .report, reporting: own)
    guard let fault = own.sorted.first(where: { $0.code == .syntax }) else {
      problems.absorb(own.findings)
      return document
    }
    report(
      isCut ? "the report is cut off: its end is missing" : "the report is damaged: it is not JSON",
      at: fault.range, "take the whole file again, or make it again with 'oeci assess'", problems)
    return nil
  }

  /// The first byte that is neither a blank nor part of a byte order mark.
  private func byte(in bytes: some Sequence<UInt8>) -> UInt8? {
    bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
  }

  /// Whether the text ends within a string, or before everything that it opens is closed.
  private var isCut: Bool {
    var (depth, isText, isEscaped) = (0, false, false)
    for byte in file.bytes {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isText: isEscaped = true
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText: depth -= 1
      default: break
      }
    }
    return isText || depth > 0
  }

  private func report(
    _ message: String, at range: SourceRange, _ wayOut: String, _ problems: DiagnosticCollector
  ) {
    problems.report(.foreignReport, message, at: range, suggestion: .init(wayOut))
  }
}
