import Foundation
import House
import Page
import People
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Registers, assessments and offers come in by one page, whatever their order.
@Suite struct OneDoorTests {
  private static let register = Array(
    "No. Reg;Nama;L/P;Gol;Tgl Masuk;Ekspirasi\nBI.901/2025;Uji Contoh;L;BI;10/01/2025;10/01/2028\n".utf8)
  private static let assessment = Array(
    "No. Reg;Nama;Minat 1;Baca tulis;Risiko (ISPN);Bersedia ikut\nBI.901/2025;Uji Contoh;Las;Ya;Rendah;Ya\n".utf8)
  private static let offers = Array(
    ("Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal\n"
      + "Dinas Uji;Las uji;Las;Manufaktur;Pemula;19/05/2025;10;40;1;2;Senin-Kamis 13.00-15.00\n").utf8)

  @Test(arguments: TestStore.dialects)
  func `three files at once are looked at in the right order, each leading to the next and the last to the placement`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let desk = Caller(house.app, as: house.actor(JourneyHouse.all))
      let sent = await desk.upload(
        "/imports",
        [("penawaran.csv", Self.offers), ("asesmen.csv", Self.assessment), ("register.csv", Self.register)])
      #expect(sent.status == 200, "\(sent.text)")
      let register = try await desk.open(sent.header("Location") ?? "")
      #expect(register.words.contains("1 baris terbaca"))
      let assessment = try await register.form("Terapkan…").submit().link("Lanjut: asesmen.csv").follow()
      let offers = try await assessment.form("Terapkan…").submit().link("Lanjut: penawaran.csv").follow()
      #expect(offers.path.hasPrefix("/offers/"))
      let placement = try await offers.form("Terapkan…").submit().link("Lanjut: hitung usulan").follow()
      #expect(placement.path == "/placement")
    }
  }

  @Test func `where one of several files is of no kind, it is named and none is kept`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let desk = Caller(house.app, as: house.actor(JourneyHouse.all))
      let sent = await desk.upload(
        "/imports",
        [("register.csv", Self.register), ("daftar belanja.csv", Array("Barang;Harga\nPaku;2000\n".utf8))])
      #expect(sent.status == 422 && sent.text.contains("daftar belanja.csv"))
      #expect(try await desk.open("/imports").words.contains("Belum ada impor"))
    }
  }

  @Test func `offers are another's business for whoever may not write programmes`() async throws {
    try await TestStore.with(.sqlite, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let desk = Caller(house.app, as: house.actor([.importPeople, .readPeople]))
      #expect(await desk.upload("/imports", name: "penawaran.csv", Self.offers).status == 422)
    }
  }
}
