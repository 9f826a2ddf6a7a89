import Diagnostics
import Testing

@Suite struct `The nearest name` {
  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("title.", "title"), ("itle", "title"),
    ("TITLE", "title"), ("Title", "title"), ("mosty", "mostly"), ("n.a", "n.a."),
    ("GOV-4.1", "GOV-04.1"), ("qualitätsziel", "qualitatsziel"),
  ])
  func `A mistyped name is found again`(_ typed: String, _ meant: String) {
    let known = ["title", "standards", "mostly", "n.a.", "GOV-04.1", "qualitatsziel"]
    #expect(NearestName.of(typed, among: known) == meant)
  }

  @Test(arguments: ["xyzzy", "", "ti", "standing orders", "title of the whole"])
  func `A name far from all others gives no guess`(_ typed: String) {
    #expect(NearestName.of(typed, among: ["title", "standards", "mostly"]) == nil)
  }

  @Test func `Of equally near names the one that sorts first is taken, in whatever order`() {
    #expect(NearestName.of("Ra", among: ["Rd", "Rb", "Rc"]) == "Rb")
    #expect(NearestName.of("Ra", among: ["Rc", "Rb", "Rd"]) == "Rb")
  }

  @Test(arguments: [
    ("D-20", "D-10"), ("D-1", "D-10"), ("GOV-04.11", "GOV-04.1"), ("GOV-1.11", "GOV-11.1"),
    ("D-", "D-1"), ("oeci-3.3", "oeci-3.2"), ("D-1O", "D-10"),
  ])
  func `An id with another number is no slip`(_ typed: String, _ other: String) {
    #expect(NearestName.of(typed, among: [other]) == nil)
  }

  @Test(arguments: [
    ("D20", "D-20"), ("D-020", "D-20"), ("d-20", "D-20"), ("oeci-32", "oeci-3.2"),
    ("survival.breast-y", "survival.breast-5y"), ("PAT-01.2", "PAT-1.2"),
  ])
  func `An id with the same number is found again`(_ typed: String, _ meant: String) {
    #expect(NearestName.of(typed, among: [meant, "other"]) == meant)
  }

  @Test func `A nearer name wins over one that sorts first`() {
    #expect(NearestName.of("standrads", among: ["stands", "standards"]) == "standards")
    #expect(NearestName.of("standrads", among: ["standards", "stands"]) == "standards")
  }

  @Test func `Two neighbours swapped are one edit`() {
    #expect(NearestName.of("ba", among: ["ab"]) == "ab")
    #expect(NearestName.of("ba", among: ["cd"]) == nil)
  }

  @Test func `The name itself is no guess`() {
    #expect(NearestName.of("title", among: ["title"]) == nil)
  }

  @Test func `A text of many letters is not worth a guess`() {
    let name = String(repeating: "a", count: 128)
    #expect(NearestName.of(name, among: [name + "b"]) == name + "b")
    #expect(NearestName.of(name + "a", among: [name]) == nil)
  }

  @Test func `Without names there is no guess`() {
    #expect(NearestName.of("title", among: []) == nil)
  }
}
