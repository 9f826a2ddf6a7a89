extension ReportExample {
  var dossier: [String: String] {
    [
      "dossier.yaml": head, "documents.yaml": documents, "quantitative.yaml": figures,
      "qualitative.yaml": answers, "peer-review.yaml": review, "improvement-plan.yaml": plan,
    ]
  }

  private var head: String {
    """
    format: 1
    centre: {id: \(id("c")), name: \(t)}
    country: \(t)
    year: 2023
    edition: e
    revision: \(t)
    designation: \(id("ccc"))
    as-of: 2024-12-31
    milestones: {visit: 2025-06-01, certificate-until: 2025-02-28}
    absent: {\(id("chart")): \(t)}
    """
  }

  private var documents: String {
    let pages = "{plan: \(t), do: \(t)}"
    let digest = String(repeating: "0123456789abcdef", count: 4)
    return """
      defaults: {owner: \(t), language: \(t)}
      documents:
        - {id: \(id("D-1")), title: \(t), kind: \(id("plan")), status: final, date: 2024-03-01,
           url: \(url), shows: {\(id("A.3")): \(pages), \(id("B.1")): \(pages)}}
        - {id: \(id("D-2")), title: \(t), status: final, date: 2024-01-01, valid-until: 2025-05-31,
           file: \(path), sha256: \(digest), owner: \(t), language: \(t),
           shows: {\(id("A.2")): {plan: \(t)}}}
        - {id: \(id("D-3")), title: \(t), status: draft, date: 2024, place: \(t), kind:
             [\(id("plan")), \(id("report"))], shows: {\(id("A.1")): \(pages)}}
        - {id: \(id("D-4")), title: \(t), status: final, date: 2025-02, url: \(t)}
        - {id: \(id("D-5")), title: \(t), status: final, date: 2024-01-01, place: \(t)}
      """
  }

  private var figures: String {
    let states = "states: {\(id("study")): \(id("open"))}"
    return """
      figures:
        - {indicator: \(id("beds")), value: 120, unit: \(t), year: 2023, source: \(id("D-1")),
           \(states), note: \(t)}
        - {indicator: \(id("beds")), value: 90, unit: \(t), year: 2023,
           source: [\(id("D-2")), \(id("D-1"))], \(states), note: \(t)}
        - {indicator: \(id("beds")), value: 80, year: 2023, source: \(id("D-2")), note: \(t)}
        - {indicator: \(id("rooms")), value: 100, unit: \(t), year: 2023, source: \(id("D-1"))}
        - {indicator: \(id("rooms")), value: 70, year: 2022, source: \(id("D-3")), note: \(t)}
        - {indicator: \(id("rooms")), value: 60, year: 2023, note: \(t)}
        - {indicator: \(id("here")), value: false, year: 2023, source: \(id("D-4")), note: \(t)}
      """
  }

  private var answers: String {
    """
    answers:
      \(id("A.1")): {level: \(id("yes")), note: \(t), improve: \(t), by: \(t), on: 2024-05-02}
      \(id("A.2")): {level: \(id("yes")), note: \(t), by: \(t)}
      \(id("A.3")): {level: \(id("some")), improve: \(t)}
      \(id("A.4")): {note: \(t)}
      \(id("A.5")): {level: \(id("yes")), note: \(t), confirmed: false}
      \(id("A.6")): {level: n.a., reason: \(t)}
      \(id("B.1")): {level: \(id("yes")), note: \(t)}
    """
  }

  private var review: String {
    """
    answers:
      \(id("A.1")): {level: \(id("no")), note: \(t), improve: \(t), by: \(t)}
      \(id("A.2")): {level: n.a., reason: \(t), note: \(t)}
    strengths: {1: [\(t), \(t)], 2: [\(t)]}
    opportunities: {1: [\(t)], 2: [\(t)]}
    """
  }

  private var plan: String {
    """
    actions:
      - {id: \(id("I-1")), for: [\(id("A.1")), \(id("A.2"))], aim: \(t), action: \(t), owner: \(t),
         due: 2024-06-30, measure: \(t), status: running}
      - {id: \(id("I-2")), for: [\(id("B.1"))], action: \(t)}
    """
  }
}
