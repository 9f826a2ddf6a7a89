import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct `A unified diff` {
  /// Takes a diff to the old version with git, as a person would.
  private func patched(_ old: String, with diff: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(old.utf8).write(to: folder.appending(path: "a.yaml"))
    try Data(diff.utf8).write(to: folder.appending(path: "a.diff"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "apply", "--unidiff-zero", "-p0", "a.diff"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(diff)")
    return String(decoding: try Data(contentsOf: folder.appending(path: "a.yaml")), as: UTF8.self)
  }

  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(path: "a.yaml", old: Array(old.utf8), new: Array(new.utf8)).text
  }

  @Test(arguments: [
    ("a\nb\nc\n", "a\nB\nc\n"), ("a\nb\n", "a\nx\ny\nb\n"), ("a\nb\nc\n", "a\nc\n"),
    ("a\n", "a"), ("a", "a\n"), ("a\r\nb\r\n", "a\r\nB\r\n"), ("a\n", "x\na\n"),
    ("a\nb", "a\nb\nc"),
    (
      (1...40).map { "\($0)\n" }.joined(),
      (1...40).map { $0 % 13 == 0 ? "x\n" : "\($0)\n" }.joined()
    ),
    ("\u{FEFF}a: 1\n", "\u{FEFF}a: 2\n"), ("ü\n\nä\n", "ü\nä\n"),
  ])
  func `is taken by git`(_ old: String, _ new: String) throws {
    #expect(try patched(old, with: diff(old, new)) == new)
    #expect(try patched(new, with: diff(new, old)) == old)
  }

  @Test func `of versions made by chance is taken by git`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<8 {
      let old = (0..<30).map { _ in "line \(Int.random(in: 0..<9, using: &random))\n" }
      var new = old
      for _ in 0..<6 {
        let place = Int.random(in: 0..<new.count, using: &random)
        if Bool.random(using: &random) {
          new.remove(at: place)
        } else {
          new.insert("x\n", at: place)
        }
      }
      #expect(try patched(old.joined(), with: diff(old.joined(), new.joined())) == new.joined())
    }
  }

  @Test func `of the same text is empty`() {
    #expect(diff("a\n", "a\n").isEmpty)
    #expect(diff("", "").isEmpty)
  }

  @Test func `of a file where everything differs costs no more than the file`() {
    let old = (0..<30_000).map { "\($0)\n" }.joined()
    let new = (0..<30_000).map { "x\($0)\n" }.joined()
    #expect(diff(old, new).utf8.count < 2 * (old.utf8.count + new.utf8.count))
  }

  @Test func `shows no line that is hidden, nor what takes its place`() {
    let old = "a\nsecret 1\nb\nc\n"
    let diff = UnifiedDiff(
      path: "a.yaml", old: Array(old.utf8), new: Array("a\nsecret 2\nb\nC\n".utf8)
    ) { $0 == 2 }.text
    #expect(!diff.contains("secret"))
    #expect(
      diff.contains("\n-(line of a confidential document)\n+(line of a confidential document)\n"))
    #expect(diff.contains("\n-c\n+C\n"))
  }
}
