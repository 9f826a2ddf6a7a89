import Criteria

extension Assessment {
  /// What the evidence lacks for a level of an item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - level: The level to reach.
  ///   - low: The level that is proven.
  /// - Returns: The phases in their order, and the conditions of each level in between.
  package func needs(of item: Int, reaching level: Int, above low: Int) -> ItemNeeds {
    judgement.needs(of: item, reaching: level, above: low)
  }

  /// What keeps an applicable item from being evidenced at a level.
  package func gaps(ofItem item: Int, reaching level: Int) -> [Gap] {
    judgement.gaps(of: item, reaching: level)
  }

  /// What keeps a designation's rule from being met.
  package func gaps(ofDesignation designation: Int) -> [Gap] {
    judgement.gaps(in: [edition.designations[designation].requires], designation)
  }
}

extension IncrementalJudgement {
  /// What keeps an applicable item from being evidenced at a level.
  package func gaps(ofItem item: Int, reaching level: Int) -> [Gap] {
    evidenced.gaps(of: item, reaching: level)
  }

  /// What keeps a designation's rule from being met.
  package func gaps(ofDesignation designation: Int) -> [Gap] {
    let edition = evidenced.facts.index.edition
    return evidenced.gaps(in: [edition.designations[designation].requires], designation)
  }
}
