/// What a transaction is about to do, on disk before its first step: who finds it finishes that, or
/// undoes it.
///
/// Every folder of the transaction holds one. That of the first folder is written last and removed
/// last: as long as it is there, the transaction counts.
struct Journal: Equatable {
  static let fileName = ".oeci-journal"

  /// What is to be done by whoever finds it.
  enum Direction: String { case finish, undo }

  /// A file that is replaced.
  struct Entry: Equatable {
    /// Its folder, as an index.
    var folder: Int
    var name: String
    /// Whether there was none of the name before.
    var isNew: Bool
  }

  var token: String
  var direction = Direction.finish
  /// The folders by their resolved paths.
  var folders: [String]
  /// Which of them this copy lies in.
  var here = 0
  var entries: [Entry]

  private static let head = "oeci-journal 1"
  private static let end = "end"

  /// The content of the file.
  var text: String {
    let lines =
      [Self.head, "token \(token)", "do \(direction.rawValue)", "here \(here)"]
      + folders.map { "folder \(Self.escaped($0))" }
      + entries.map { entry in
        "file \(entry.folder) \(entry.isNew ? "new" : "old") \(Self.escaped(entry.name))"
      } + [Self.end]
    return lines.map { $0 + "\n" }.joined()
  }

  init(token: String, folders: [String], entries: [Entry]) {
    self.token = token
    self.folders = folders
    self.entries = entries
  }

  /// Nil for what no program of ours wrote whole.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - folder: Where it was found, which goes before what it says of that.
  init?(_ text: String, foundIn folder: String) {
    var lines = text.split(separator: "\n").map(String.init)[...]
    func value(_ key: String) -> String? {
      guard let line = lines.first, line.hasPrefix(key + " ") else { return nil }
      lines.removeFirst()
      return String(line.dropFirst(key.utf8.count + 1))
    }
    guard lines.popFirst() == Self.head, lines.popLast() == Self.end,
      let token = value("token"), TemporaryName.isToken(token),
      let direction = value("do").flatMap(Direction.init),
      let here = value("here").flatMap({ Int($0) })
    else { return nil }
    self.token = token
    self.direction = direction
    self.here = here
    var folders: [String] = []
    while let path = value("folder") { folders.append(Self.unescaped(path)) }
    guard folders.indices.contains(here) else { return nil }
    folders[here] = folder
    self.folders = folders
    entries = []
    while let entry = value("file") {
      let parts = entry.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3, let number = Int(parts[0]), folders.indices.contains(number)
      else { return nil }
      let name = Self.unescaped(parts[2])
      // A name that leads elsewhere was not written by this program.
      guard !name.contains("/"), !name.isEmpty, name != ".", name != ".." else { return nil }
      entries.append(Entry(folder: number, name: name, isNew: parts[1] == "new"))
    }
    guard lines.isEmpty else { return nil }
  }

  func temporary(_ entry: Entry, _ role: TemporaryName.Role) -> String {
    FileReader.join(
      folders[entry.folder], TemporaryName(entry.name, token: token, role: role).text)
  }

  func target(_ entry: Entry) -> String { FileReader.join(folders[entry.folder], entry.name) }

  func path(in folder: Int) -> String { FileReader.join(folders[folder], Self.fileName) }

  /// A name on one line.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\n": "%0A"
      case "\r": "%0D"
      default: String(scalar)
      }
    }.joined()
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%25", with: "%")
  }
}
