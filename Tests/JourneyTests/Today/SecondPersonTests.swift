import Access
import Almanac
import Foundation
import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Two accounts of which one gave the other its password are no two people.
@Suite struct SecondPersonTests {
  @Test(arguments: TestStore.dialects)
  func `whose password the maker gave cannot confirm the maker's grant, and reads why and until when`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let siti = try await Caller.signedIn("siti", "pendiri", at: house)
      try await Self.add("budi", "technician", by: siti)
      // Siti has just made the only other account that grants: she is still alone.
      let rina = try await Self.add("rina", "head", by: siti)
      #expect(rina.words.contains("satu orang") && !rina.words.contains("menunggu orang kedua"))
      let budi = try await Caller.signedInFirst("budi", "teknisi", at: house)
      let shown = try await budi.open(rina.path).words
      #expect(!shown.contains("Konfirmasi") && shown.contains("Petugas siti (sampai 14 Mei 2025)"))
      let refused = await budi.send(.post, rina.path + "/grants/head/confirmation")
      #expect(refused.status == 422)
      #expect(String(decoding: refused.body, as: UTF8.self).contains("Sampai 14 Mei 2025 Anda dan Petugas siti"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a password given to a second person later ties them as well`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let siti = try await Caller.signedIn("siti", "pendiri", at: house)
      let budi = try await Self.add("budi", "technician", by: siti)
      // Eight days ago.
      try await store.write {
        try $0.run(
          "UPDATE access_account SET created_at = created_at - 691200000, given_at = given_at - 691200000 WHERE user_name = 'budi'"
        )
      }
      let rina = try await Self.add("rina", "head", by: siti)
      #expect(rina.words.contains("menunggu orang kedua"))
      try await siti.open(budi.path).form("Beri kata sandi sementara").submit(["password": JourneyHouse.password])
      let second = try await Caller.signedInFirst("budi", "teknisi", at: house)
      #expect(await second.send(.post, rina.path + "/grants/head/confirmation").status == 422)
      try await store.write {
        try $0.run("UPDATE access_account SET given_at = given_at - 691200000 WHERE user_name = 'budi'")
      }
      let free = try await second.open(rina.path)
      #expect(!free.words.contains("bukan orang kedua"))
      try await free.form("Konfirmasi").submit()
      #expect(try await !siti.open(rina.path).words.contains("menunggu orang kedua"))
    }
  }

  @discardableResult
  private static func add(_ user: String, _ role: String, by caller: Caller) async throws -> ServedPage {
    try await caller.room("Pengaturan").link("Tambah akun").follow().form("Tambah akun").submit(
      ["name": user.capitalized, "user_name": user, "password": JourneyHouse.password, "role": role])
  }
}
