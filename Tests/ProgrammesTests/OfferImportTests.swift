import Almanac
import Foundation
import House
import Import
import Page
import Partners
import Sheet
import Store
import StoreTesting
import Testing

@testable import Programmes

/// The example list of twelve offers; the tests are skipped where it does not stand beside the project.
private func offers() throws -> [UInt8] { try [UInt8](Data(contentsOf: #require(Shared.offers))) }

@Test(.enabled(if: Shared.offers != nil), arguments: TestStore.dialects)
func `the example offers become twelve cohorts of three partners and the house`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/offers", file: offers()))
    #expect(try await desk.store.read { try $0.cohorts(at: contoh) }.isEmpty)
    let preview = desk.html(try await desk.ask(.get, path))
    #expect(preview.contains("12 = 12 baru"))
    _ = try await desk.ask(.post, path + "/application")
    let (cohorts, agencies) = try await desk.store.read {
      (try $0.cohorts(at: contoh), try $0.agencies(at: contoh).map(\.name))
    }
    #expect(cohorts.count == 12)
    #expect(agencies.count == 3)
    #expect(cohorts.filter { $0.agency == nil }.count == 4)
    let days = try TeachingDays.shipped()
    let ecoprint = try #require(cohorts.first { $0.programme.title == "Ecoprint" })
    #expect(ecoprint.schedule(isOpen: days.isOpen).end == Day("2025-05-28"))
    #expect(ecoprint.quota == .init(region: "3604", percent: 100))
    #expect(cohorts.filter { $0.schedule(isOpen: days.isOpen).runsOver }.count == 11)
  }
}

@Test(.enabled(if: Shared.offers != nil), arguments: TestStore.dialects)
func `the same list again changes nothing and says so`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let first = desk.see(try await desk.ask(.post, "/offers", file: offers()))
    _ = try await desk.ask(.post, first + "/application")
    await #expect(throws: (any Error).self) { try await desk.ask(.post, first + "/application") }
    let second = desk.see(try await desk.ask(.post, "/offers", file: offers()))
    #expect(desk.html(try await desk.ask(.get, second)).contains("12 = 12 sama"))
  }
}

@Test(.enabled(if: Shared.offers != nil), arguments: TestStore.dialects)
func `applied offers are taken back whole, unless somebody holds a place`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/offers", file: offers()))
    _ = try await desk.ask(.post, path + "/application")
    let cohort = try #require(try await desk.store.read { try $0.cohorts(at: contoh).last })
    try await desk.enrol(in: cohort)
    await #expect(throws: Cohort.Refusal.inUse) { try await desk.ask(.delete, path + "/application") }
    #expect(try await desk.store.read { try $0.cohorts(at: contoh) }.count == 12)
    try await desk.store.write {
      _ = try $0.run("DELETE FROM test_enrolment WHERE facility_id = \(contoh)")
    }
    _ = try await desk.ask(.delete, path + "/application")
    #expect(try await desk.store.read { try $0.cohorts(at: contoh) }.isEmpty)
    #expect(try await desk.store.read { try $0.programmes(at: contoh) }.isEmpty)
    _ = try await desk.ask(.post, path + "/application")
    #expect(try await desk.store.read { try $0.cohorts(at: contoh) }.count == 12)
  }
}

@Test(arguments: TestStore.dialects)
func `a change by a list is put back when the list is taken back`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let head =
      "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal;Kuota warga Kab. Serang (%)\n"
    func list(_ seats: Int, _ hours: Int) -> [UInt8] {
      Array(
        (head + "Dinas Perikanan;Lele;Budidaya lele;Agribisnis;Pemula;09/06/2025;24;\(hours);6;\(seats);"
          + "Sen-Kam 13.30-15.30;80\n").utf8)
    }
    var path = ""
    for content in [list(16, 96), list(20, 100)] {
      path = desk.see(try await desk.ask(.post, "/offers", file: content))
      _ = try await desk.ask(.post, path + "/application")
    }
    let changed = try #require(try await desk.store.read { try $0.cohorts(at: contoh).first })
    #expect(changed.seats == 20 && changed.programme.lessonHours == 100)
    _ = try await desk.ask(.delete, path + "/application")
    let back = try #require(try await desk.store.read { try $0.cohorts(at: contoh).first })
    #expect(back.seats == 16 && back.programme.lessonHours == 96)
  }
}

@Test(arguments: TestStore.dialects)
func `a programme that came with two cohorts goes with the last of them`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let rows = ["09/06/2025", "01/09/2025"].map {
      "Rutan;Lele;Budidaya lele;Agribisnis;Pemula;\($0);24;96;6;16;Sen-Kam 13.30-15.30\n"
    }
    let head = "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal\n"
    let path = desk.see(try await desk.ask(.post, "/offers", file: Array((head + rows.joined()).utf8)))
    _ = try await desk.ask(.post, path + "/application")
    let (cohorts, programmes) = try await desk.store.read {
      (try $0.cohorts(at: contoh).count, try $0.programmes(at: contoh).count)
    }
    #expect(cohorts == 2 && programmes == 1)
    _ = try await desk.ask(.delete, path + "/application")
    let left = try await desk.store.read { try $0.programmes(at: contoh) }
    #expect(left.isEmpty)
  }
}

@Test(arguments: TestStore.dialects)
func `a file that is no list of offers is turned down and nothing of it is kept`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let register = Array("Nama;Alamat\na;b\n".utf8)
    await #expect(throws: FormProblems.self) { try await desk.ask(.post, "/offers", file: register) }
    let kept = try await desk.store.read { try $0.offerFiles(at: contoh) }
    #expect(kept.isEmpty)
  }
}

@Test(.enabled(if: Shared.offers != nil), arguments: TestStore.dialects)
func `an agency sees the dates of its own cohorts and nobody else's`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/offers", file: offers()))
    _ = try await desk.ask(.post, path + "/application")
    await #expect(throws: Missing.self) { try await desk.ask(.get, "/agency/cohorts") }
    var fisheries = desk
    fisheries.agency = try await desk.store.read {
      try $0.agencies(at: contoh).first { $0.name == "Dinas Perikanan" }?.id
    }
    let own = try desk.json(try await fisheries.ask(.get, "/agency/cohorts"))
    #expect(own.contains("Pembenihan lele") && own.contains("Pembesaran lele bioflok"))
    #expect(!own.contains("Ecoprint") && !own.contains("risk") && !own.contains("Barbershop"))
  }
}

@Test(.enabled(if: Shared.offers != nil), arguments: TestStore.dialects)
func `a day that came and went is brought up, and a list that waits`(_ dialect: Dialect) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/offers", file: offers()))
    // Whoever may not open a file of offers is not sent to it.
    let reader = try await desk.store.read {
      try programmesReport($0, at: contoh, on: desk.today, mayWrite: false).actionItems
    }
    #expect(reader.allSatisfy { !$0.path.hasPrefix("/offers/") })
    let waiting = try await desk.store.read {
      try programmesReport($0, at: contoh, on: desk.today, mayWrite: true).actionItems
    }
    #expect(waiting.map(\.path) == [path])
    _ = try await desk.ask(.post, path + "/application")
    #expect(
      try await desk.store.read { try programmesReport($0, at: contoh, on: desk.today, mayWrite: true).actionItems }
        .isEmpty)
    let late = try await desk.store.read {
      try programmesReport($0, at: contoh, on: Day(number: 20_229), mayWrite: true).actionItems
    }
    #expect(late.count == 3)
  }
}

@Test(arguments: TestStore.dialects)
func `a cell of an offer is mended on the page, and its row may be left out`(_ dialect: Dialect) async throws {
  let list = """
    Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal
    Dinas Perikanan;Lele;Budidaya lele;Agribisnis;Pemula;09/06/2025;24;96;6;16;kapan saja
    Dinas Perikanan;Nila;Budidaya nila;Agribisnis;Pakar;09/06/2025;24;96;6;16;Sen-Kam 13.30-15.30

    """
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/offers", file: Array(list.utf8)))
    #expect(desk.html(try await desk.ask(.get, path)).contains("2 = 2 tidak terbaca"))
    _ = try await desk.ask(
      .put, path + "/mapping", ["cells": "0/2/pattern", "wishes": "Sen-Kam 09.00-11.00"])
    _ = try await desk.ask(.put, path + "/mapping", ["leave_out": "0/3"])
    #expect(desk.html(try await desk.ask(.get, path)).contains("2 = 1 baru + 1 dilewati"))
    _ = try await desk.ask(.post, path + "/application")
    let cohorts = try await desk.store.read { try $0.cohorts(at: contoh) }
    #expect(cohorts.map(\.programme.title) == ["Lele"])
    await #expect(throws: (any Error).self) {
      try await desk.ask(.put, path + "/mapping", ["leave_out": "0/2"])
    }
  }
}

@Test(arguments: TestStore.dialects)
func `a list that somebody mends while it is being read is not applied as it was before`(_ dialect: Dialect)
  async throws
{
  let heads = "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal"
  let row = "Dinas Uji;Las uji;Las;Manufaktur;Pemula;19/05/2025;10;40;1;2;Senin-Kamis 13.00-15.00"
  try await Desk.with(dialect) { desk in
    let path = desk.see(try await desk.ask(.post, "/offers", file: Array("\(heads)\n\(row)\n".utf8)))
    let id = try #require(OfferFile.ID(path.dropFirst("/offers/".count)))
    let read = try await StagedOffers.open(desk.context(path, ["id": id.text]))
    var mending = Mending()
    mending.leftOut = [Mending.row(0, 2)]
    try await desk.store.write { [mending] in try $0.mend(id, mending, at: contoh) }
    await #expect(throws: StoreError.taken(table: "programmes_offer_file", columns: ["mending"])) {
      try await desk.store.read { try read.unchanged($0, at: contoh) }
    }
  }
}

@Test(arguments: TestStore.dialects)
func `a partner whose name is much like another's is asked about, and goes in all the same`(
  _ dialect: Dialect
) async throws {
  try await Desk.with(dialect) { desk in
    let list = Array(
      """
      Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal
      Dinas Uji Kab. Serang;Las uji;Las;Manufaktur;Pemula;19/05/2025;10;40;1;2;Senin-Kamis 13.00-15.00
      Dinas Uji Kabupaten Serang;Jahit uji;Jahit;Manufaktur;Pemula;19/05/2025;10;40;1;2;Senin-Kamis 13.00-15.00

      """.utf8)
    let path = desk.see(try await desk.ask(.post, "/offers", file: list))
    let preview = desk.html(try await desk.ask(.get, path))
    #expect(preview.contains("mirip “Dinas Uji Kab. Serang”") && preview.contains("2 = 2 baru"))
    _ = try await desk.ask(.post, path + "/application")
    #expect(try await desk.store.read { try $0.agencies(at: contoh) }.count == 2)
  }
}
