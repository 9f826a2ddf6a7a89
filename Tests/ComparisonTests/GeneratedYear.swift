import Comparison
import Criteria
import TestSupport
import Testing

/// A small edition and dossier by chance, with everything that two years may differ in.
struct GeneratedYear {
  struct Item {
    var id: String
    var standard: String
    var text = "Text"
    var phases: [String]
    var isCore: Bool
    var weight = "1"
    /// Conditions by level.
    var levels: [String: String]
  }

  struct Document {
    var id: String
    var status = "final"
    var date: String
    var until: String?
    var kinds: [String]
    var digest: String
    var shows: [String: [String]]
  }

  struct Action {
    var id: String
    var items: [String]
    var status = "open"
  }

  struct Figure {
    var indicator: String
    var value: Int
    var source: String?
    var isOfIndexYear = true
  }

  static let phases = ["plan", "do", "check", "act"]
  static let levels = ["yes", "mostly", "partially", "no"]
  static let kinds = ["k0", "k1", "k2"]
  static let indicators = ["i0", "i1", "i2"]
  static let standards = ["S", "T", "U"]

  var edition = "e"
  var crosswalk: String?
  var items: [Item] = []
  var thresholds: [String: Int] = ["i0": 10, "i1": 20, "i2": 30]
  /// What criterion Q asks of the lower designation.
  var lowerThreshold = 5
  /// What criterion W asks of an item.
  var askedLevel = "partially"
  /// How the lower designation joins its criteria.
  var quota = "any"
  var points = ["1", "2/3", "1/3", "0"]
  var coreGate = "mostly"
  var year = 2023
  var asOf = "2024-12-31"
  var designation = "ccc"
  var documents: [Document] = []
  var figures: [Figure] = []
  var actions = [
    Action(id: "A0", items: ["I.1"]), Action(id: "A1", items: ["I.2", "I.3"]),
    Action(id: "A2", items: ["I.0", "I.4", "I.5"]), Action(id: "A3", items: ["I.6", "I.7"]),
  ]
  var answers: [String: String] = [:]
  var reviews: [String: String] = [:]

  init(_ chance: inout Chance) {
    designation = chance.pick(["ccc", "cc"])
    for number in 0..<8 { items.append(Self.item("I.\(number)", before: number, &chance)) }
    for number in 0..<5 { documents.append(Self.document("D\(number)", items, &chance)) }
    for _ in 0..<4 { figures.append(Self.figure(documents, &chance)) }
    for item in items {
      answers[item.id] = Self.answer(&chance)
      if chance.happens(in: 3) { reviews[item.id] = "{level: \(chance.pick(Self.levels))}" }
    }
  }

  private static func item(_ id: String, before number: Int, _ chance: inout Chance) -> Item {
    let own = chance.some(phases)
    let named = own.isEmpty ? Array(levels.dropLast()) : chance.some(Array(levels.dropLast()))
    var conditions: [String: String] = [:]
    for level in named { conditions[level] = condition(before: number, 2, &chance) }
    return Item(
      id: id, standard: chance.pick(standards), phases: own, isCore: chance.happens(in: 4),
      levels: conditions)
  }

  /// A condition; items are referred to by a smaller number only.
  ///
  /// `#i0` stands for the threshold of the indicator.
  private static func condition(
    before number: Int, _ depth: Int, _ chance: inout Chance
  ) -> String {
    switch chance.number(0...(depth > 0 ? 6 : 4)) {
    case 0, 1:
      let indicator = chance.pick(indicators)
      return "{indicator: \(indicator), at-least: #\(indicator)}"
    case 2: return "{indicator: share, at-least: 50%}"
    case 3: return "{document: \(chance.pick(kinds)), within: \(chance.number(6...40)) months}"
    case 4:
      guard number > 0 else { return "{ref: Q}" }
      // At least the worst level only asks whether an item applies.
      let level = chance.pick(Array(levels.dropLast()))
      return "{item: I.\(chance.number(0...number - 1)), at-least: \(level)}"
    default:
      let count = chance.number(1...3)
      let members = (0..<count).map { _ in condition(before: number, depth - 1, &chance) }
      return "{at-least: \(chance.number(1...count)), of: [\(members.joined(separator: ", "))]}"
    }
  }

  private static func document(_ id: String, _ items: [Item], _ chance: inout Chance) -> Document {
    let month = chance.number(1...12)
    var shows: [String: [String]] = [:]
    for item in items where chance.happens(in: 2) {
      let shown = chance.some(item.phases)
      if !shown.isEmpty { shows[item.id] = shown }
    }
    return Document(
      id: id, status: chance.happens(in: 6) ? "draft" : "final",
      date: "\(chance.number(2021...2024))-\(month < 10 ? "0" : "")\(month)-01",
      until: chance.happens(in: 3) ? "2025-06-30" : nil, kinds: chance.some(kinds),
      digest: chance.digest, shows: shows)
  }

  private static func figure(_ documents: [Document], _ chance: inout Chance) -> Figure {
    Figure(
      indicator: chance.pick(indicators), value: chance.number(0...40),
      source: chance.happens(in: 6) ? nil : chance.pick(documents.map(\.id)),
      isOfIndexYear: !chance.happens(in: 8))
  }

  private static func answer(_ chance: inout Chance) -> String? {
    switch chance.number(0...9) {
    case 0: nil
    case 1, 2: "{level: n.a., reason: None}"
    case 3: "{level: yes, confirmed: false}"
    default: "{level: \(chance.pick(levels)), note: N}"
    }
  }

  // MARK: The year after

  /// What a year brings: a few changes of any kind.
  func next(_ chance: inout Chance) -> GeneratedYear {
    var next = self
    for _ in 0..<chance.number(1...8) { next.change(&chance) }
    return next
  }

  private mutating func change(_ chance: inout Chance) {
    switch chance.number(0...21) {
    case 0:
      items.append(Self.item("N.\(chance.number(0...9999))", before: 0, &chance))
    case 1: removeItem(&chance)
    case 2: edit(&chance) { item, chance in item.text = "Text \(chance.number(1...9))" }
    case 3: edit(&chance) { item, chance in item.weight = chance.pick(["1", "2", "1/2", "0"]) }
    case 4: edit(&chance) { item, _ in item.isCore.toggle() }
    case 5: thresholds[chance.pick(Self.indicators)] = chance.number(5...35)
    case 6:
      points = chance.pick(["1 2/3 1/3 0", "1 3/4 1/2 0", "1 1/2 1/4 0"]).split(separator: " ").map(
        String.init)
    case 7: asOf = chance.pick(["2024-12-31", "2025-07-01", "2026-12-31"])
    case 8: designation = chance.pick(["ccc", "cc"])
    case 9: documents.append(Self.document("E\(chance.number(0...9999))", items, &chance))
    case 10: if documents.count > 1 { removeDocument(chance.number(0...documents.count - 1)) }
    case 11:
      let place = chance.number(0...documents.count - 1)
      documents[place].digest = chance.digest
      documents[place].until = chance.happens(in: 2) ? "2025-03-31" : nil
    case 12: figures.append(Self.figure(documents, &chance))
    case 13:
      if !figures.isEmpty {
        figures[chance.number(0...figures.count - 1)].value = chance.number(0...40)
      }
    case 14:
      if let id = items.map(\.id).randomElement(using: &chance.source) {
        answers[id] = chance.happens(in: 3) ? nil : Self.answer(&chance)
      }
    case 15: lowerThreshold = chance.number(3...15)
    case 16: askedLevel = chance.pick(["mostly", "partially"])
    case 17: quota = chance.pick(["all", "any"])
    case 19:
      let place = chance.number(0...actions.count - 1)
      actions[place].status = chance.pick(["open", "running", "done"])
      if let id = items.map(\.id).randomElement(using: &chance.source) {
        actions[place].items = chance.happens(in: 2) ? [id] : actions[place].items + [id]
      }
    case 20:
      if actions.count > 1 { actions.remove(at: chance.number(0...actions.count - 1)) }
    case 18:
      let place = chance.number(0...documents.count - 1)
      if let id = documents[place].shows.keys.sorted().randomElement(using: &chance.source) {
        documents[place].shows[id] = nil
      }
    default:
      if let id = items.map(\.id).randomElement(using: &chance.source) {
        reviews[id] = "{level: \(chance.pick(Self.levels))}"
      }
    }
  }

  private mutating func edit(
    _ chance: inout Chance, _ body: (inout Item, inout Chance) -> Void
  ) {
    body(&items[chance.number(0...items.count - 1)], &chance)
  }

  /// Removes an item that no condition or crosswalk refers to; whether there is one.
  @discardableResult mutating func removeItem(_ chance: inout Chance) -> Bool {
    let texts = items.flatMap { $0.levels.values }
    let free = items.indices.filter { place in
      items[place].id != "I.0" && crosswalk?.contains(items[place].id) != true
        && !texts.contains { $0.contains("item: \(items[place].id),") }
    }
    guard let place = free.randomElement(using: &chance.source) else { return false }
    let id = items.remove(at: place).id
    answers[id] = nil
    reviews[id] = nil
    for document in documents.indices { documents[document].shows[id] = nil }
    renameInActions(id, to: [])
    return true
  }

  mutating func removeDocument(_ place: Int) {
    let id = documents.remove(at: place).id
    for figure in figures.indices where figures[figure].source == id {
      figures[figure].source = nil
    }
  }

  /// Renames, splits, merges and regroups items that no condition refers to.
  ///
  /// - Returns: The crosswalk that tells of it.
  mutating func rearrange(_ chance: inout Chance, from edition: String) -> String {
    let texts = items.flatMap { $0.levels.values }
    var free = items.indices.filter { place in
      items[place].id.hasPrefix("I.") && items[place].id != "I.0"
        && !texts.contains { $0.contains("item: \(items[place].id),") }
    }.map { items[$0].id }
    free.shuffle(using: &chance.source)
    var map: [String] = []
    func entry(_ from: [String], _ to: [String], _ relation: String) -> String {
      "  - {from: [\(from.joined(separator: ", "))], to: [\(to.joined(separator: ", "))], "
        + "relation: \(relation), note: Because}\n"
    }
    if let id = free.popLast() {
      rename(id, to: ["R.\(id)"])
      map.append(entry([id], ["R.\(id)"], "renamed"))
    }
    if let id = free.popLast() {
      rename(id, to: ["A.\(id)", "B.\(id)"])
      map.append(entry([id], ["A.\(id)", "B.\(id)"], "split"))
    }
    if free.count > 1, let one = free.popLast(), let two = free.popLast() {
      let isRegrouped = chance.happens(in: 2)
      let target = isRegrouped ? ["X.\(one)", "Y.\(one)"] : ["M.\(one)"]
      rename(one, to: target)
      rename(two, to: [])
      map.append(entry([one, two], target, isRegrouped ? "split" : "merged"))
    }
    return "from: \(edition)\nmap:\n" + (map.isEmpty ? "  []\n" : map.joined())
  }

  /// Puts items of other ids in the place of one, each with its evidence and answers.
  private mutating func rename(_ id: String, to ids: [String]) {
    guard let place = items.firstIndex(where: { $0.id == id }) else { return }
    let item = items.remove(at: place)
    for next in ids.reversed() {
      var copy = item
      copy.id = next
      items.insert(copy, at: place)
      answers[next] = answers[id]
      reviews[next] = reviews[id]
      for document in documents.indices {
        documents[document].shows[next] = documents[document].shows[id]
      }
    }
    answers[id] = nil
    reviews[id] = nil
    for document in documents.indices { documents[document].shows[id] = nil }
    renameInActions(id, to: ids)
  }

  private mutating func renameInActions(_ id: String, to ids: [String]) {
    for action in actions.indices {
      actions[action].items = actions[action].items.flatMap { $0 == id ? ids : [$0] }
    }
  }

  // MARK: Files

  /// The year as files, the editions of others with it.
  func example(beside others: [GeneratedYear] = []) -> Example {
    var example = Example()
    example.editions = [:]
    for year in others + [self] { example.editions[year.edition] = year.editionFiles }
    example.dossier = dossierFiles
    return example
  }

  private var editionFiles: [String: String] {
    let scale = zip(Self.levels, points).enumerated().map { index, level in
      "{level: \(level.0), points: \(level.1), "
        + "shows: [\(Self.phases.prefix(4 - index == 1 ? 0 : 4 - index).joined(separator: ", "))]}"
    }
    var files = [
      "edition.yaml": """
      {format: 1, edition: \(edition), title: E, standing: local, areas: {care: Care, res: Research},
       scale: [\(scale.joined(separator: ", "))], policy: {core-gate: \(coreGate)}}
      """,
      "indicators.yaml": "indicators:\n"
        + Self.indicators.map { "  - {id: \($0), title: T, kind: count}\n" }.joined()
        + "  - {id: share, title: T, kind: share, derived: {numerator: i0, denominator: i1}}\n",
      "documents.yaml": "documents:\n"
        + Self.kinds.map { "  - {id: \($0), title: T, max-age: 40 months}\n" }.joined(),
      "designation.yaml": """
      criteria:
        - {id: Q, title: T, indicator: i0, more-than: {ccc: \(threshold("i0")), cc: \(lowerThreshold)}}
        - {id: W, title: T, item: I.0, at-least: \(askedLevel)}
      designations:
        - {id: ccc, title: T, requires: {all: [{ref: Q}, {ref: W}]}}
        - {id: cc, title: T, requires: {\(quota): [{ref: Q}, {ref: W}]}}
      """,
      "1-first.yaml": chapter(1, ["S", "T"]), "2-second.yaml": chapter(2, ["U"]),
    ]
    files["crosswalk.yaml"] = crosswalk
    return files
  }

  private func threshold(_ indicator: String) -> Int { thresholds[indicator] ?? 0 }

  private func chapter(_ number: Int, _ standards: [String]) -> String {
    var text = "chapter: \(number)\ntitle: T\nstandards:\n"
    for standard in standards {
      let scope = standard == "T" ? ", applies-to: [ccc]" : ""
      let own = items.filter { $0.standard == standard }.map(text(of:))
      // A standard has items; this one is in none of the changes.
      let fixed = "{id: \(standard).x, text: T, evidence: {plan: x}}"
      text += "  - {id: \(standard), title: T, area: \(standard == "S" ? "care" : "res")\(scope), "
      text += "items: [\((own + [fixed]).joined(separator: ", "))]}\n"
    }
    return text
  }

  private func text(of item: Item) -> String {
    var text = "{id: \(item.id), text: \(item.text), core: \(item.isCore), weight: \(item.weight), "
    text += "not-applicable: allowed"
    if !item.phases.isEmpty {
      text += ", evidence: {\(item.phases.map { "\($0): x" }.joined(separator: ", "))}"
    }
    let levels = Self.levels.compactMap { level in
      item.levels[level].map { condition in
        let filled = Self.indicators.reduce(condition) {
          $0.replacing("#\($1)", with: String(threshold($1)))
        }
        return "\(level): \(filled)"
      }
    }
    if !levels.isEmpty { text += ", levels: {\(levels.joined(separator: ", "))}" }
    return text + "}"
  }

  private var dossierFiles: [String: String] {
    let texts = documents.map { document in
      let shows = document.shows.sorted { $0.key < $1.key }.map {
        "\($0.key): [\($0.value.joined(separator: ", "))]"
      }
      return
        "  - {id: \(document.id), title: T, status: \(document.status), date: \(document.date), "
        + (document.until.map { "valid-until: \($0), " } ?? "")
        + "kind: [\(document.kinds.joined(separator: ", "))], file: \(document.id).pdf, "
        + "sha256: \(document.digest), shows: {\(shows.joined(separator: ", "))}}\n"
    }
    let numbers = figures.map { figure in
      "  - {indicator: \(figure.indicator), value: \(figure.value), "
        + "year: \(figure.isOfIndexYear ? year : year - 1)"
        + (figure.source.map { ", source: \($0)" } ?? "") + "}\n"
    }
    // An action without an item left is for one that never changes.
    let plan = actions.map { action in
      let items = Set(action.items).sorted()
      return
        "  - {id: \(action.id), for: [\(items.isEmpty ? "S.x" : items.joined(separator: ", "))], "
        + "action: Act, status: \(action.status)}\n"
    }
    func answers(_ list: [String: String]) -> String {
      let known = Set(items.map(\.id))
      let lines = list.filter { known.contains($0.key) }.sorted { $0.key < $1.key }
      return lines.isEmpty
        ? "answers: {}" : "answers:\n" + lines.map { "  \($0.key): \($0.value)\n" }.joined()
    }
    return [
      "dossier.yaml": """
      {format: 1, centre: {id: c, name: C}, country: XX, year: \(year), edition: \(edition),
       designation: \(designation), as-of: \(asOf)}
      """,
      "documents.yaml": "documents:\n" + texts.joined(),
      "quantitative.yaml": figures.isEmpty ? "" : "figures:\n" + numbers.joined(),
      "improvement-plan.yaml": "actions:\n" + plan.joined(),
      "qualitative.yaml": answers(self.answers), "peer-review.yaml": answers(reviews),
    ]
  }
}

/// Chance that is the same in every run.
struct Chance {
  var source: SeededRandom

  init(seed: UInt64) {
    source = SeededRandom(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &source) }

  mutating func pick(_ list: [String]) -> String { list.randomElement(using: &source) ?? "" }

  mutating func some(_ list: [String]) -> [String] {
    list.filter { _ in Bool.random(using: &source) }
  }

  /// Once in so many times.
  mutating func happens(in count: Int) -> Bool { number(1...count) == 1 }

  var digest: String {
    mutating get {
      (0..<64).map { _ in String(number(0...15), radix: 16) }.joined()
    }
  }
}
