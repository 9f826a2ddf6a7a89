import Glibc

/// A bar on the terminal that shows how much of a long run is done; never in a file or pipe.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var done = 0

  /// - Parameter total: How many things there are to do; a single one needs no bar.
  init(of total: Int) {
    self.total = total
    isShown =
      total > 1 && isatty(STDERR_FILENO) == 1
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Notes that one more thing is done, and shows it.
  mutating func advance() {
    done += 1
    guard isShown else { return }
    let width = 30
    let filled = done * width / total
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled)
    Terminal.printError("\r[\(bar)] \(done) of \(total)")
  }

  /// Takes the bar away, so that something else can be printed in its place.
  func clear() {
    if isShown, done > 0 { Terminal.printError("\r\u{1B}[K") }
  }
}
