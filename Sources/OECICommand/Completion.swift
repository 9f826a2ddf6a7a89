import ArgumentParser
import Criteria
import Diagnostics
import Workspace

/// What a shell may complete that only the files at hand can tell.
extension CompletionKind {
  /// The names of the editions at hand, and folders.
  static let edition = editions(andKinds: [.folder])

  /// The names of the editions at hand, and folders and files.
  static let editionOrFile = editions(andKinds: [.folder, .file])

  private static func editions(andKinds kinds: Set<FileReader.Kind>) -> CompletionKind {
    .custom { words, _, prefix in
      let folder = FileReader.parts(of: prefix).folder
      // What was typed before the last '/' stays as it was typed.
      let typed = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
      let names = FileReader(problems: DiagnosticCollector()).names(in: folder) ?? []
      let below = names.filter { kinds.contains(FileReader.kind(of: FileReader.join(folder, $0))) }
      return Set(library(words).names(near: ".") + below.map { typed + $0 })
        .filter { $0.hasPrefix(prefix) }.sorted()
    }
  }

  /// The names of the editions at hand.
  static let editionName = CompletionKind.custom { words, _, prefix in
    library(words).names(near: ".").filter { $0.hasPrefix(prefix) }
  }

  /// The designations of the edition that is named before, else of all that are at hand.
  static let designation = CompletionKind.custom { words, _, prefix in
    let library = library(words)
    let names = value(of: "--edition", in: words).map { [$0] } ?? library.names(near: ".")
    let ids = names.flatMap { name in
      library.edition(name, for: ".")?.result.edition.designations.map(\.id) ?? []
    }
    return Set(ids).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private static func library(_ words: [String]) -> CriteriaLibrary {
    CriteriaLibrary(root: value(of: "--criteria", in: words), problems: DiagnosticCollector())
  }

  /// What stands behind an option on the command line; nil if it is not given.
  private static func value(of option: String, in words: [String]) -> String? {
    for (position, word) in words.enumerated() {
      if word == option, position + 1 < words.count { return words[position + 1] }
      if word.hasPrefix("\(option)=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
