import Access
import Almanac
import House
import Page
import People
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// One person through a house's pages: arrested again, entered twice, and gone for good.
@Suite struct SamePersonJourneyTests {
  @Test(arguments: TestStore.dialects)
  func `registers are asked about older days, returns and people no longer listed, by the page's own forms`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let desk = try await Desk(store)
      var page = try await desk.stage([1: "", 2: "", 3: ""], on: "01/05/2025")
      page = try await page.form("Terapkan 3 baris").submit()
      page = try await desk.stage([1: "", 2: ""], on: "03/05/2025")
      page = try await page.form("Terapkan 0 baris").submit()
      let gone = try page.form("Catat keluar", to: "/departure")
      #expect(Set(gone.choices(of: "state")) == ["released", "transferred", "died", "error"])
      _ = try await gone.submit(["state": "released", "on": "02/05/2025"])
      page = try await desk.stage([1: "", 2: ""], on: "02/05/2025")
      #expect(!page.offers("Terapkan 0 baris") && page.text.contains("lebih lama dari"))
      page = try await page.form("Simpan alasan").submit(["older_reason": "Daftar Mei keliru"])
      #expect(page.text.contains("Daftar Mei keliru") && page.offers("Terapkan 0 baris"))
      page = try await page.form("Buang").submit()
      page = try await desk.stage([1: "", 2: "", 3: "9"], on: "04/05/2025")
      #expect(page.text.contains("Pernah di sini: Warga Tiga"))
      let mending = try page.form("Periksa lagi", carrying: ["apart_rows": "0/4"])
      let same = try #require(mending.choices(of: "people").first { $0.hasSuffix("=same") })
      page = try await mending.submit(["people": same])
      page = try await page.form("Terapkan 1 baris").submit()
      page = try await desk.visitor.open("/people?q=Warga+Tiga")
      page = try await page.link("Warga Tiga…").follow()
      #expect(page.text.contains("Pernah di sini") && page.text.contains("BI.3/2025"))
      page = try await page.form("Catat keluar", to: "/departure").submit(["state": "died", "on": "05/05/2025"])
      #expect(page.text.contains("Meninggal dunia"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two records are merged by two officers, and the old address leads to the one kept`(_ dialect: Dialect)
    async throws
  {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let desk = try await Desk(store)
      _ = try await desk.stage([1: "", 2: ""], on: "01/05/2025").form("Terapkan 2 baris").submit()
      let former = try await desk.visitor.open("/people?q=Warga+Dua").link("Warga Dua…").follow()
      var page = try await desk.visitor.open("/people?q=Warga+Satu").link("Warga Satu…").follow()
      page = try await page.link("Catatan ganda?").follow()
      page = try await page.form("Saring", to: "/merge").submit(["q": "BI.2/2025"])
      page = try await page.form("Ajukan penggabungan").submit(["reason": "Sidik jari sama"], many: ["taken": ["name"]])
      #expect(!page.offers("Setujui: gabungkan sekarang"))
      page = try await desk.second.open("/").link("Lihat", to: "/merge").follow()
      page = try await page.form("Setujui: gabungkan sekarang").submit()
      #expect(page.text.contains("Warga Dua") && page.text.contains("Digabungkan"))
      #expect(try await desk.visitor.open(former.address).address == page.address)
    }
  }

  @Test(.enabled(if: SolvingWorker.isThere), arguments: TestStore.dialects)
  func `whatever column holds somebody's identity has its part in a merge`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      _ = try await FilledHouse(try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      // What Store keeps by the record it is about: the journal's past, keys and revisions stay as they were.
      let traces: Set = ["store_journal.subject", "store_key.subject", "people_person.id"]
      let known = Set(Composition.merges.flatMap(\.columns.keys)).union(traces)
      let holding = try await store.read { db in
        try db.columnsOfTables().flatMap { table, columns in
          try columns.filter { column in
            let found = SQL(
              composed: "SELECT 1 FROM \(table) t JOIN people_person p ON p.id = CAST(t.\(column) AS text) LIMIT 1")
            return try db.first(found) != nil
          }.map { "\(table).\($0)" }
        }
      }
      #expect(holding.count > 12 && Set(holding).subtracting(known).isEmpty)
    }
  }
}

/// Two officers of a founded house at its pages.
private struct Desk {
  let visitor: Visitor
  let second: Visitor

  init(_ store: Store) async throws {
    let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
    var random = SystemRandomNumberGenerator()
    func officer(_ name: String) -> Visitor {
      let account: Account.ID = ID(at: Moment(JourneyHouse.day, hour: 8, minute: 0, in: .wib), random: &random)
      return Visitor(
        name, at: house.app,
        as: Actor(
          account: account, name: name, office: "", facility: house.unit.id, agency: nil, permissions: JourneyHouse.all)
      )
    }
    (visitor, second) = (officer("Siti"), officer("Budi"))
  }

  /// Sends a register of these people, whose numbers bear an ending, and comes to its preview.
  func stage(_ people: [Int: String], on day: String) async throws -> ServedPage {
    let heads = "No. Reg;Nama;Bin/Binti;L/P;Tgl Lahir;NIK;Gol;Tgl Masuk"
    let names = [1: "Satu", 2: "Dua", 3: "Tiga"]
    let rows = people.sorted { $0.key < $1.key }.map { number, ending in
      "BI.\(number)\(ending)/2025;Warga \(names[number] ?? "");bin Amir;L;1\(number)/05/1990;3604171\(number)05900000;BI;10/01/2025"
    }
    let bytes = Array(([heads] + rows).joined(separator: "\n").utf8)
    return try await visitor.open("/imports/new").form("Periksa berkas").submit(
      ["as_of": day], files: ["file": (name: "register.csv", bytes: bytes)])
  }
}
