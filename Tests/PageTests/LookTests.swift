import Almanac
import Foundation
import House
import Language
import Page
import Testing

/// What the frame and the assets promise on every page.
@Suite struct LookTests {
  static let read = Permission("people.read")
  static let menu = [
    MenuEntry(room: "people", label: Phrase(id: "Penghuni", en: "People"), path: "/people", needs: read),
    MenuEntry(
      room: "settings", label: Phrase(id: "Pengaturan", en: "Settings"), path: "/settings",
      needs: Permission("access.read")),
  ]
  static let hostile = "<script>alert(1)</script> \" onclick='x' &"

  static func screen(_ language: Language = .indonesian, name: String = "Siti Rahayu") throws -> Screen {
    let today = try #require(Day("2025-05-07"))
    let now = Moment(milliseconds: 1_746_585_660_000)
    let id = "01890a5d-ac96-774b-bcce-b302099a8057"
    let actor = Actor(
      account: Account.ID(id[...]), name: name, office: "Petugas bimbingan kerja",
      facility: try #require(Facility.ID(id[...])), agency: nil, permissions: [read])
    return Screen(
      language: language, place: .init(name: "Rutan Contoh", today: today, now: now, zone: .wib, isFixed: true),
      actor: actor, path: "/people?block=a", token: "secret-token", key: "page-key")
  }

  static func page(_ content: PageContent, _ screen: Screen) throws -> String {
    frame(content, on: screen, menu: menu, assets: try Assets.shipped(), roles: []).text
  }

  @Test func `the header says place, day and time, and that the date is for practice`() throws {
    let page = try Self.page(PageContent(room: "people", title: "573 penghuni", body: "<p>isi</p>"), Self.screen())
    #expect(page.contains("Rutan Contoh · Rabu, 7 Mei 2025 · 09.41 WIB"))
    #expect(page.contains("tanggal latihan"))
    #expect(page.contains("<html lang=\"id\">"))
    #expect(page.contains("<title>573 penghuni · Bekal</title>"))
  }

  @Test func `the search box and its key stand only before those who may search`() throws {
    var screen = try Self.screen()
    let content = PageContent(room: "people", title: "x", body: .empty)
    for may in [false, true] {
      screen.searchPath = may ? "/search" : nil
      let page = try Self.page(content, screen)
      #expect(page.contains("action=\"/search\"") == may && page.contains("<kbd>/</kbd>") == may)
    }
  }

  @Test func `the menu shows only rooms the person may enter, and marks the current one`() throws {
    let page = try Self.page(PageContent(room: "people", title: "x", body: .empty), Self.screen())
    #expect(page.contains("<a href=\"/people\" aria-current=\"page\">"))
    #expect(!page.contains("/settings"))
  }

  @Test(arguments: Language.allCases)
  func `no page holds inline script, style or handlers, and hostile text is escaped`(_ language: Language) throws {
    var screen = try Self.screen(language, name: Self.hostile)
    screen.toast = Phrase(same: Self.hostile)
    screen.problems = [("", Phrase(same: Self.hostile))]
    screen.isDemo = true
    var content = PageContent(room: "people", title: Self.hostile, body: HTML.tag(.good, Self.hostile))
    content.crumbs = [(Self.hostile, Self.hostile)]
    content.lead = "\(Self.hostile)"
    let page = frame(
      content, on: screen, menu: Self.menu, assets: try Assets.shipped(),
      roles: [.init(Self.hostile, Phrase(same: Self.hostile))]
    ).text
    #expect(!page.contains("<script>"))
    #expect(!page.contains("style="))
    #expect(!page.contains("onclick='"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `six rooms become four and the page of the others on a narrow screen`() throws {
    let rooms = ["today", "people", "partners", "programmes", "placement", "settings"]
    let menu = rooms.map { MenuEntry(room: $0, label: Phrase(same: $0), path: "/\($0)", needs: Self.read) }
    let screen = try Self.screen()
    let content = PageContent(room: "settings", title: "x", body: .empty)
    let page = frame(content, on: screen, menu: menu, assets: try Assets.shipped(), roles: []).text
    #expect(page.components(separatedBy: "class=\"five\"").count - 1 == 4)
    #expect(page.contains("<a href=\"/more\" aria-current=\"true\">"))
    #expect(moreLeaf(menu, on: screen).body.text.components(separatedBy: "<li>").count - 1 == 6)
  }

  @Test func `the summary of problems leads to the fields that stand on the page`() throws {
    var screen = try Self.screen()
    let field = FormField("birth_date", .day, Phrase(id: "Tanggal lahir", en: "Birth date"))
    screen.problems = [("birth_date", Phrase(same: "Bukan tanggal.")), ("elsewhere", Phrase(same: "Lain."))]
    let page = try Self.page(PageContent(room: nil, title: "x", body: screen.field(field)), screen)
    #expect(page.contains("<li><a href=\"#f-birth_date\">Bukan tanggal.</a></li><li>Lain.</li>"))
    #expect(page.contains("tabindex=\"-1\" data-focus"))
  }

  @Test func `a page for nobody has no menu and no idle lock`() throws {
    let screen = Screen(language: .english, place: nil, actor: nil, path: "/session/new", token: "t", key: "k")
    let page = bareFrame("Sign in", "<p>x</p>", on: screen).text
    #expect(page.contains("<html lang=\"en\">"))
    #expect(!page.contains("class=\"rail\""))
    #expect(!page.contains("data-idle-minutes"))
    #expect(page.contains("/assets/bekal.css?v="))
  }

  @Test func `signing out and the language are forms with our token`() throws {
    let page = try Self.page(PageContent(room: nil, title: "x", body: .empty), Self.screen())
    #expect(page.contains("<input type=\"hidden\" name=\"_method\" value=\"DELETE\">"))
    #expect(page.contains("name=\"language\" value=\"en\""))
    #expect(page.contains("name=\"to\" value=\"/people?block=a\""))
    #expect(page.contains("href=\"/session/new?to=/people%3Fblock%3Da\""))
  }
}
