import Testing

@Suite struct DossierPlaceholder {}
