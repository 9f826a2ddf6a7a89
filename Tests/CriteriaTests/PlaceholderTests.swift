import Testing

@Suite struct CriteriaPlaceholder {}
