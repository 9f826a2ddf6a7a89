import Diagnostics
import LocatedYAML
import Testing

@Suite struct LimitTests {
  @Test func `64 levels are read, the 65th is refused where it opens`() {
    func nested(_ depth: Int) -> Loaded {
      Loaded(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    }
    #expect(nested(64).codes == [])
    #expect(nested(65).codes == [.nestedTooDeep])
    #expect(nested(65).problems.first?.range.start == SourcePosition(1, 65))
  }

  @Test func `levels of blocks count like those in brackets`() {
    func nested(_ depth: Int) -> Loaded {
      Loaded((0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined())
    }
    #expect(nested(64).codes == [])
    #expect(nested(65).codes == [.nestedTooDeep])
    #expect(nested(65).problems.first?.range.start == SourcePosition(65, 65))
  }

  @Test(arguments: ["x", "é", "🇪"])
  func `a text of 1 MiB is read, one byte more is refused`(_ character: String) {
    let size = 1 << 20
    let text = String(repeating: character, count: size / character.utf8.count)
    let fine = Loaded("a: 1\nb: \(text)\n")
    #expect(fine.codes == [])
    #expect(fine.value("b")?.withBytes { $0.count } == size)
    let long = Loaded("a: 1\nb: \(text)x\n")
    #expect(long.codes == [.scalarTooLong])
    #expect(long.problems.first?.range.start == SourcePosition(2, 4))
    #expect(long.document == nil)
  }

  @Test func `a file of 32 MiB passes, one byte more is refused`() {
    // The NUL at the start is looked at only if the size is accepted.
    let size = 32 << 20
    #expect(Loaded(bytes: Array(repeating: 0, count: size)).codes == [.nulByte])
    let large = Loaded(bytes: Array(repeating: 0, count: size + 1))
    #expect(large.codes == [.fileTooLarge])
    #expect(large.problems.first?.range.start == SourcePosition(1, 1))
  }

  @Test func `four million values are read, one more is refused`() {
    // The list is a value itself.
    let most = 4_000_000
    let values = Array(repeating: [0x61, 0x2C] as [UInt8], count: most - 1).joined()
    let bytes = [0x5B] + values + [0x5D]
    #expect(Loaded(bytes: bytes).codes == [])
    let more = Loaded(bytes: [0x5B, 0x61, 0x2C] + bytes.dropFirst())
    #expect(more.codes == [.tooManyNodes])
    #expect(more.problems.first?.range.start.line == 1)
    #expect(more.document == nil)
  }
}
