/// What of a judgement is other than before.
struct JudgementShift {
  /// The items that have other levels, with those before.
  var items: [(item: Int, old: LevelInterval?)] = []
  /// The designations whose rule has another verdict, with that before.
  var designations: [(designation: Int, old: Verdict)] = []
  /// How many items, named conditions and rules of designations were judged.
  var judged = 0
}
