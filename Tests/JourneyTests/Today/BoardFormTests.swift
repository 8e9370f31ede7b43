import Page
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// The board of a new house, entered in one form.
@Suite struct BoardFormTests {
  @Test(arguments: TestStore.dialects)
  func `offices and holders are recorded in one send, and what was refused comes back as typed`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let siti = try await Caller.signedIn("siti", "petugas", at: house)
      let form = try await siti.open("/settings").link("Susunan TPP").follow().form("Simpan susunan")
      let refused = try await form.refused(many: ["names": ["Budi Rekaan"]])
      #expect(refused.words.contains("Baris 1: tulis jabatan Budi Rekaan"))
      let settings = try await refused.form("Simpan susunan").submit(
        many: [
          "titles": ["Kepala Rutan", "Kasubsi Pelayanan Tahanan", "Staf Bimbingan"],
          "names": ["Budi Rekaan", "Agus Rekaan", "Siti Rekaan"],
        ])
      for words in ["Kepala Rutan", "Budi Rekaan", "Agus Rekaan", "Siti Rekaan", "Ketua TPP"] {
        #expect(settings.words.contains(words), "\(words)")
      }
      // A year later somebody else holds an office: one name is changed.
      let again = try await siti.open("/offices/board").form("Simpan susunan")
        .submit(["from": "08/05/2025"], many: ["names": ["Wawan Rekaan"]])
      #expect(again.words.contains("Budi Rekaan"))
      #expect(try await siti.open("/offices/board").text.contains("Wawan Rekaan"))
    }
  }
}
