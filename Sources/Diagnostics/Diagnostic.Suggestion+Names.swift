extension Diagnostic.Suggestion {
  /// To write the name that is most likely meant.
  package static func meant(_ meant: String, by name: String, isSafe: Bool) -> Self {
    guard LookAlike.plain(name) == meant, let remark = LookAlike.remark(on: name) else {
      return .init("did you mean '\(meant)'?", replacement: meant, isSafe: isSafe)
    }
    return .init("\(remark): write '\(meant)'", replacement: meant, isSafe: isSafe)
  }

  /// What names there are, for one that is near to none: all of few; of many those with a word in
  /// common, or those of the same series, or one to see what they are like.
  static func oneOf(_ candidates: some Sequence<String>, for name: String) -> Self {
    let few = Array(candidates.prefix(10))
    if few.count < 10, !few.isEmpty {
      return .init("write one of: \(few.sorted().joined(separator: ", "))")
    }
    let alike = NearestName.sharingWord(with: name, among: candidates)
    if !alike.isEmpty {
      return .init("perhaps one of these is meant: \(alike.joined(separator: ", "))")
    }
    let series = name.prefix { !$0.isNumber }
    if series.contains(where: \.isLetter), series.count < name.count {
      let own = candidates.filter { $0.hasPrefix(series) }.sorted(by: NaturalOrder.precedes)
      if let first = own.first, let last = own.last, own.count > 1 {
        return .init("the ids that begin with '\(series)' run from '\(first)' to '\(last)'")
      }
    }
    return .init(candidates.min().map { "an id here looks like '\($0)'" } ?? "there is none yet")
  }
}
