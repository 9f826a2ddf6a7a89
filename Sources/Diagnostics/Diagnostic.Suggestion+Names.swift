extension Diagnostic.Suggestion {
  /// The same name in the signs of a keyboard, if it is one of some; nobody need be asked then.
  package static func inPlainSigns(
    of name: String, among candidates: some Sequence<String>
  ) -> Self? {
    guard let plain = LookAlike.plain(name), candidates.contains(plain) else { return nil }
    let remark = LookAlike.remark(on: name).map { "\($0): " } ?? ""
    return .init("\(remark)write '\(plain)'", replacement: plain, isSafe: true)
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
