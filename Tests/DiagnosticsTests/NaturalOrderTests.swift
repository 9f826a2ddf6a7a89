import Diagnostics
import TestSupport
import Testing

@Suite struct `The order in which ids are listed` {
  @Test(arguments: [
    ["D-1", "D-2", "D-10", "D-11", "D-100"],
    ["a", "a1", "a1b", "a2", "a10b1", "a10b2", "a10b10"],
    ["", "1", "2", "10", "99999999999999999999998", "99999999999999999999999", "A"],
    ["D-01", "D-1", "D-2", "D-02b"].sorted(by: NaturalOrder.precedes),
  ])
  func `reads digits as numbers`(_ ids: [String]) {
    #expect(ids.reversed().inNaturalOrder == ids)
    #expect(ids.inNaturalOrder == ids)
  }

  @Test func `is total, so that a list never depends on the order of its files`() {
    var random = SeededRandom(seed: 14)
    let parts = ["0", "00", "1", "01", "10", "9", "a", "-", "."]
    let ids = (0..<60).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }
      .joined()
    }
    for one in ids {
      for two in ids {
        let both = (NaturalOrder.precedes(one, two), NaturalOrder.precedes(two, one))
        #expect(one == two ? both == (false, false) : both.0 != both.1, "\(one) \(two)")
        for three in ids where both.0 && NaturalOrder.precedes(two, three) {
          #expect(NaturalOrder.precedes(one, three), "\(one) \(two) \(three)")
        }
      }
    }
  }
}

@Suite struct `An argument in a message` {
  @Test(arguments: [
    ("reports/my-centre/2026", "reports/my-centre/2026"), ("my centre", "'my centre'"),
    ("it's", #"'it'\''s'"#), ("", "''"), ("a$(id)", "'a$(id)'"), ("Übersicht", "'Übersicht'"),
    ("~", "'~'"), ("#1", "'#1'"),
  ])
  func `is quoted where a shell would read it otherwise`(_ argument: String, _ quoted: String) {
    #expect(ShellWord.quoted(argument) == quoted)
  }
}
