import Access
import Foundation
import House
import Page
import Placement
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// What people ask for and object to, on the pages' own forms.
@Suite(.enabled(if: SolvingWorker.isThere)) struct RequestJourneyTests {
  /// Somebody of a role with an account of their own.
  private static func caller(_ role: String, _ account: String, in house: FilledHouse) -> Caller {
    Caller(
      house.house.app,
      as: Actor(
        account: Account.ID(account[...]), name: "Petugas \(role)", office: "", facility: house.house.unit.id,
        agency: nil, permissions: Composition.roles.permissions(of: [role])))
  }

  private static func filled(_ dialect: Dialect, _ test: (FilledHouse) async throws -> Void) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store)
      try await test(try await FilledHouse(house, mark: "Sendiri"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an officer records what a person wants, supports it, declines it, and the person's copy says so`(
    _ dialect: Dialect
  ) async throws {
    try await Self.filled(dialect) { house in
      let rina = Self.caller("training_officer", house.id("account"), in: house)
      let person = house.id("person 5")
      var page = try await rina.open("/people/\(person)").link("Catat minat").follow()
      #expect(page.words.contains("Belum ada minat"))
      let wish = ["programme": house.id("programme"), "asked_by": "person", "asked_on": "07/05/2025"]
      page = try await page.form("Catat minat").submit(wish)
      #expect(page.words.contains("Hidroponik Sendiri") && page.words.contains("Menunggu"))
      let twice = try await page.form("Catat minat").refused(wish)
      #expect(twice.words.contains("sudah mengajukan minat pada Hidroponik Sendiri"))

      var list = try await rina.room("Penempatan").link("Peminat").follow()
      #expect(list.words.contains("orang berminat pada Hidroponik Sendiri"))
      list = try await list.form("Dukung", to: try Self.application(list, of: person)).submit()
      #expect(list.words.contains("Didukung"))
      let path = try Self.application(list, of: person)
      #expect(try await list.form("Tolak", to: path).refused().words.contains("alasan penolakan"))
      list = try await list.form("Tolak", to: path).submit(["reason": "Kebun sedang diperbaiki"])
      #expect(!list.links.contains { $0.address == "/people/\(person)/applications" })

      page = try await page.again()
      #expect(page.words.contains("Ditolak") && page.words.contains("Kebun sedang diperbaiki"))
      let copy = try await rina.open("/people/\(person)/own-data")
      #expect(copy.words.contains("Kebun sedang diperbaiki"))
      page = try await page.form("Catat minat").submit(wish)
      page = try await page.form("Cabut minat").submit()
      #expect(page.words.contains("Dicabut"))
      let head = Self.caller("head", house.id("case officer"), in: house)
      #expect(try await !head.open("/people/\(person)/applications").offers("Catat minat"))
      #expect(try await !head.open("/applications").offers("Dukung"))
    }
  }

  /// The address of the application of a person on the list.
  private static func application(_ list: ServedPage, of person: String) throws -> String {
    let text = list.text
    let row = try #require(text.range(of: "/people/\(person)/applications"))
    let act = try #require(text.range(of: "action=\"/applications/", range: row.upperBound..<text.endIndex))
    return "/applications/" + text[act.upperBound...].prefix(36)
  }

  @Test(arguments: TestStore.dialects)
  func `an objection waits on the first page, is answered by somebody else, and leaves with a letter`(
    _ dialect: Dialect
  ) async throws {
    try await Self.filled(dialect) { house in
      let person = house.id("heard person")
      let against = "proposal:"
      let rina = Self.caller("training_officer", house.house.officer.id.text, in: house)
      let page = try await rina.open("/people/\(person)").link("Catat keberatan").follow()
      let choice = try #require(page.text.firstMatch(of: /value="(proposal:[0-9a-f-]{36})"/)).output.1
      #expect(choice.hasPrefix(against))
      let words = ["text": "Saya ingin kelas yang lain", "received_on": "07/05/2025"]
      let form = try page.form("Catat keberatan")
      _ = try await form.refused(["against": String(choice), "text": "Lain", "received_on": "08/05/2025"])
      let late = words.merging(["against": String(choice), "due_on": "30/06/2025"]) { $1 }
      #expect(try await form.refused(late).words.contains("10 hari kerja"))
      let kept = try await form.submit(words.merging(["against": String(choice)]) { $1 })
      #expect(kept.words.contains("Belum dijawab"))

      let head = Self.caller("head", house.id("account"), in: house)
      #expect(try await head.open("/").words.contains("Keberatan"))
      var shown = try await head.open("/").link("Jawab").follow()
      #expect(shown.words.contains("Saya ingin kelas yang lain"))
      let answer = [
        "outcome": "partly", "answer": "Anda diusulkan lagi bulan depan.", "answered_on": "07/05/2025",
      ]
      shown = try await shown.form("Simpan jawaban").submit(answer)
      #expect(shown.words.contains("Dikabulkan sebagian") && !shown.offers("Simpan jawaban"))
      let letter = try await shown.link("Jawaban untuk orangnya (PDF)").file()
      #expect(letter.body.starts(with: Array("%PDF".utf8)))
      #expect(try await !head.open("/").words.contains("Keberatan"))
      let copy = try await rina.open("/people/\(person)/own-data")
      #expect(copy.words.contains("Saya ingin kelas yang lain") && copy.words.contains("Anda diusulkan lagi"))
      #expect(try await rina.open("/objections").words.contains("Semua keberatan sudah dijawab"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the next proposal's page and list say what the board said before`(_ dialect: Dialect) async throws {
    try await Self.filled(dialect) { house in
      let rina = Self.caller("training_officer", house.id("account"), in: house)
      let cohort = house.id("heard cohort")
      let page = try await rina.open("/proposals/\(house.id("proposal"))?cohort=\(cohort)")
      #expect(page.words.contains("BA-hearing decreed-Sendiri"))
      #expect(page.words.contains("tidak disetujui (\(FilledHouse.canary("sidang", "Sendiri")))"))
      // The hearing that said it has nothing before it.
      let own = try await rina.open("/hearings/\(house.id("hearing decreed"))?cohort=\(cohort)")
      #expect(!own.words.contains("tidak disetujui"))
    }
  }
}
