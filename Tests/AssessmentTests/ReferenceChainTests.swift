import Assessment
import Criteria
import Dossier
import TestSupport
import Testing

/// Conditions that refer to each other in a long row cost each its own judgement, and no stack.
@Suite struct ReferenceChainTests {
  private static let length = 10_000

  /// Criteria that refer each to the one before, the first to a document of kind k; a flag and another
  /// kind stand apart.
  private func assessed() throws -> Assessment {
    var example = Example()
    example.setKinds("{id: k, title: T}", "{id: other, title: T}")
    example.setIndicators("{id: f, title: T, kind: flag}")
    example.setItems(
      "{id: A.1, text: T, evidence: {plan: x}, levels: {yes: {indicator: f, is: true}}}",
      "{id: A.2, text: T, evidence: {plan: x}, levels: {yes: {ref: C0}}}")
    let chain = (1..<Self.length).map { "  - {id: C\($0), title: T, ref: C\($0 - 1)}\n" }
    example.setEdition(
      "designation.yaml",
      "criteria:\n  - {id: C0, title: T, document: k}\n" + chain.joined()
        + "designations:\n  - {id: ccc, title: T, requires: {ref: C\(Self.length - 1)}}\n")
    example.setDocuments(
      Example.document("D", "kind: [k], shows: {A.2: [plan]}"),
      Example.document("E", "kind: [other]"), Example.document("F", "shows: {A.1: [plan]}"))
    example.setFigures(Example.figure("f", "true", "source: F"))
    example.setAnswers("A.1: {level: yes, note: N}", "A.2: {level: yes}")
    return try example.assessed()
  }

  @Test func `a change costs what depends on it, once for the evidence and once for claims`() throws
  {
    let assessment = try assessed()
    var state = IncrementalJudgement(of: assessment)
    let document = try #require(state.document(at: 0))
    #expect(state.designations == [.met])
    // The chain, the rule of the designation and item A.2.
    let all = Self.length + 2

    var draft = document
    draft.status = .draft
    let drafted = state.apply(.document(at: 0, draft))
    #expect(state.designations == [.unknown])
    #expect(state.claimedDesignations == [.met])
    #expect(drafted.judged == all)
    #expect(state.revert(drafted).judged == all)
    #expect(state.designations == [.met])

    let removed = state.apply(.document(at: 0, nil))
    #expect(state.claimedDesignations == [.unknown])
    // What an item claims does not rest on documents, but is looked at again.
    #expect(removed.judged == 2 * all)

    // Nothing is other where another document of the kind still counts.
    state.revert(removed)
    state.apply(.document(at: state.nextDocument, document))
    var without = document
    without.shows = []
    #expect(state.apply(.document(at: 0, without)).judged == 0)

    // What stands apart costs nothing of the chain.
    let figure = try #require(state.figure(at: 0))
    let taken = state.apply(.figure(at: 0, nil))
    #expect(taken.judged == 2)
    #expect(taken.levels.map(\.item) == [0])
    #expect(state.apply(.figure(at: 0, figure)).judged == 2)
    let answer = try #require(assessment.dossier.answers[0])
    #expect(state.apply(.answer(to: 0, nil)).judged == 2)
    #expect(state.apply(.answer(to: 0, answer)).judged == 2)
    let other = try #require(state.document(at: 1))
    #expect(state.apply(.document(at: 1, nil)).judged == 0)
    #expect(state.apply(.document(at: 1, other)).judged == 0)
  }
}
