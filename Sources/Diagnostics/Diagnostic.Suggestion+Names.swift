extension Diagnostic.Suggestion {
  /// To write the name that is most likely meant.
  package static func meant(_ meant: String, by name: String, isSafe: Bool) -> Self {
    guard LookAlike.plain(name) == meant, let remark = LookAlike.remark(on: name) else {
      return .init("did you mean '\(meant)'?", replacement: meant, isSafe: isSafe)
    }
    return .init("\(remark): write '\(meant)'", replacement: meant, isSafe: isSafe)
  }

  /// What names there are, for those whose name is near to none: all of few, or the first of many.
  static func oneOf(_ candidates: some Sequence<String>) -> Self {
    let few = Array(candidates.prefix(10))
    if few.count < 10, !few.isEmpty {
      return .init("write one of: \(few.sorted().joined(separator: ", "))")
    }
    return .init(candidates.min().map { "an id here looks like '\($0)'" } ?? "there is none yet")
  }
}
