/// Things of the criteria that something names on both sides, such as the items a document shows.
struct CarriedNames {
  /// A thing that is named, with what is said of it.
  struct Named: Hashable {
    var id: String
    var remark = ""

    fileprivate func goingOn(as ids: [String]) -> [Named] {
      ids.map { Named(id: $0, remark: remark) }
    }
  }

  let identity: EditionIdentity

  /// What is named on both sides, in words; nil if it is the same along the crosswalk, whichever
  /// way it is read.
  func difference(
    _ space: EditionIdentity.Space, _ before: [Named], _ after: [Named]
  ) -> (old: String?, new: String?)? {
    let carried = before.map { ($0, $0.goingOn(as: identity.successors(of: $0.id, in: space))) }
    let back = after.flatMap { $0.goingOn(as: identity.predecessors(of: $0.id, in: space)) }
    let isCarried = Set(carried.flatMap(\.1)) == Set(after)
    guard !isCarried || Set(back) != Set(before) else { return nil }
    // Under the new ids, unless these would hide what differs.
    let spelled = isCarried ? before : carried.flatMap { $1.isEmpty ? [$0] : $1 }
    return (list(spelled), list(after))
  }

  private func list(_ named: [Named]) -> String? {
    named.isEmpty ? nil : Set(named.map { $0.id + $0.remark }).sorted().joined(separator: ", ")
  }
}
