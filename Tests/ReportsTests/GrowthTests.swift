import Reports
import TestSupport
import Testing

/// Inputs that are valid and made to be hard: of twice the size, a report is about twice as long.
///
/// `Tests/Benchmarks/families` measures what they cost; here bytes are counted, which are the same on
/// every machine.
@Suite struct `A report of twice the input` {
  @Test(arguments: Family.all)
  func `is about twice as long`(_ family: Family) throws {
    let small = try bytes(of: family.make(family.size))
    let large = try bytes(of: family.make(2 * family.size))
    #expect(Double(large) / Double(small) < 2.5, "\(small) and \(large) bytes")
  }

  private func bytes(of example: Example) throws -> Int {
    let report = try ReportExample.report(of: example)
    return report.json.count + MarkdownRenderer.text(of: ReportPage(report)).utf8.count
  }
}

/// A way to make an example of any size.
struct Family: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var size: Int
  var make: @Sendable (Int) -> Example

  private init(_ name: String, _ size: Int, _ make: @escaping @Sendable (Int) -> Example) {
    testDescription = name
    self.size = size
    self.make = make
  }

  static let all = [
    Family("criteria that ask for the one before and a fact", 40) { count in
      let rest = (1..<count).map {
        "{id: G\($0), title: T, all: [{ref: G\($0 - 1)}, {document: k}]}"
      }
      return example(criteria: ["{id: G0, title: T, document: k}"] + rest, kinds: ["k"])
    },
    Family("criteria that are the one before", 100) { count in
      let rest = (1..<count).map { "{id: G\($0), title: T, ref: G\($0 - 1)}" }
      return example(criteria: ["{id: G0, title: T, document: k}"] + rest, kinds: ["k"])
    },
    Family("items that ask for one condition of many parts", 100) { count in
      let kinds = (0..<count).map { "k\($0)" }
      let parts = kinds.map { "{document: \($0)}" }.joined(separator: ", ")
      return example(
        criteria: ["{id: G, title: T, all: [\(parts)]}"], kinds: kinds,
        items: Array(repeating: "{ref: G}", count: count))
    },
    Family("conditions on figures that differ", 100) { count in
      example(
        preconditions: (0..<count).map { "{indicator: a, at-least: \($0 + 1)}" },
        indicators: ["a"], documents: ["{\(document("D")), status: final}"],
        figures: (0..<count).map { figure("a", $0) })
    },
    Family("conditions on figures that do not count", 100) { count in
      example(
        preconditions: (0..<count).map { "{indicator: a, at-least: \($0 + 1)}" },
        indicators: ["a"], figures: (0..<count).map { figure("a", $0, source: false) })
    },
    Family("conditions on a sum of parts without a figure", 100) { count in
      let parts = (0..<count).map { "a\($0)" }
      let sum = "s, derived: {sum: [\(parts.joined(separator: ", "))]}"
      return example(
        preconditions: (0..<count).map { "{indicator: s, at-least: \($0 + 1)}" },
        indicators: parts + [sum], documents: ["{\(document("D")), status: final}"],
        figures: [figure("a0", 1)])
    },
    Family("items that ask for a kind of which many documents count", 100) { count in
      example(
        kinds: ["k"], items: (0..<count).map { "{document: k, count: \($0 + 1)}" },
        documents: (0..<count).map { "{\(document("D\($0)")), kind: k, status: final}" })
    },
    Family("items that ask for a kind of which no document counts", 100) { count in
      example(
        kinds: ["k"], items: Array(repeating: "{document: k}", count: count),
        documents: (0..<count).map { "{\(document("D\($0)")), kind: k, status: draft}" })
    },
    Family("conditions on an indicator with a long title", 100) { count in
      example(
        preconditions: (0..<count).map { "{indicator: a, at-least: \($0 + 1)}" },
        indicators: ["a, definition: T, title: \(String(repeating: "word ", count: 10 * count))end"]
      )
    },
    Family("references to a condition with a long title", 100) { count in
      let title = String(repeating: "word ", count: 10 * count) + "end"
      let rest = (1..<count).map {
        "{id: G\($0), title: T, all: [{ref: G0}, {document: k}]}"
      }
      return example(
        criteria: ["{id: G0, title: \(title), document: k}"] + rest, kinds: ["k"])
    },
    Family("items whose weights are long fractions", 100) { count in
      example(
        items: (0..<count).map { _ in "" },
        weights: (0..<count).map { "1/\(987_654_321_987_654_321 - 2 * $0)" })
    },
    Family("figures that are long fractions, and conditions on their sum", 100) { count in
      let parts = (0..<count).map { "a\($0)" }
      let sum = "s, kind: amount, derived: {sum: [\(parts.joined(separator: ", "))]}"
      return example(
        preconditions: (0..<count).map { "{indicator: s, at-least: \($0 + 1)}" },
        indicators: parts.map { "\($0), kind: amount" } + [sum],
        documents: ["{\(document("D")), status: final}"],
        figures: (0..<count).map {
          "{indicator: a\($0), value: 1/\(987_654_321_987_654_321 - 2 * $0), year: 2023, source: D}"
        })
    },
  ]

  private static func document(_ id: String) -> String {
    "id: \(id), title: T, date: 2024-05-01, place: P"
  }

  private static func figure(_ indicator: String, _ value: Int, source: Bool = true) -> String {
    "{indicator: \(indicator), value: \(value), year: 2023\(source ? ", source: D" : "")}"
  }

  private static func list(_ key: String, _ entries: [String]) -> String {
    entries.isEmpty ? "" : "\(key):\n" + entries.map { "  - \($0)\n" }.joined()
  }

  private static func example(
    preconditions: [String] = [], criteria: [String] = [], indicators: [String] = [],
    kinds: [String] = [], items: [String] = [], weights: [String] = [], documents: [String] = [],
    figures: [String] = []
  ) -> Example {
    var example = Example()
    example.editions["e"]?["designation.yaml"] =
      list("preconditions", preconditions) + list("criteria", criteria)
      + "designations:\n  - {id: ccc, title: Centre, requires: {item: A.1, at-least: yes}}\n"
    example.editions["e"]?["indicators.yaml"] = list(
      "indicators",
      indicators.map { given in
        "{id: \(given)" + (given.contains("title:") ? "" : ", title: T")
          + (given.contains("kind:") ? "}" : ", kind: count}")
      })
    example.editions["e"]?["documents.yaml"] = list(
      "documents", kinds.map { "{id: \($0), title: T}" })
    for (position, item) in items.enumerated() {
      let levels = item.isEmpty ? "" : ", levels: {yes: \(item)}"
      let weight = weights.isEmpty ? "" : ", weight: \(weights[position])"
      example.editions["e"]?["1-chapter.yaml"]? +=
        "\n      - {id: A.\(position + 2), text: T\(levels)\(weight), "
        + "evidence: {plan: a, do: b, check: c, act: d}}"
    }
    if !documents.isEmpty { example.dossier["documents.yaml"] = list("documents", documents) }
    if !figures.isEmpty { example.dossier["quantitative.yaml"] = list("figures", figures) }
    return example
  }
}
