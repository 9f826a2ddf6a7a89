/// The parts of a report that hold nothing but sentences of the program, by their kind.
///
/// Versions of one meaning may word these otherwise, and nothing else: ids, values, texts of the
/// dossier and the edition, and which parts there are never differ between them.
enum EngineSentences {
  private static let kinds: Set<String> = [
    "firstSteps › text", "firstSteps › reason", "designation › rules › reasons",
    "designation › criteria › reasons", "preconditions › reasons", "readiness › checks › title",
    "chapters › standards › items › reasons", "opportunities › missing",
    "findings › contradicted › why", "findings › unproven › why", "findings › underclaimed › why",
    "consistency › text", "lapses › documents › reason",
  ]

  /// The kind of a part, if it holds sentences of the program.
  ///
  /// - Parameter keys: The keys that lead to it, those of lists without their elements.
  /// - Returns: nil for anything else.
  static func kind(of keys: [String]) -> String? {
    let kind = keys.joined(separator: " › ")
    return kinds.contains(kind) ? kind : nil
  }
}
