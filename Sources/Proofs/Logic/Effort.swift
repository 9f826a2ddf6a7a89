import Criteria

/// How much more may be spent on proofs, in steps of about the same cost.
///
/// A question that would take more is left undecided, and nothing is said on it: files made to be
/// hard cost no more than honest ones.
final class Effort {
  private(set) var left: Int

  init(_ steps: Int) {
    left = steps
  }

  /// Takes some steps; false once there are none left.
  func spend(_ steps: Int = 1) -> Bool {
    left -= min(steps, left)
    return left > 0
  }
}
