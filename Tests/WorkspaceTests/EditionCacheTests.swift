import Criteria
import Diagnostics
import Foundation
import Reports
import Synchronization
import Testing

@testable import Workspace

/// The cache of editions reads each once, and again when one of its files changed.
struct EditionCacheTests {
  private let example: ExampleFolder

  private final class Counter: Sendable {
    let value = Mutex(0)
  }

  init() throws { example = try ExampleFolder() }

  private func load(_ cache: EditionCache) throws -> EditionCache.Volume {
    let library = CriteriaLibrary(
      root: example.criteria, cache: cache, problems: DiagnosticCollector())
    return try #require(library.edition(at: example.edition))
  }

  @Test func anUnchangedEditionIsReadOnce() async throws {
    try await example.settle()
    let cache = EditionCache()
    #expect(try load(cache).digests === load(cache).digests)
  }

  @Test func aChangedFileIsReadAgainWithItsDigest() async throws {
    try await example.settle()
    let cache = EditionCache()
    let before = try load(cache)
    let digests = before.files
    #expect(before.result.edition.title == "Example")
    // As long as before: only the times tell.
    try example.replace("Example", by: "Changed", in: example.edition + "/edition.yaml")
    let after = try load(cache)
    #expect(after.result.edition.title == "Changed")
    #expect(after.files.map(\.sha256) != digests.map(\.sha256))
  }

  @Test func aChangeRightAfterReadingIsNoticed() throws {
    let cache = EditionCache()
    _ = try load(cache)
    for title in ["Changed", "Another", "Example"] {
      let old = try load(cache).result.edition.title
      try example.replace(old, by: title, in: example.edition + "/edition.yaml")
      #expect(try load(cache).result.edition.title == title)
    }
  }

  @Test func anAddedAndARemovedFileAreNoticed() async throws {
    try await example.settle()
    let cache = EditionCache()
    let count = try load(cache).files.count
    let copy = example.edition + "/2-other.yaml"
    try FileManager.default.copyItem(atPath: example.edition + "/1-chapter.yaml", toPath: copy)
    #expect(try load(cache).files.count == count + 1)
    try FileManager.default.removeItem(atPath: copy)
    #expect(try load(cache).files.count == count)
  }

  @Test func concurrentCallersLoadOneEditionOnce() async throws {
    try await example.settle()
    let (cache, example) = (EditionCache(), example)
    let readings = Counter()
    let library = CriteriaLibrary(root: example.criteria, problems: DiagnosticCollector())
    let volume: EditionCache.Volume = try #require(library.edition(at: example.edition))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          _ = cache.volume(at: example.edition, in: example.criteria) { _ in
            readings.value.withLock { $0 += 1 }
            return volume
          }
        }
      }
    }
    #expect(readings.value.withLock(\.self) == 1)
  }

  @Test func anotherEditionIsLoadedWhileOneIsBeingRead() throws {
    let cache = EditionCache()
    var isInnerRead = false
    // A lock over all editions would never let the inner one begin.
    _ = cache.volume(at: "one", in: "place") { _ in
      _ = cache.volume(at: "two", in: "place") { _ in
        isInnerRead = true
        return nil
      }
      return nil
    }
    #expect(isInnerRead)
  }
}
