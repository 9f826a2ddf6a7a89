/// Pairs the elements of two lists, each at most once, first by the finest key and then by coarser.
///
/// Elements of one key pair in their order, so that exchanging the lists exchanges the pairs.
struct Pairs {
  /// Every index of either list exactly once: pairs and what is new by the new list's order, then
  /// what is gone.
  private(set) var all: [(old: Int?, new: Int?)] = []
  /// The partner of each index of the old list.
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]

  /// - Parameters:
  ///   - old: The keys of each old element, finest first; an empty key pairs with nothing.
  ///   - new: The keys of each new element.
  init(_ old: [[String]], _ new: [[String]]) {
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    let stages = (old + new).map(\.count).max() ?? 0
    for stage in 0..<stages {
      var waiting: [String: [Int]] = [:]
      for index in old.indices.reversed() where newOfOld[index] == nil {
        let key = old[index][stage]
        if !key.isEmpty { waiting[key, default: []].append(index) }
      }
      for index in new.indices where oldOfNew[index] == nil {
        guard let partner = waiting[new[index][stage]]?.popLast() else { continue }
        oldOfNew[index] = partner
        newOfOld[partner] = index
      }
    }
    list()
  }

  /// The position in `all` of each index of either list.
  var positions: (old: [Int], new: [Int]) {
    var positions = (
      old: Array(repeating: 0, count: newOfOld.count),
      new: Array(repeating: 0, count: oldOfNew.count)
    )
    for (position, pair) in all.enumerated() {
      if let index = pair.old { positions.old[index] = position }
      if let index = pair.new { positions.new[index] = position }
    }
    return positions
  }

  /// The same pairs with the lists exchanged.
  var exchanged: Pairs {
    var pairs = self
    swap(&pairs.newOfOld, &pairs.oldOfNew)
    pairs.list()
    return pairs
  }

  private mutating func list() {
    all = oldOfNew.enumerated().map { ($1, $0) }
    all += newOfOld.enumerated().filter { $1 == nil }.map { ($0.offset, nil) }
  }
}
