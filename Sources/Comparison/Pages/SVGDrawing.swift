/// Writes the few shapes of SVG that the pictures are made of.
struct SVGDrawing {
  private var body = ""
  private let head: String

  /// - Parameters:
  ///   - width: In pixels.
  ///   - height: In pixels.
  ///   - title: What the picture is, for those who cannot see it.
  ///   - description: What it shows.
  init(width: Int, height: Int, title: String, description: String) {
    head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title description">
      <title id="title">\(Self.escape(title))</title>
      <desc id="description">\(Self.escape(description))</desc>
      <style>\(Self.style)</style>

      """
  }

  /// The whole file.
  var document: String { head + body + "</svg>\n" }

  mutating func text(_ text: String, x: Int, y: Int, class name: String = "") {
    body += "<text x=\"\(x)\" y=\"\(y)\"\(Self.attribute(name))>\(Self.escape(text))</text>\n"
  }

  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, class name: String) {
    body += "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"\(Self.attribute(name))/>\n"
  }

  mutating func rectangle(x: Int, y: Int, width: Int, height: Int, class name: String) {
    body +=
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(Self.attribute(name))/>\n"
  }

  mutating func circle(x: Int, y: Int) {
    body += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4\" class=\"dot\"/>\n"
  }

  /// An area between its corners.
  mutating func polygon(_ points: [(x: Int, y: Int)]) { path("polygon", points, "area") }

  /// A line from point to point.
  mutating func polyline(_ points: [(x: Int, y: Int)]) { path("polyline", points, "proven") }

  private mutating func path(_ name: String, _ points: [(x: Int, y: Int)], _ style: String) {
    guard points.count > 1 else { return }
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    body += "<\(name) points=\"\(list)\"\(Self.attribute(style))/>\n"
  }

  private static func attribute(_ name: String) -> String {
    name.isEmpty ? "" : " class=\"\(name)\""
  }

  /// Text that shows as written; what no XML may hold becomes U+FFFD.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      // Marks that reorder a line would let a text show as another.
      case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    text{font:12px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600;font-size:14px}\
    .middle{text-anchor:middle}\
    .mark{paint-order:stroke;stroke:#fff;stroke-width:3px}.end{text-anchor:end}.grid{stroke:#d1d9e0}\
    .join{stroke:#59636e;stroke-dasharray:3 3}.total{fill:#59636e}.rise{fill:#1a7f37}\
    .fall{fill:#cf222e}.still{fill:#59636e}.area{fill:#0969da;fill-opacity:.2}\
    .proven{fill:none;stroke:#0969da;stroke-width:2}.dot{fill:#0969da}\
    @media(prefers-color-scheme:dark){text{fill:#f0f6fc}\
    .mark{stroke:#0d1117}.grid{stroke:#3d444d}\
    .join{stroke:#9198a1}.total{fill:#9198a1}.still{fill:#9198a1}.rise{fill:#3fb950}\
    .fall{fill:#f85149}.area{fill:#4493f8}.proven{stroke:#4493f8}.dot{fill:#4493f8}}
    """
}
