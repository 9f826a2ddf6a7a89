import Diagnostics
import TestSupport
import Testing

@Suite struct `Concealed lines` {
  @Test func `are those of all stretches, in whatever order they come`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let file = SourceFile(path: "a.yaml")
      var hidden: Set<Int> = []
      for _ in 0..<8 {
        let start = Int.random(in: 1...30, using: &random)
        let lines = start...(start + Int.random(in: 0...4, using: &random))
        file.conceal(lines)
        hidden.formUnion(lines)
      }
      for start in 1...40 {
        #expect(file.mayShow(line: start) == !hidden.contains(start))
        let lines = start...(start + 2)
        #expect(file.mayShow(lines: lines) == hidden.isDisjoint(with: lines))
      }
    }
  }
}
