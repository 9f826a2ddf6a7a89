import Foundation
import Yams

/// Composes every file named, as a Swift program would that takes Yams from the shelf.
@main
enum Compose {
  static func main() throws {
    var count = 0
    for path in CommandLine.arguments.dropFirst() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      count += try Yams.compose(yaml: text)?.mapping?.count ?? 0
    }
    print("\(count) keys at the top")
  }
}
