import Foundation
import Testing

/// Data flows one way: no room imports one that comes after it.
struct DirectionTests {
  /// The rooms, each after all that it may import.
  private static let order = [
    "CLibYAML", "JSON", "Diagnostics", "LocatedYAML", "Criteria", "Proofs", "Dossier",
    "Assessment", "Words", "Reports", "CriteriaTesting", "Comparison", "Workspace", "OECICommand",
    "oeci",
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyRoomHasItsPlace() throws {
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path
    ).filter { !$0.hasPrefix(".") }
    #expect(Set(rooms) == Set(Self.order))
  }

  @Test(arguments: order) func aRoomImportsOnlyRoomsBeforeIt(_ room: String) throws {
    let position = try #require(Self.order.firstIndex(of: room))
    let later = Set(Self.order[position...])
    let folder = Self.root.appending(path: "Sources/\(room)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty || room == "CLibYAML")
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let imports = Self.imports(in: text)
      #expect(imports.isDisjoint(with: later), "\(room)/\(file)")
      if !["OECICommand", "oeci"].contains(room) {
        #expect(!imports.contains("ArgumentParser"), "\(room)/\(file)")
      }
      #expect(!imports.contains("Foundation"), "\(room)/\(file)")
    }
  }

  @Test func thePackageDeclaresTheSameDirection() throws {
    let package = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    for (position, room) in Self.order.enumerated() where room != "CLibYAML" {
      let start = try #require(
        package.range(of: "arget(name: \"\(room)\"")
          ?? package.range(of: "arget(\n      name: \"\(room)\""))
      let rest = package[start.upperBound...]
      let declaration = rest[..<(rest.range(of: "arget(")?.lowerBound ?? rest.endIndex)]
      for later in Self.order[position...] {
        #expect(!declaration.contains("\"\(later)\""), "\(room) depends on \(later)")
      }
    }
  }

  @Test func importsOfEveryAccessAreSeen() {
    let text = "package import Reports\n@testable import Criteria\nimport JSON\n// import No\n"
    #expect(Self.imports(in: text) == ["Reports", "Criteria", "JSON"])
  }

  /// The modules that a source imports, whatever stands before the word.
  private static func imports(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
          words[..<position].allSatisfy({
            $0.hasPrefix("@")
              || ["package", "public", "internal", "private", "fileprivate"].contains($0)
          })
        else { return nil }
        return String(words[position + 1])
      })
  }
}
