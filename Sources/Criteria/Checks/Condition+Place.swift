import Diagnostics
import LocatedYAML

extension Condition {
  /// What a message about the condition points at: the number, level or name that decides it, or
  /// the key of its members; nil for one that stands in for a faulty one.
  var place: SourceRange? {
    guard let origin else { return nil }
    return switch form {
    case .comparison(_, let comparison, _):
      Key.allCases.first { $0.name == comparison.rawValue }.map { origin.place(of: $0) }
    case .flag: origin.place(of: Key.is)
    case .document: origin.place(of: origin.entry(Key.count) == nil ? Key.document : Key.count)
    case .item: origin.place(of: Key.atLeast)
    case .group(.all, _): origin.place(ofKey: Key.all)
    case .group(.any, _): origin.place(ofKey: Key.any)
    case .group(.atLeast, _): origin.place(of: Key.atLeast)
    case .reference: origin.place(of: Key.ref)
    }
  }
}
