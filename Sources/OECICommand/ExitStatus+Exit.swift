import ArgumentParser
import Workspace

extension ExitStatus {
  /// Ends the command with this status.
  func exit() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
