import Access
import Almanac
import Foundation
import House
import Page
import Server
import Store
import StoreTesting
import Testing

@testable import Bekal

/// What whoever keeps the house, and whoever watches over it, finds on the first page.
@Suite struct UpkeepTests {
  private func caller(_ role: String, _ house: JourneyHouse) -> Caller {
    let permissions = Composition.roles.permissions(of: [role])
    return Caller(
      house.app,
      as: Actor(account: nil, name: role, office: "", facility: house.unit.id, agency: nil, permissions: permissions))
  }

  /// Does the look of a night that is over.
  private func examine(_ house: JourneyHouse, _ store: Store, night: Day) async throws {
    try await store.write { db in
      try Jobs.enqueue(UpkeepJobs.nightly.job(of: house.unit.id.text, on: night, in: house.unit.zone), db)
    }
    try await HouseJobs.worker(over: store, clock: house.app.clock).drain()
  }

  @Test(arguments: TestStore.dialects)
  func `a technician is told the age of the backup, what the doctor found, the disk and the version`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let technician = caller("technician", house)
      let fresh = await technician.page("/").text
      #expect(fresh.contains("Belum ada cadangan yang tercatat") && fresh.contains(App.version))
      #expect(fresh.contains("ruang disk kosong") == (dialect == .sqlite))
      let done = await technician.send(.put, "/upkeep/backup", ["rows": "12"])
      #expect(done.status == 200, "\(done.text)")
      try await examine(house, store, night: Day(number: 2))
      let page = await technician.page("/").text
      #expect(page.contains("<b>0 hari ") && !page.contains("Belum ada cadangan"))
      #expect(page.contains("temuan pemeriksaan") && page.contains("href=\"/upkeep\""))
      let upkeep = await technician.page("/upkeep").text
      #expect(upkeep.contains("rantai jurnal") && upkeep.contains("sudah dibaca ulang utuh"))
      try await store.write { db in
        try db.keep(
          Upkeep(.backup, at: house.app.clock.now().adding(seconds: -9 * 86_400), "12"), at: house.unit.id.text)
      }
      #expect(await technician.page("/").text.contains("Cadangan terakhir 9 hari yang lalu"))
      for role in ["training_officer", "auditor", "board_member"] {
        #expect(await !caller(role, house).page("/").text.contains("cadangan"), "\(role)")
        #expect(await caller(role, house).page("/upkeep").status == 403, "\(role)")
      }
    }
  }

  @Test(.enabled(if: SolvingWorker.isThere), arguments: TestStore.dialects)
  func `an auditor is told whether the journal is whole, its latest entries, and who read whom`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let founded = try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store)
      let (auditor, technician) = (caller("auditor", founded), caller("technician", founded))
      #expect(await auditor.page("/").text.contains("belum diperiksa"))
      let house = try await FilledHouse(founded, mark: "Sendiri")
      let person = house.id("person 2")
      _ = await auditor.page("/people/\(person)")
      try await examine(house.house, store, night: Day(number: 2))
      let first = await auditor.page("/").text
      #expect(first.contains(">utuh ") && first.contains("Siapa membaca siapa") && first.contains("Catatan terakhir"))
      #expect(first.contains("auditor membaca") && first.contains("href=\"/people/\(person)\""))
      let page = await auditor.page("/journal").text
      #expect(page.contains("Jurnal utuh: ") && page.contains("href=\"/people/\(person)\""))
      // A technician keeps the chain sound and learns nobody's name.
      let names = await technician.page("/journal").text
      #expect(names.contains("Jurnal utuh: ") && !names.contains("/people/") && !names.contains("Siapa membaca siapa"))
      #expect(await caller("training_officer", house.house).page("/journal").status == 403)
      try await store.write { db in
        _ = try db.run("UPDATE store_journal SET officer = 'orang lain' WHERE sequence = 3")
      }
      try await examine(house.house, store, night: Day(number: 1))
      let broken = await auditor.page("/").text
      #expect(broken.contains("RUSAK") && broken.contains("Rantai jurnal rusak"))
      #expect(await auditor.page("/journal").text.contains("Jurnal rusak mulai catatan 3"))
    }
  }
}
