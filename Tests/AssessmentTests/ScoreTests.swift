import Assessment
import Criteria
import TestSupport
import Testing

@Suite struct ScoreTests {
  private static func item(_ id: String, _ more: String = "") -> String {
    "{id: \(id), text: T, evidence: {plan: x, do: x, check: x, act: x}\(more)}"
  }

  /// Two chapters, two areas that cut across them, weights on all three layers.
  private func example(weights: [String: String] = [:]) -> Example {
    var example = Example()
    func weight(_ id: String, _ standard: String) -> String { weights[id] ?? standard }
    example.setEdition(
      "edition.yaml",
      """
      format: 1
      edition: e
      title: Example
      standing: local
      areas: {care: Care, rule: Rule}
      """)
    example.setEdition(
      "1-chapter.yaml",
      """
      chapter: 1
      title: One
      weight: \(weight("1", "2"))
      standards:
        - id: A
          title: A
          area: care
          items: [\(Self.item("A.1")), \(Self.item("A.2", ", weight: \(weight("A.2", "3"))"))]
        - {id: B, title: B, area: rule, weight: \(weight("B", "3")), items: [\(Self.item("B.1"))]}
      """)
    example.setEdition(
      "2-chapter.yaml",
      """
      chapter: 2
      title: Two
      standards:
        - {id: C, title: C, area: care, weight: \(weight("C", "2")), items: [\(Self.item("C.1"))]}
      """)
    example.setAnswers("A.1: {level: yes}", "A.2: {level: no}", "B.1: {level: mostly}")
    example.setDocuments(Example.document("D", "shows: {A.1: [plan, do]}"))
    return example
  }

  private func text(_ interval: ScoreInterval?) -> String? { Assessment.text(interval) }

  /// Items assessed, not assessed, not applicable and out of scope.
  private func text(_ counts: ItemCounts) -> [Int] {
    [counts.assessed, counts.notAssessed, counts.notApplicable, counts.outOfScope]
  }

  @Test func `a standard is the weighted mean of its items`() throws {
    let standards = try example().assessed().standards
    // A: (1 × 1 + 3 × 0) / 4; evidenced A.1 from 1/3 to 1, A.2 is 0.
    #expect(standards.map { text($0.claimed) } == ["1/4 to 1/4", "2/3 to 2/3", "0 to 1"])
    #expect(standards.map { text($0.evidenced) } == ["1/12 to 1/4", "0 to 2/3", "0 to 1"])
  }

  @Test func `chapters and areas are each a mean of their standards, the whole of chapters`() throws
  {
    let assessment = try example().assessed()
    // Chapter 1: (1/4 + 3 × 2/3) / 4; care: (1/4 + 2 × [0, 1]) / 3.
    #expect(assessment.chapters.map { text($0.claimed) } == ["9/16 to 9/16", "0 to 1"])
    #expect(assessment.chapters.map { text($0.evidenced) } == ["1/48 to 9/16", "0 to 1"])
    #expect(assessment.areas.map { text($0.claimed) } == ["1/12 to 3/4", "2/3 to 2/3"])
    #expect(assessment.areas.map { text($0.evidenced) } == ["1/36 to 3/4", "0 to 2/3"])
    // (2 × 9/16 + [0, 1]) / 3
    #expect(text(assessment.whole.claimed) == "3/8 to 17/24")
    #expect(text(assessment.whole.evidenced) == "1/72 to 17/24")
  }

  @Test func `the numbers of items stand with every score`() throws {
    let assessment = try example().assessed()
    #expect(text(assessment.whole.counts) == [3, 1, 0, 0])
    #expect(text(assessment.areas[0].counts) == [2, 1, 0, 0])
    #expect(text(assessment.chapters[1].counts) == [0, 1, 0, 0])
    var excepted = example()
    excepted.setAnswers("A.1: {level: n.a., reason: None}", "C.1: {note: Open}")
    let counts = try excepted.assessed().whole.counts
    #expect(text(counts) == [0, 3, 1, 0])
    #expect(counts.applicable == 3)
  }

  // MARK: Nothing to count

  @Test func `a standard with nothing applicable does not count in its chapter`() throws {
    var example = example()
    example.setAnswers(
      "A.1: {level: n.a., reason: None}", "A.2: {level: n.a., reason: None}",
      "B.1: {level: mostly}",
      "C.1: {level: no}")
    let assessment = try example.assessed()
    #expect(assessment.standards[0].claimed == nil)
    #expect(assessment.standards[0].evidenced == nil)
    #expect(text(assessment.chapters[0].claimed) == "2/3 to 2/3")
    #expect(text(assessment.areas[0].claimed) == "0 to 0")
    #expect(text(assessment.whole.claimed) == "4/9 to 4/9")
  }

  @Test func `with everything answered n.a. nothing has a score`() throws {
    var example = example()
    example.setAnswers(
      "A.1: {level: n.a., reason: x}", "A.2: {level: n.a., reason: x}",
      "B.1: {level: n.a., reason: x}", "C.1: {level: n.a., reason: x}")
    let assessment = try example.assessed()
    let scores = assessment.standards + assessment.chapters + assessment.areas + [assessment.whole]
    for score in scores {
      #expect(score.claimed == nil)
      #expect(score.evidenced == nil)
      #expect(score.reviewed == nil)
    }
    #expect(text(assessment.whole.counts) == [0, 0, 4, 0])
  }

  @Test func `a standard of weight 0 has a score and does not count in its chapter`() throws {
    let assessment = try example(weights: ["B": "0"]).assessed()
    #expect(text(assessment.standards[1].claimed) == "2/3 to 2/3")
    #expect(text(assessment.chapters[0].claimed) == "1/4 to 1/4")
    #expect(assessment.areas[1].claimed == nil)
  }

  @Test func `a part of weight 0 throughout has no score and does not count`() throws {
    let assessment = try example(weights: ["C": "0"]).assessed()
    #expect(assessment.chapters[1].claimed == nil)
    #expect(text(assessment.chapters[1].counts) == [0, 1, 0, 0])
    #expect(text(assessment.whole.claimed) == "9/16 to 9/16")
    var alone = Example()
    alone.setItems(Self.item("A.1", ", weight: 0"))
    #expect(try alone.assessed().standards[0].evidenced == nil)
    #expect(try alone.assessed().whole.evidenced == nil)
  }

  @Test func `an item of weight 0 among others counts for nothing`() throws {
    let assessment = try example(weights: ["A.2": "0"]).assessed()
    #expect(text(assessment.standards[0].claimed) == "1 to 1")
    #expect(text(assessment.standards[0].evidenced) == "1/3 to 1")
  }

  @Test func `weights are numbers of any exact size`() throws {
    let assessment = try example(weights: ["A.2": "0.5", "B": "1/3"]).assessed()
    #expect(text(assessment.standards[0].claimed) == "2/3 to 2/3")
    // (2/3 + 1/3 × 2/3) / (4/3)
    #expect(text(assessment.chapters[0].claimed) == "2/3 to 2/3")
  }

  @Test func `everything proven and claimed is exactly 1`() throws {
    var example = example()
    let all = "[plan, do, check, act]"
    example.setAnswers(
      "A.1: {level: yes}", "A.2: {level: yes}", "B.1: {level: yes}", "C.1: {level: yes}")
    example.setDocuments(
      Example.document("D", "shows: {A.1: \(all), A.2: \(all), B.1: \(all), C.1: \(all)}"))
    #expect(text(try example.assessed().whole.evidenced) == "1 to 1")
    example.setDocuments(
      Example.document("D", "shows: {A.1: \(all), A.2: \(all), B.1: \(all), C.1: [plan, do]}"))
    #expect(text(try example.assessed().whole.evidenced) == "7/9 to 1")
  }

  // MARK: Reviewed

  @Test func `reviewed, only what the auditors answered counts`() throws {
    var example = example()
    example.setReview("A.1: {level: partially}", "B.1: {level: yes}")
    let assessment = try example.assessed()
    #expect(assessment.standards.map(\.reviewed) == [Rational(1, 3), .one, nil])
    // (1/3 + 3 × 1) / 4; chapter 2 is absent.
    #expect(assessment.chapters.map(\.reviewed) == [Rational(5, 6), nil])
    #expect(assessment.whole.reviewed == Rational(5, 6))
    #expect(assessment.areas.map(\.reviewed) == [Rational(1, 3), .one])
    #expect(text(assessment.whole.claimed) == "3/8 to 17/24")
  }

  @Test func `a reviewed level enters and a reviewed n.a. leaves, whatever the centre said`() throws
  {
    var example = example()
    example.setAnswers("A.1: {level: n.a., reason: None}", "A.2: {level: yes}")
    example.setReview(
      "A.1: {level: mostly}", "A.2: {level: n.a., reason: None}", "C.1: {note: Not seen}")
    let assessment = try example.assessed()
    #expect(assessment.standards.map(\.reviewed) == [Rational(2, 3), nil, nil])
    #expect(text(assessment.standards[0].claimed) == "1 to 1")
    #expect(assessment.state("A.1") == .notApplicable)
    #expect(assessment.state("A.2") == .assessed)
  }

  @Test func `without a review nothing is reviewed`() throws {
    #expect(try example().assessed().whole.reviewed == nil)
  }
}
