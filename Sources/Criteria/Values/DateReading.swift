/// A date as spreadsheets and other countries write it.
///
/// Day and month stand in either order in the world, so of most such dates there are two readings.
struct DateReading {
  /// What it may mean, the likeliest first, each once.
  private(set) var dates: [PartialDate] = []
  /// Whether it is the number that Excel keeps for a day.
  private(set) var isSerial = false
  /// Whether the century or the hour, by a time zone, is a guess.
  private var isVague = false

  /// Whether it can mean one date only.
  var isSure: Bool { dates.count == 1 && !isSerial && !isVague }

  /// - Returns: nil for a text that is no date by any habit known here.
  init?(_ written: String) {
    guard written.utf8.count <= Self.longest else { return nil }
    let text = withoutTime(written)
    let signs = Set(text.filter { "-/.".contains($0) })
    let parts = text.split { $0.isWhitespace || "-/.,".contains($0) }.map(Self.withoutOrdinal)
    let numbers = parts.map { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    let names = parts.indices.filter { numbers[$0] == nil }
    let all = numbers.compactMap(\.self)
    let lengths = parts.indices.filter { numbers[$0] != nil }.map { parts[$0].count }
    switch (names.count, all.count) {
    case (1, 1...2):
      guard let month = MonthName.number(of: parts[names[0]]) else { return nil }
      read(month, all, lengths)
    case (0, 1): read(alone: all[0], digits: parts[0])
    case (0, 2): read(all[0], all[1], lengths, isDecimal: signs == ["."])
    case (0, 3): read(all, lengths, isDashed: signs == ["-"])
    default: return nil
    }
    var seen: Set<PartialDate> = []
    dates = dates.filter { seen.insert($0).inserted }
    if dates.isEmpty { return nil }
  }

  private static let longest = 40

  /// The text before a time of the day.
  private mutating func withoutTime(_ written: String) -> String {
    guard let colon = written.firstIndex(of: ":") else { return written }
    let before = written[..<colon].reversed().drop { $0.isNumber }
    guard before.first == " " || before.first == "T" else { return written }
    let behind = written[colon...]
    isVague = behind.contains { "Z+-".contains($0) }
    let isTime = behind.allSatisfy { $0.isNumber || ":. Z+-APMapm".contains($0) }
    return isTime ? String(String(before.dropFirst()).reversed()) : written
  }

  /// A number without what makes it "the 3rd".
  private static func withoutOrdinal(_ part: Substring) -> String {
    let digits = part.prefix { $0.isNumber }
    let rest = part.dropFirst(digits.count).lowercased()
    let isOrdinal = ["st", "nd", "rd", "th", "er", "º", "ª", "."].contains(rest)
    return String(!digits.isEmpty && isOrdinal ? digits : part)
  }

  // MARK: Parts

  /// A month by its name.
  private mutating func read(_ month: Int, _ numbers: [Int], _ lengths: [Int]) {
    let position = lengths.firstIndex(of: 4) ?? numbers.count - 1
    let year = year(numbers[position], lengths[position])
    if numbers.count == 1 {
      add(year, month)
    } else {
      add(year, month, numbers[1 - position])
    }
  }

  private mutating func read(alone number: Int, digits: String) {
    switch digits.count {
    case 5: addSerial(number)
    case 6 where (1900...2099).contains(number / 100): add(number / 100, number % 100)
    case 8:
      let (first, second) = (number / 1_000_000, number / 10_000 % 100)
      let isYear = (1900...2099).contains(number / 10_000)
      if isYear { add(number / 10_000, number / 100 % 100, number % 100) }
      if dates.isEmpty, (1900...2099).contains(number % 10_000) {
        add(number % 10_000, second, first)
        add(number % 10_000, first, second)
      }
    default: break
    }
  }

  private mutating func read(_ first: Int, _ second: Int, _ lengths: [Int], isDecimal: Bool) {
    if isDecimal, lengths[0] == 5 { return addSerial(first) }
    if lengths[0] == 4, lengths[1] <= 2 { add(first, second) }
    if lengths[1] == 4, lengths[0] <= 2 { add(second, first) }
  }

  private mutating func read(_ numbers: [Int], _ lengths: [Int], isDashed: Bool) {
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    guard lengths[1] <= 2 else { return }
    if lengths[0] == 4, lengths[2] <= 2 {
      add(first, second, third)
      if dates.isEmpty { add(first, third, second) }
    } else if lengths[0] <= 2, lengths[2] == 4 || lengths[2] == 2 {
      if isDashed, lengths == [2, 2, 2] { add(year(first, 2), second, third) }
      add(year(third, lengths[2]), second, first)
      add(year(third, lengths[2]), first, second)
    }
  }

  private mutating func year(_ number: Int, _ length: Int) -> Int {
    guard length <= 2 else { return number }
    isVague = true
    return 2000 + number
  }

  private mutating func add(_ year: Int, _ month: Int, _ day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return }
    dates.append(PartialDate(day: CalendarDate(year: year, month: month, day: day)))
  }

  private mutating func add(_ year: Int, _ month: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return }
    dates.append(PartialDate(month: month, of: year))
  }

  /// Excel counts days from the end of 1899, and takes 1900 for a leap year.
  private mutating func addSerial(_ number: Int) {
    // From 1954 to 2119: of other days nobody has evidence.
    guard (20_000..<80_000).contains(number) else { return }
    isSerial = true
    dates.append(PartialDate(day: CalendarDate(daysSince1970: number - 25_569)))
  }
}
