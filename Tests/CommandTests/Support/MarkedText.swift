/// A text with marks of its own: `«` and `»` around what is at fault, `‹` before what a note names.
///
/// Marks may nest; each pair stands for one problem. Places are counted as in the text without
/// marks: lines and columns from 1, columns in Unicode scalars, a byte order mark not counted.
struct MarkedText {
  struct Position: Hashable {
    var line = 1
    var column = 1
  }

  /// What is wrong with the marks themselves.
  struct Unbalanced: Error {
    var position: Position
  }

  /// The text without marks.
  private(set) var text = ""
  private(set) var faults: [(start: Position, end: Position)] = []
  private(set) var notes: [Position] = []

  init(_ marked: String) throws {
    var position = Position()
    var open: [Position] = []
    var scalars = String.UnicodeScalarView()
    let all = Array(marked.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      switch scalar {
      case "«": open.append(position)
      case "»":
        guard let start = open.popLast() else { throw Unbalanced(position: position) }
        faults.append((start, position))
      case "‹": notes.append(position)
      default:
        scalars.append(scalar)
        if scalar == "\n" || (scalar == "\r" && !all[(index + 1)...].starts(with: ["\n"])) {
          position = Position(line: position.line + 1, column: 1)
        } else if scalar != "\u{FEFF}" || scalars.count > 1 {
          position.column += 1
        }
      }
    }
    guard open.isEmpty else { throw Unbalanced(position: position) }
    text = String(scalars)
  }
}
