/// Places in the order of evaluation that wait to be judged anew, the earliest first and each once.
///
/// A binary heap. What is judged only makes later places wait, so that equal ones come out in a row.
struct PlaceQueue {
  private var heap: [Int] = []

  mutating func insert(_ place: Int) {
    var child = heap.count
    heap.append(place)
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out the earliest place, however often it was put in; nil if none waits.
  mutating func popFirst() -> Int? {
    guard let first = heap.first else { return nil }
    while heap.first == first { removeFirst() }
    return first
  }

  private mutating func removeFirst() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < heap.count, heap[left] < heap[least] { least = left }
      if right < heap.count, heap[right] < heap[least] { least = right }
      guard least != parent else { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
