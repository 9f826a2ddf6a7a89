/// The parts of a report that hold nothing but sentences of the program, by their kind.
///
/// Versions of one meaning may word these otherwise, and nothing else: ids, values, texts of the
/// dossier and the edition, and which parts there are never differ between them.
enum EngineSentences {
  private static let kinds: Set<String> = [
    "firstSteps › text", "firstSteps › reason", "designation › rules › reasons › text",
    "designation › criteria › reasons › text", "preconditions › reasons › text",
    "readiness › checks › title", "readiness › checks › failing › text",
    "chapters › standards › items › reasons › text", "opportunities › missing › text",
    "findings › contradicted › why › text", "findings › unproven › why › text",
    "findings › underclaimed › why › text", "consistency › text", "lapses › documents › reason",
    "documents › reasons › text", "figures › reasons › text",
  ]

  /// The kind of a part, if it holds sentences of the program.
  ///
  /// - Parameter keys: The keys that lead to it, those of lists without their elements. A part of a
  ///   reason is of the same kind as the whole.
  /// - Returns: nil for anything else.
  static func kind(of keys: [String]) -> String? {
    let kind = keys.filter { $0 != "parts" }.joined(separator: " › ")
    return kinds.contains(kind) ? kind : nil
  }
}
