import Diagnostics
import Glibc

/// How far a long piece of work is, on one line of a terminal that is gone when it ends.
struct Progress {
  private let total: Int
  private let what: String
  private let isShown = isatty(STDERR_FILENO) == 1 && Terminal.style(of: STDERR_FILENO) == .coloured

  /// - Parameters:
  ///   - total: How much there is to do.
  ///   - what: What is counted.
  init(of total: Int, _ what: String) {
    self.total = total
    self.what = what
  }

  /// Shows how much is done.
  func show(_ done: Int) {
    guard isShown else { return }
    Terminal.printError("\r\(done) of \(total) \(what)")
  }

  /// Takes the line away.
  func end() {
    guard isShown else { return }
    Terminal.printError("\r\u{1B}[K")
  }
}
