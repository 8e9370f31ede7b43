import Foundation
import Page
import Testing

@Suite struct HTMLTests {
  @Test func `the five characters of markup are escaped`() {
    let text = "<a href='x' title=\"y\">&"
    let html: HTML = "<p>\(text)</p>"
    #expect(html.text == "<p>&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;</p>")
    #expect(HTML.escaped("&amp;") == "&amp;amp;")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "</textarea><img src=x>",
    "&lt;script&gt;", "<!--", "]]>", "\u{202E}<b>", "<\u{0}script>", "e\u{301}<\u{301}>", "＜script＞", "'\u{301}\"",
  ])
  func `hostile text leaves no character of markup, even under a combining mark`(_ text: String) {
    let html: HTML = "\(text)\(text[...])"
    #expect(
      !html.text.utf8.contains {
        [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'")].contains($0)
      })
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    let plain = marks.reduce(html.text) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal) }
    #expect(Array(plain.utf8) == Array((text + text).utf8))
  }

  @Test func `markup goes in raw, numbers as they are, nothing for nil`() {
    let bold: HTML = "<b>\("x")</b>"
    let none: HTML? = nil
    let html: HTML = "\(bold)\(-7)\(none)\(each: ["<", "y"], { "<i>\($0)</i>" })"
    #expect(html.text == "<b>x</b>-7<i>&lt;</i><i>y</i>")
    #expect(HTML.when(false, bold) == .empty)
    #expect(HTML.some(Optional<Int>.none) { "\($0)" } == .empty)
    #expect((bold + bold).text == "<b>x</b><b>x</b>")
  }

  @Test func `a text without markup is not changed`() {
    #expect(HTML.escaped("Siti Rahmawati, 7 Mei 2025 — é 😀") == "Siti Rahmawati, 7 Mei 2025 — é 😀")
  }
}
