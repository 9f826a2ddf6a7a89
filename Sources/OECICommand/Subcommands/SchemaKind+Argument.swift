import ArgumentParser
import Workspace

extension SchemaKind: ExpressibleByArgument {
  init?(argument: String) {
    guard let kind = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = kind
  }

  static var allValueStrings: [String] { all.map(\.name) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
