package import Assessment
package import Criteria

/// What an expectation is about; things of the edition by their index.
package enum Subject: Hashable, Sendable {
  case designation(Int)
  case reached
  /// A named condition, by the thresholds of the designation sought.
  case condition(Int)
  case state(item: Int)
  case supported(item: Int)
  case evidenced(item: Int)
  case coreGate
  case score(Part, View)
  /// A check of the readiness; nil for all of them.
  case readiness(Readiness.Check?)

  /// What a score is of.
  package enum Part: Hashable, Sendable {
    case whole
    case area(Int)
    case chapter(Int)
    case standard(Int)
  }

  /// Whose score it is.
  package enum View: String, Hashable, Sendable, CaseIterable { case claimed, evidenced, reviewed }

  /// The item it is about, if it is about one.
  package var item: Int? {
    switch self {
    case .state(let item), .supported(let item), .evidenced(let item): item
    default: nil
    }
  }

  /// The subject in words.
  package func text(in edition: Edition) -> String {
    switch self {
    case .designation(let index): "designation \(edition.designations[index].id)"
    case .reached: "designation reached"
    case .condition(let slot): edition.conditions[slot].id ?? ""
    case .state(let item): "\(edition.items[item].id) state"
    case .supported(let item): "\(edition.items[item].id) supported"
    case .evidenced(let item): "\(edition.items[item].id) evidenced"
    case .coreGate: "core gate"
    case .score(let part, let view): "\(view.rawValue) score of \(part.text(in: edition))"
    case .readiness(let check): check.map { "readiness, \($0.rawValue)" } ?? "readiness"
    }
  }
}

extension Subject.Part {
  fileprivate func text(in edition: Edition) -> String {
    switch self {
    case .whole: "the whole"
    case .area(let area): "area \(edition.areas[area].id)"
    case .chapter(let chapter): "chapter \(edition.chapters[chapter].id)"
    case .standard(let standard): edition.standards[standard].id
    }
  }
}
