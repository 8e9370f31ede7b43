import Access
import Almanac
import House
import Language
import Page
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Whoever gives a password could come in as its owner: the others are told.
@Suite struct PasswordGiftTests {
  @Test(arguments: TestStore.dialects)
  func `a password given to somebody else stands on the first page of all but the giver, for a week`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      var random = SystemRandomNumberGenerator()
      let other = Account.ID(at: Moment(milliseconds: 0), random: &random)
      let giver = house.actor(JourneyHouse.all)
      let desk = Caller(house.app, as: giver)
      let watcher = Actor(
        account: other, name: "Dedi", office: "", facility: house.unit.id, agency: nil, permissions: [.readAccess])
      let account = try await desk.room("Pengaturan").link("Tambah akun").follow().form("Tambah akun").submit(
        ["name": "Budi", "user_name": "budi", "password": JourneyHouse.password, "role": "block_officer"])
      #expect(try await actionItems(house, of: watcher).isEmpty, "a first password is no gift")
      try await account.form("Beri kata sandi sementara").submit(["password": "sepeda merah di tepi sawah"])
      let told = try await actionItems(house, of: watcher)
      #expect(told.count == 1 && told[0].reason.id.contains("Budi: kata sandi dari Petugas siti, 7 Mei 2025"))
      #expect(try await actionItems(house, of: giver).isEmpty)
      #expect(try await actionItems(house, of: watcher, days: 8).isEmpty)
      let settings = try await Caller(house.app, as: watcher).open("/settings")
      #expect(settings.words.contains("kata sandi dari Petugas siti, 7 Mei 2025"))
    }
  }

  private func actionItems(_ house: JourneyHouse, of actor: Actor, days: Int = 0) async throws -> [ActionItem] {
    let today = JourneyHouse.day.adding(days: days)
    let context = RequestContext(
      actor: actor, language: .indonesian, now: Moment(today, hour: 23, minute: 59, in: .wib), today: today, zone: .wib,
      store: house.store, request: Request(.get, "/"), parameters: [:], inputHash: [], key: nil)
    return try await house.store.read { try passwordActionItems($0, context) }
  }
}
