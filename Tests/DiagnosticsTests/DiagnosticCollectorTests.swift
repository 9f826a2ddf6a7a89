import Testing

@testable import Diagnostics

@Suite struct `The collector of problems` {
  @Test func `Every code knows its position among all`() {
    #expect(DiagnosticCode.allCases.map(\.position) == Array(DiagnosticCode.allCases.indices))
  }

  @Test func `Of each code so many are kept, and all are counted`() {
    let problems = DiagnosticCollector()
    let file = SourceFile(path: "a.yaml")
    for line in 1...1003 {
      let place = SourcePosition(line: line, column: 1)
      problems.report(
        .unknownKey, "unknown", at: SourceRange(file: file, start: place, end: place))
    }
    problems.report(.duplicateKey, "twice", at: SourceRange(startOf: file))
    #expect(problems.sorted.count == 1001)
    #expect(problems.count == 1004)
    #expect(problems.dropped == [.unknownKey: 3])
    #expect(problems.isFull(.unknownKey))
    #expect(!problems.isFull(.duplicateKey))
  }

  @Test func `What was reported twice stands once, with the notes of both`() {
    let problems = DiagnosticCollector()
    let place = SourceRange(startOf: SourceFile(path: "a.yaml"))
    let other = SourceRange(startOf: SourceFile(path: "b.yaml"))
    let plain = Diagnostic(.duplicateKey, "twice", at: place)
    let noted = Diagnostic(.duplicateKey, "twice", at: place, notes: [.init("here", at: other)])
    let helped = Diagnostic(.duplicateKey, "twice", at: place, suggestion: .init("keep one"))
    for diagnostic in [plain, noted, plain, helped, noted] { problems.report(diagnostic) }
    #expect(problems.sorted == [noted, helped])
  }

  @Test(arguments: [
    (2, ["here", "here"]), (3, ["here", "here", "here"]),
    (4, ["here", "here", "here, and in 1 more place"]),
    (9, ["here", "here", "here, and in 6 more places"]),
  ])
  func `A fault that shows in many places is one, with the first of them and their number`(
    _ count: Int, _ notes: [String]
  ) {
    let problems = DiagnosticCollector()
    let place = SourceRange(startOf: SourceFile(path: "a.yaml"))
    for number in 1...count {
      let other = SourceRange(startOf: SourceFile(path: "\(number).yaml"))
      problems.report(.unknownLevel, "none", at: place, notes: [.init("here", at: other)])
    }
    #expect(problems.sorted.map { $0.notes.map(\.message) } == [notes])
  }

  @Test func `A name is guessed at once, and only so many names are`() {
    let problems = DiagnosticCollector()
    var looks = 0
    func guess(_ name: String) -> String? {
      func known() -> [String] {
        looks += 1
        return ["title"]
      }
      return problems.guess(name, among: known(), for: .unknownKey, in: "an item")
    }
    for _ in 1...200 { #expect(guess("tittle") == "title") }
    #expect(looks == 1)
    for number in 1...200 { _ = guess("stranger\(number)") }
    #expect(looks == 100)
    #expect(guess("titel") == nil)
    #expect(guess("tittle") == "title")
  }
}
