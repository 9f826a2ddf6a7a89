extension Edition {
  /// The indicators whose figures a centre gives for an indicator: those that it is derived from, or itself.
  ///
  /// - Parameter indicator: An index of the edition.
  package func givenParts(of indicator: Int) -> [Int] {
    indicators[indicator].derivation?.parts ?? [indicator]
  }
}
