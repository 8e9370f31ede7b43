import Foundation
import Page
import Testing

/// The style sheet and the script: their sizes, their addresses, and what they must not hold.
@Suite struct LookAssetTests {
  static func text(_ path: String) throws -> String {
    let response = try #require(try Assets.shipped().response(to: Request(.get, path)))
    return String(decoding: response.body, as: UTF8.self)
  }

  @Test func `style and script stay within their budgets`() throws {
    #expect(try Self.text("/assets/bekal.css").utf8.count <= 32 * 1024)
    #expect(try Self.text("/assets/bekal.js").utf8.count <= 15 * 1024)
  }

  @Test func `an empty page with style and script is below 60 KB`() throws {
    let screen = try LookTests.screen()
    let page = try LookTests.page(PageContent(room: "people", title: "x", body: .empty), screen)
    let files = try Self.text("/assets/bekal.css").utf8.count + Self.text("/assets/bekal.js").utf8.count
    #expect(page.utf8.count + files <= 60 * 1024)
  }

  @Test func `an address with the content's mark may be kept, one without may not`() throws {
    let assets = try Assets.shipped()
    let plain = try #require(assets.response(to: Request(.get, "/assets/bekal.css")))
    #expect(plain.header("Cache-Control") == "no-cache")
    let mark = try #require(plain.header("ETag")).filter { $0 != "\"" }
    #expect(assets.links.text.contains("/assets/bekal.css?v=\(mark)"))
    let kept = try #require(assets.response(to: Request(.get, "/assets/bekal.css", query: "v=\(mark)")))
    #expect(kept.header("Cache-Control") == "public, max-age=31536000, immutable")
    let known = try #require(
      assets.response(to: Request(.get, "/assets/bekal.css", headers: ["if-none-match": "\"\(mark)\""])))
    #expect(known.status == 304)
    #expect(known.body.isEmpty)
  }

  @Test func `other paths and other methods are not answered`() throws {
    let assets = try Assets.shipped()
    #expect(assets.response(to: Request(.get, "/assets/../Package.swift")) == nil)
    #expect(assets.response(to: Request(.post, "/assets/bekal.css")) == nil)
  }

  @Test func `nothing is fetched from elsewhere`() throws {
    for path in ["/assets/bekal.css", "/assets/bekal.js"] {
      let text = try Self.text(path)
      #expect(!text.contains("http://"))
      #expect(!text.contains("https://"))
      #expect(!text.contains("@import"))
      #expect(!text.contains("eval("))
      #expect(!text.contains("innerHTML"))
    }
  }

  @Test func `the style sheet cares for dark, narrow, paper, motion and forced colours`() throws {
    let style = try Self.text("/assets/bekal.css")
    for word in [
      "light-dark(", "max-width: 1100px", "@media print", "prefers-reduced-motion", "forced-colors", ":focus-visible",
    ] {
      #expect(style.contains(word), "\(word)")
    }
  }

  @Test func `every class that states and controls use has its rule`() throws {
    let style = try Self.text("/assets/bekal.css")
    #expect(style.filter { $0 == "{" }.count == style.filter { $0 == "}" }.count)
    for name in [".tag.good", ".tag.attention", ".tag.danger", ".tag.info", ".btn.busy", ".btn:disabled", ".rowmenu"] {
      #expect(style.contains(name), "\(name)")
    }
    #expect(style.contains(".input[aria-invalid=true]"))
  }

  @Test func `every icon is in the sprite once`() throws {
    let page = try LookTests.page(PageContent(room: nil, title: "x", body: .empty), LookTests.screen())
    for icon in Icon.allCases {
      #expect(page.components(separatedBy: "id=\"i-\(icon.rawValue)\"").count == 2, "\(icon.rawValue)")
    }
  }
}
