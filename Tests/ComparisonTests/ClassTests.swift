import Comparison
import Testing

@Suite struct `Classes of change` {
  @Test func `Exchanging the sides twice changes nothing`() {
    for one in ChangeClass.allCases { #expect(one.mirrored.mirrored == one) }
    for one in Relation.allCases { #expect(one.mirrored.mirrored == one) }
  }
}
