import Diagnostics
import Testing
import JSON

@Suite struct `The JSON writer` {
  private func json(_ text: String) -> String {
    var writer = JSONWriter(layout: .compact)
    writer.string(text)
    return writer.text
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), ("say \"yes\"", #""say \"yes\"""#),
    (#"C:\Plans"#, #""C:\\Plans""#), ("a\nb", #""a\nb""#), ("a\r\nb", #""a\r\nb""#),
    ("a\tb", #""a\tb""#), ("a/b", #""a/b""#), ("\u{0}", #""\u0000""#),
    ("\u{8}\u{C}", #""\u0008\u000c""#), ("\u{1F}", #""\u001f""#), ("\u{1B}[31m", #""\u001b[31m""#),
    ("\u{7F}", #""\u007f""#), ("Qualità €", #""Qualità €""#), ("🎗", #""🎗""#),
    ("\u{2028}", "\"\u{2028}\""), ("<b>&", #""<b>&""#),
  ])
  func `A text is escaped as far as JSON asks and no further`(_ text: String, _ expected: String) {
    #expect(json(text) == expected)
  }

  @Test func `Compact JSON has no spaces and keeps the order of keys`() {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.field("b", 1)
      writer.field("a", true)
      writer.field("none", String?.none)
      writer.field("list", ["x", "y"])
      writer.key("empty")
      writer.object { _ in }
      writer.key("exact")
      writer.raw("0.10")
    }
    #expect(
      writer.text == #"{"b":1,"a":true,"none":null,"list":["x","y"],"empty":{},"exact":0.10}"#)
  }

  @Test func `Pretty JSON has a line for each value, indented by two`() {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.field("a", "x")
      writer.key("list")
      writer.array([1, 2]) { $0.integer($1) }
      writer.key("none")
      writer.array { _ in }
      writer.key("objects")
      writer.array { $0.object { $0.field("b", false) } }
    }
    #expect(
      writer.text == """
        {
          "a": "x",
          "list": [
            1,
            2
          ],
          "none": [],
          "objects": [
            {
              "b": false
            }
          ]
        }
        """)
  }

  @Test(arguments: [
    "[]", "{}", #"{"a":"b","c":["d \"e\" {","f\\"],"g":{},"h":[[],{"i":1}]}"#,
    #""long enough text, with a quote \" and : , { in it""#,
  ])
  func `What was written compact is laid out anew`(_ compact: String) {
    var pretty = JSONWriter(layout: .pretty)
    pretty.object { writer in
      writer.key("whole")
      writer.embed(Array(compact.utf8))
      writer.field("next", "n")
    }
    var direct = JSONWriter(layout: .pretty)
    direct.object { writer in
      writer.key("whole")
      switch compact {
      case "[]": writer.array([])
      case "{}": writer.object { _ in }
      case _ where compact.hasPrefix("{"):
        writer.object { writer in
          writer.field("a", "b")
          writer.field("c", ["d \"e\" {", "f\\"])
          writer.key("g")
          writer.object { _ in }
          writer.key("h")
          writer.array { writer in
            writer.array([])
            writer.object { $0.field("i", 1) }
          }
        }
      default: writer.string("long enough text, with a quote \" and : , { in it")
      }
      writer.field("next", "n")
    }
    #expect(pretty.text == direct.text)
    var again = JSONWriter(layout: .compact)
    again.embed(Array(compact.utf8))
    #expect(again.text == compact)
  }

  @Test func `A text keeps its escapes wherever they stand when it is written anew`() {
    for length in 0...20 {
      for place in 0..<max(length, 1) {
        for sign in ["\"", "\\", "\\\"", "\\\\", "{", ",", ":", "]", "\n"] {
          let start = String(repeating: "a", count: place)
          let text = start + sign + String(repeating: "b", count: length - place)
          var compact = JSONWriter(layout: .compact)
          compact.array([text, "end"])
          var pretty = JSONWriter(layout: .pretty)
          pretty.embed(compact.bytes)
          var expected = JSONWriter(layout: .pretty)
          expected.array([text, "end"])
          #expect(pretty.text == expected.text, "\(text)")
        }
      }
    }
  }

  @Test func `What is handed on piece by piece is the whole`() {
    func write(_ writer: inout JSONWriter) {
      writer.array(0..<30_000) { $0.string("text \($1) \"quoted\"") }
      writer.endLine()
    }
    var whole = JSONWriter(layout: .pretty)
    write(&whole)
    var pieces: [[UInt8]] = []
    var writer = JSONWriter(layout: .pretty) { pieces.append(Array($0)) }
    write(&writer)
    writer.finish()
    #expect(pieces.count > 3)
    #expect(pieces.flatMap(\.self) == whole.bytes)
  }
}
