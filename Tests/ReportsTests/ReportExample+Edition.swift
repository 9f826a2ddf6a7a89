extension ReportExample {
  var edition: [String: String] {
    [
      "edition.yaml": header, "indicators.yaml": indicators, "documents.yaml": documentKinds,
      "designation.yaml": rules, "1-care.yaml": care, "2-research.yaml": research,
    ]
  }

  private var header: String {
    """
    {format: 1, edition: e, revision: \(t), title: \(t), standing: local,
     areas: {\(id("care")): \(t), \(id("research")): \(t)},
     scale: [{level: \(id("yes")), points: 1, shows: [plan, do]},
             {level: \(id("some")), points: 1/2, shows: [plan]},
             {level: \(id("no")), points: 0, shows: []}],
     policy: {core-gate: \(id("yes"))},
     sources: {\(id("S1")): {title: \(t), url: \(t), date: 2024},
               \(id("S2")): {title: \(t), url: \(url)}}}
    """
  }

  private var indicators: String {
    """
    dimensions: {\(id("study")): [\(id("open")), \(id("closed"))]}
    indicators:
      - {id: \(id("beds")), title: \(t), definition: \(t), unit: \(t), kind: count,
         sources: [\(id("S1"))], states: {\(id("study")): \(id("open"))}}
      - {id: \(id("rooms")), title: \(t), unit: \(t), kind: count}
      - {id: \(id("both")), title: \(t), unit: \(t), kind: count,
         derived: {sum: [\(id("beds")), \(id("rooms"))]}}
      - {id: \(id("rate")), title: \(t), kind: share,
         derived: {numerator: \(id("beds")), denominator: \(id("rooms"))}}
      - {id: \(id("here")), title: \(t), kind: flag}
    consistency:
      - {id: \(id("X1")), title: \(t), indicator: \(id("beds")),
         at-most: {indicator: \(id("rooms"))}, sources: [\(id("S2"))]}
    """
  }

  private var documentKinds: String {
    """
    documents:
      - {id: \(id("plan")), title: \(t), requested: 1, chapter: 1, max-age: 24 months,
         english: required, sources: [\(id("S1"))]}
      - {id: \(id("report")), title: \(t), requested: 2}
      - {id: \(id("chart")), title: \(t), requested: 3}
    """
  }

  private var rules: String {
    """
    preconditions:
      - {title: \(t), indicator: \(id("here")), is: true, sources: [\(id("S1"))]}
      - {title: \(t), any: [{title: \(t), document: \(id("chart"))},
                            {title: \(t), item: \(id("A.1")), at-least: \(id("yes"))}]}
    criteria:
      - {id: \(id("G1")), title: \(t), indicator: \(id("beds")),
         more-than: {\(id("ccc")): 100, \(id("cc")): 5}, sources: [\(id("S1"))]}
      - {id: \(id("G2")), title: \(t), indicator: \(id("rate")), at-least: 50%}
      - {id: \(id("G3")), title: \(t), document: \(id("plan")), within: 12 months}
      - {id: \(id("G4")), title: \(t), at-least: 1,
         of: [{title: \(t), item: \(id("A.2")), at-least: \(id("yes"))},
              {title: \(t), indicator: \(id("both")), at-least: 500}]}
    designations:
      - {id: \(id("ccc")), title: \(t), requires: {id: \(id("rule")), title: \(t),
         all: [{ref: \(id("G1"))}, {ref: \(id("G2"))}, {ref: \(id("G3"))}, {ref: \(id("G4"))}]}}
      - {id: \(id("cc")), title: \(t), requires: {title: \(t), any: [{ref: \(id("G1"))}]}}
    """
  }

  private var care: String {
    let evidence = "evidence: {plan: \(t), do: \(t)}"
    let conditions = """
      levels: {\(id("yes")): {title: \(t), indicator: \(id("rooms")), less-than: 1},
               \(id("some")): {title: \(t), document: \(id("plan")), within: 12 months}}
      """.replacing("\n", with: " ")
    return """
      chapter: 1
      title: \(t)
      standards:
        - id: \(id("A"))
          title: \(t)
          area: \(id("care"))
          sources: [\(id("S1"))]
          confidence: ours
          items:
            - {id: \(id("A.1")), text: \(t), core: true, \(evidence), \(conditions)}
            - {id: \(id("A.2")), text: \(t), sources: [\(id("S2"))], \(evidence)}
            - {id: \(id("A.3")), text: \(t), \(evidence)}
            - {id: \(id("A.4")), text: \(t), \(evidence)}
            - {id: \(id("A.5")), text: \(t), \(evidence)}
            - {id: \(id("A.6")), text: \(t), \(evidence)}
      """
  }

  private var research: String {
    let evidence = "evidence: {plan: \(t), do: \(t)}"
    return """
      chapter: 2
      title: \(t)
      standards:
        - {id: \(id("B")), title: \(t), area: \(id("research")),
           items: [{id: \(id("B.1")), text: \(t), \(evidence)}]}
        - {id: \(id("C")), title: \(t), area: \(id("research")), applies-to: [\(id("cc"))],
           items: [{id: \(id("C.1")), text: \(t), \(evidence)}]}
      """
  }
}
