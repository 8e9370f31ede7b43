import Almanac
import Foundation
import Language
import Page
import Testing

/// Tables, parts and charts.
@Suite struct LookPartTests {
  @Test func `a table names its rows, its numbers and its region`() throws {
    let table = DataTable(
      Phrase(id: "Daftar", en: "List"), [.init(Phrase(same: "Nama")), .init(Phrase(same: "Sisa"), .number)],
      rows: [.init(["\(LookTests.hostile)", "12"], id: "p1", isPinned: true)], total: ["Seluruhnya", "12"],
      empty: .empty)
    let text = try table.html(on: LookTests.screen()).text
    #expect(text.contains("role=\"region\" aria-label=\"Daftar\" tabindex=\"0\""))
    #expect(text.contains("<tr id=\"p1\" class=\"pinned\"><th scope=\"row\">&lt;script&gt;"))
    #expect(text.contains("<td class=\"num\">12</td>"))
    #expect(text.contains("<tfoot>"))
  }

  @Test func `a table without rows says what to do first`() throws {
    let empty = HTML.empty("Belum ada mitra", "Tambahkan dinas.")
    let table = DataTable(Phrase(same: "Mitra"), [.init(Phrase(same: "Nama"))], rows: [], empty: empty)
    #expect(try table.html(on: LookTests.screen()) == empty)
  }

  @Test func `counts add up in words`() throws {
    let counts = try LookTests.screen().counts(
      [(537, .neutral, "sama", nil), (0, .danger, "keliru", nil), (1036, .good, "baru", "/x")], sum: 1573)
    #expect(counts.text.contains("1.573 = 537 sama + 1.036 baru"))
    #expect(counts.text.contains("class=\"tag danger\""))
  }

  @Test func `errands stand by their harm`() throws {
    let text = Phrase(same: "x")
    let actionItems = [
      ActionItem(.thisWeek, Phrase(same: "kedua"), reason: text, verb: text, path: "/b"),
      ActionItem(.urgent, Phrase(same: "pertama"), reason: text, verb: text, path: "/a"),
    ]
    let html = try LookTests.screen().actionItems(actionItems).text
    let first = try #require(html.range(of: "pertama")), second = try #require(html.range(of: "kedua"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(!html.contains("Hari ini"))
  }

  @Test func `a stay is told in words and drawn in per cent`() throws {
    let days = try ["2024-01-01", "2024-03-31", "2024-06-29", "2024-09-27"].map { try #require(Day($0)) }
    let stay = Stay(
      from: days[0], now: days[1], certain: days[2], latest: days[3], milestones: [(Phrase(same: "2/3"), days[2])])
    let text = try LookTests.screen().stay("s", stay).text
    #expect(text.contains("masuk 1 Januari 2024; kini 31 Maret 2024; dapat bebas sejak 29 Juni 2024; terakhir 27 "))
    #expect(text.contains("<rect x=\"33.3%\" y=\"30\" width=\"33.3%\" height=\"20\" class=\"f-ink\"/>"))
    #expect(text.contains("12 minggu"))
    #expect(!text.contains("viewBox"))
  }

  @Test func `a stay with days in odd order is still drawn inside its frame`() throws {
    let early = try #require(Day("2024-01-01")), late = try #require(Day("2025-01-01"))
    let text = try LookTests.screen().stay("s", Stay(from: late, now: early, certain: nil, latest: early)).text
    #expect(!text.contains("\"-"))
  }

  @Test func `seats tell taken, free and kept places`() throws {
    let group = Phrase(id: "untuk warga Kab. Serang", en: "for Serang")
    let text = try LookTests.screen().seats(Seats(20, taken: 18, decided: 1, fenced: 12, for: group)).text
    #expect(text.contains("aria-label=\"20 tempat: 18 terisi, 2 kosong; 12 untuk warga Kab. Serang\""))
    #expect(text.components(separatedBy: "class=\"c-edge\"").count - 1 == 2)
    #expect(text.components(separatedBy: "<rect ").count - 1 == 1)
  }

  @Test func `a funnel shows those left and those left out at each step`() throws {
    let all = Chart.Step("Penghuni", left: 200)
    let text = try LookTests.screen().funnel("f", "Mengapa", from: all, [.init("Sehat", left: 50)]).text
    #expect(text.contains("−150"))
    #expect(text.contains("width=\"25.0%\" height=\"10\" class=\"f-accent\""))
    #expect(text.contains("<td class=\"num\">150</td>"))
  }

  @Test func `the spread marks the worst`() throws {
    let text = try LookTests.screen().spread("s", "Kecocokan", [49, 80, 82, 100], limit: 40).text
    #expect(text.contains("terendah 49"))
    #expect(text.contains("<line x1=\"49%\""))
    #expect(text.contains("<th scope=\"row\">80–89</th><td class=\"num\">2</td>"))
  }

  @Test func `charts without values are drawn without dividing by nothing`() throws {
    let screen = try LookTests.screen()
    #expect(screen.bars("b", "Tempat", [.init("Kosong", 0)]).text.contains("width=\"0%\""))
    #expect(screen.spread("s", "Kecocokan", []).text.contains("<svg"))
    #expect(screen.spark([3], words: "x") == .empty)
    #expect(screen.spark([3, 3], words: "tetap").text.contains("4,18 116,18"))
  }

  @Test func `a state is a word with its sign, and words are escaped`() {
    #expect(HTML.tag(.attention, "a<b").text == "<span class=\"tag attention\">a&lt;b</span>")
  }

  @Test func `the present station is marked as the current step`() {
    let way = HTML.stations("Jalan", [.init("Masuk", when: "kini", .now), .init("Pulang", when: "nanti", .planned)])
    #expect(way.text.contains("<li class=\"now\" aria-current=\"step\"><b>Masuk</b>kini</li>"))
  }

  @Test func `a proposed person's row opens its working and shows who was decided`() throws {
    let screen = try LookTests.screen()
    let sum = screen.working([("Minat", "50")], total: ("Kecocokan", "50"))
    let pick = Pick(rank: 1, name: "Rahmat <T>", small: "A-03", score: "50", chips: [], working: sum, isPinned: true)
    let text = screen.picks([pick]).text
    #expect(text.contains("<li class=\"pinned\"><details>"))
    #expect(text.contains("Rahmat &lt;T&gt;"))
    #expect(text.contains("<tfoot><tr><td>Kecocokan</td><td class=\"num\">50</td></tr></tfoot>"))
  }
}
