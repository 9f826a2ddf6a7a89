import Criteria
import Dossier
import Reports

/// What the normal forms say differently and no other part tells, and the readiness.
extension ComparisonBuilder {
  var others: [KeyChange] {
    let (one, two) = (tracer.spelling.old.renamed, tracer.spelling.new.renamed)
    var changes: [KeyChange] = []
    if !isSameEdition {
      let forms = (EditionNormalForm(one).bytes, EditionNormalForm(two).bytes)
      changes = FormComparison(.edition, forms.0, forms.1).changes
      changes += renamed(.indicator, .indicators) + renamed(.documentKind, .documentKinds)
    }
    let dossiers = (
      DossierNormalForm(old.dossier, one).bytes, DossierNormalForm(new.dossier, two).bytes
    )
    return changes
      + FormComparison(
        .dossier, dossiers.0, dossiers.1,
        naming: (
          { [evidence] in evidence.name(of: $0, $1, isOld: true) },
          { [evidence] in evidence.name(of: $0, $1, isOld: false) }
        )
      ).changes
  }

  /// The things of a kind that go on under other ids along the crosswalk.
  private func renamed(_ thing: KeyChange.Thing, _ space: EditionIdentity.Space) -> [KeyChange] {
    (identity.groups[space] ?? []).compactMap { group in
      guard !group.old.isEmpty, !group.new.isEmpty, group.old != group.new else { return nil }
      let ids = [group.old, group.new].map { $0.joined(separator: " + ") }
      return KeyChange(thing: thing, id: ids[1], key: "id", old: ids[0], new: ids[1])
    }
  }
}

extension Evidence {
  /// What a document or figure pairs by in the normal forms: its place among the pairs.
  fileprivate func name(of thing: KeyChange.Thing, _ position: Int, isOld: Bool) -> String? {
    let place: Int? =
      switch thing {
      case .document: isOld ? changeOfOld[position] : changeOfNew[position]
      case .figure: isOld ? figurePairOfOld[position] : figurePairOfNew[position]
      default: nil
      }
    return place.map(String.init)
  }
}
