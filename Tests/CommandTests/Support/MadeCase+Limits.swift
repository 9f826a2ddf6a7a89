import Diagnostics
import Foundation
import TestSupport

extension MadeCase {
  /// A file of so many bytes that says nothing.
  private static func comment(bytes: Int, at path: String) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      let line = Data((String(repeating: "#", count: 1023) + "\n").utf8)
      var data = Data(capacity: bytes)
      while data.count < bytes { data += line.prefix(bytes - data.count) }
      try workspace.write(data, to: path)
    }
  }

  /// An item whose text has so many bytes.
  private static func item(bytes: Int) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      let text = try workspace.read(chapter)
      let long = String(repeating: "a", count: bytes)
      try workspace.write(text.replacing("First", with: long), to: chapter)
    }
  }

  private static let remarks = "reports/c/2023/peer-review.yaml"

  /// A peer review that holds so many values in all: five around the list, the rest in it.
  private static func review(values count: Int) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      let many = String(repeating: "a,", count: count - 5)
      try workspace.write("strengths: {1: [\(many)]}", to: remarks)
    }
  }

  /// Editions that each change the one before and nothing else.
  private static func overlays(_ count: Int) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      for number in 1...count {
        let base = number == 1 ? "e" : "x\(number - 1)"
        try workspace.write(
          "format: 1\nedition: x\(number)\nextends: \(base)\n",
          to: "criteria/x\(number)/edition.yaml")
      }
    }
  }

  /// So many items, each with a fraction of 18 digits above and below the line as its weight.
  private static func longWeights(_ count: Int) -> @Sendable (Workspace) throws -> Void {
    { workspace in
      let items = (0..<count).map { number in
        "      - {id: B.\(number), text: T, evidence: {plan: a, do: b, check: c, act: d}, "
          + "weight: \(123_456_789_012_345_678 + number)/\(987_654_321_987_654_321 - 2 * number)}\n"
      }
      try workspace.write(
        "chapter: 2\ntitle: Weights\nstandards:\n  - id: B\n    title: Standard\n    area: care\n    items:\n"
          + items.joined(), to: "criteria/e/2-weights.yaml")
    }
  }

  static let limits = [
    MadeCase(
      code: .weightsTooLong, name: "700 fractions of 18 digits",
      problems: ["F119 criteria/e/2-weights.yaml:618:84-618:121"], prepare: longWeights(700)),
    MadeCase(
      code: .weightsTooLong, name: "500 fractions of 18 digits", prepare: longWeights(500)),
    MadeCase(
      code: .basesTooDeep, name: "65 editions laid on one",
      problems: ["V107 criteria/x1/edition.yaml:3:10-3:11"], prepare: overlays(65)),
    MadeCase(code: .basesTooDeep, name: "64 editions laid on one", prepare: overlays(64)),
    MadeCase(
      code: .fileTooLarge, name: "32 MiB and one byte",
      problems: ["Y101 \(figures):1:1-1:1"],
      prepare: comment(bytes: (32 << 20) + 1, at: figures)),
    MadeCase(
      code: .fileTooLarge, name: "32 MiB", prepare: comment(bytes: 32 << 20, at: figures)),
    MadeCase(
      code: .scalarTooLong, name: "a text of 1 MiB and one byte",
      problems: ["Y209 \(chapter):8:25-8:\(25 + (1 << 20) + 1)"],
      prepare: item(bytes: (1 << 20) + 1)),
    MadeCase(
      code: .scalarTooLong, name: "a text of 1 MiB", prepare: item(bytes: 1 << 20)),
    MadeCase(
      code: .tooManyNodes, name: "four million values and one",
      problems: ["Y210 \(remarks):1:\(2 * 3_999_995 + 15)-1:\(2 * 3_999_995 + 16)"],
      prepare: review(values: 4_000_001)),
    MadeCase(
      code: .tooManyNodes, name: "four million values", prepare: review(values: 4_000_000)),
  ]
}
