/// Does the same for each of many things, some at a time, and hands on what it gave in their order.
///
/// - Parameters:
///   - elements: The things.
///   - jobs: How many at a time, at most; no more than the machine has cores ever are.
///   - work: What is done for each, apart from all others.
///   - handOn: Takes what was done for each, the first one first.
/// - Throws: What `handOn` throws; nothing more is begun then.
package func inOrder<Element: Sendable, Outcome: Sendable>(
  _ elements: [Element], jobs: Int, work: @escaping @Sendable (Element) -> Outcome,
  handOn: (Element, Outcome) throws -> Void
) async throws {
  guard elements.count > 1, jobs > 1 else {
    for element in elements { try handOn(element, work(element)) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
    var begun = 0
    func begin() {
      guard begun < elements.count else { return }
      let (index, element) = (begun, elements[begun])
      group.addTask { (index, work(element)) }
      begun += 1
    }
    for _ in 0..<jobs { begin() }
    var done: [Int: Outcome] = [:]
    var next = 0
    while let (index, outcome) = try await group.next() {
      begin()
      done[index] = outcome
      while let ready = done.removeValue(forKey: next) {
        try handOn(elements[next], ready)
        next += 1
      }
    }
  }
}
