import Foundation
import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// A class in which people sit is changed and called off by what its pages offer, from the look to those who must be told.
@Suite(.enabled(if: SolvingWorker.isThere)) struct ClassTermsJourney {
  private struct PlaceTwin: Decodable {
    struct State: Decodable { let state: String }
    let state: State
  }

  private static func house(_ store: Store) async throws -> FilledHouse {
    try await FilledHouse(try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
  }

  @Test(arguments: TestStore.dialects)
  func `a changed class is looked at first, and its decree waits on the first page for the amendment`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await Self.house(store)
      let desk = house.desk
      let page = try await desk.open("/cohorts/\(house.id("cohort"))")
      let look = try await page.form("Lihat akibatnya").submit(["until": "12.00"])
      #expect(look.path.hasSuffix("/change") && look.words.contains("menyentuh") && look.words.contains("Wahyu"))
      #expect(look.words.contains("SK-Sendiri") && look.words.contains("peserta"))
      try await look.form("Ubah kelas").refused([:])
      let changed = try await look.form("Ubah kelas").submit(["reason": "Pelatih dari jauh"])
      #expect(changed.words.contains("09.00–12.00") && changed.words.contains("Pelatih dari jauh"))

      let decree = try await desk.open("/").link("Catat SK perubahan", to: "/decrees/\(house.id("decree"))").follow()
      #expect(decree.words.contains("09.00–11.00") && decree.words.contains("09.00–12.00"))
      let amended = try await decree.form("Catat SK perubahan").submit([
        "number": "SK-jadwal", "day": "07/05/2025", "office": house.id("office head"), "reason": "jadwal berubah",
      ])
      #expect(amended.words.contains("SK-jadwal") && !amended.words.contains("menunggu SK perubahan"))
      #expect(try await !desk.open("/").links.contains { $0.label.contains("Catat SK perubahan") })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a list of offers read again holds such a row back and lets the others through`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await Self.house(store)
      let heads = "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal"
      let rows = ["08/05/2025", "14/07/2025"].map {
        "Dinas Sendiri;Hidroponik Sendiri;Hidroponik;Agribisnis;Pemula;\($0);10;40;1;9;Senin-Kamis 09.00-11.00"
      }
      let bytes = Array(([heads] + rows).joined(separator: "\n").utf8)
      let path = try await house.desk.taken("/offers", name: "lagi.csv", bytes)
      let preview = try await house.desk.open(path)
      #expect(preview.words.contains("Ubah di halaman kelasnya") && preview.words.contains("1 tertunda"))
      let applied = try await preview.form("Terapkan 1 kelas").submit()
      #expect(applied.words.contains("sudah diterapkan"))
      let kept = try await house.desk.open("/cohorts/\(house.id("cohort"))")
      #expect(kept.words.contains("1 sampai 2 peserta"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a class is called off at the partner's charge, those freed are told, and it is taken back the same day`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await Self.house(store)
      let desk = house.desk
      let path = "/cohorts/\(house.id("cohort"))"
      let look = try await desk.open(path).link("Batalkan kelas").follow()
      #expect(look.words.contains("dibebaskan") && look.words.contains("Wahyu"))
      let called = try await look.form("Batalkan kelas").submit([
        "by": "agency", "reason": "Pelatih pindah tugas", "commitment": house.id("commitment"),
      ])
      #expect(called.path == path && called.words.contains("BATAL") && called.words.contains("Pelatih pindah tugas"))
      #expect(!called.offers("Lihat akibatnya"))
      let place = try await desk.open("/enrolments/\(house.id("enrolment"))")
      #expect(place.words.contains("kelas dibatalkan"))
      let owed = try await called.link("Pelatihan Sendiri", to: "/commitments/\(house.id("commitment"))").follow()
      #expect(owed.words.contains("masih harus diganti") && owed.words.contains("Pelatih pindah tugas"))

      let today = try await desk.open("/").link("Lihat siapa", to: path).follow()
      #expect(today.words.contains("Wahyu Sendiri"))
      let told = try await today.form("Semua sudah diberi tahu").submit()
      #expect(told.words.contains("7 Mei 2025"))
      #expect(try await !desk.open("/").links.contains { $0.label.contains("Lihat siapa") })

      let back = try await told.form("Batalkan pembatalan").submit()
      #expect(!back.words.contains("BATAL") && back.offers("Lihat akibatnya"))
      let again = try await desk.value("/enrolments/\(house.id("enrolment"))", PlaceTwin.self)
      #expect(again.state.state == "pending")
    }
  }
}
