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

/// Who came in and who was turned away, as the head and the auditor find it.
@Suite struct SignInListTests {
  private struct List: Decodable {
    struct Trace: Decodable {
      let cause: String
      let user_name: String?
      let network: String
      let page: String?
      let tries: Int
    }
    let traces: [Trace]
    let total: Int
  }

  private static func signIn(_ app: App, _ user: String, _ password: String) async -> Response {
    await app.answer(
      Request(
        .post, "/session", headers: ["content-type": "application/json", "accept": "application/json"],
        body: Array(#"{"user_name":"\#(user)","password":"\#(password)"}"#.utf8), address: "10.9.8.7"))
  }

  private static func list(_ reader: Caller, _ query: String = "") async throws -> List {
    try JSONDecoder().decode(List.self, from: Data(await reader.read("/sign-ins" + query).body))
  }

  @Test(arguments: TestStore.dialects)
  func `sign-ins, wrong passwords, unknown names, waits and forbidden pages are listed; typed names are not`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      #expect(await Self.signIn(house.app, "siti", JourneyHouse.password).status < 400)
      for _ in 0..<2 { #expect(await Self.signIn(house.app, "siti", "kuda kayu makan rumput").status == 422) }
      let mistyped = "sandi-di-isian-yang-salah"
      for _ in 0..<3 { #expect(await Self.signIn(house.app, mistyped, "sembarang kata sandi").status == 422) }
      // As after nine failures, so that a slow machine does not sit the delay out.
      try await store.write { try $0.run("UPDATE access_attempt SET failures = 9") }
      #expect(await Self.signIn(house.app, mistyped, "sembarang kata sandi").status == 429)
      let warden = Caller(house.app, as: house.actor(Composition.roles.permissions(of: ["block_officer"])))
      #expect(await warden.read("/people").status == 403)

      let auditor = Caller(house.app, as: house.actor(Composition.roles.permissions(of: ["auditor"])))
      let found = try await Self.list(auditor)
      let tries = Dictionary(found.traces.map { ("\($0.cause) \($0.user_name ?? "-")", $0.tries) }, uniquingKeysWith: +)
      #expect(
        tries == [
          "signed_in siti": 1, "wrong_password siti": 2, "unknown_name -": 3, "limited -": 1, "forbidden siti": 1,
        ])
      #expect(found.traces.filter { $0.cause != "forbidden" }.allSatisfy { $0.network == "10.9.8.7" })
      #expect(found.traces.first { $0.cause == "forbidden" }?.page == "Penghuni")
      #expect(try await Self.list(auditor, "?cause=refused").total == found.total - 1)
      let own = try await Self.list(auditor, "?account=siti&day=\(JourneyHouse.day)")
      #expect(own.total == found.traces.filter { $0.user_name == "siti" }.count)

      _ = try await auditor.room("Pengaturan").link("Masuk dan penolakan").follow()
      let page = try await auditor.open("/sign-ins?cause=refused&day=\(JourneyHouse.day)")
      #expect(page.words.contains("kata sandi tidak cocok") && page.words.contains("halaman di luar perannya"))
      #expect(page.words.contains("\(found.total - 1) catatan masuk: Semua penolakan, 7 Mei 2025"))
      #expect(!page.text.contains(mistyped))
      #expect(await auditor.read("/sign-ins.xlsx?cause=refused").status == 200)
      let officer = Caller(house.app, as: house.actor(Composition.roles.permissions(of: ["training_officer"])))
      #expect(await officer.read("/sign-ins").status == 403)
      let stored = try await store.read { db in try db.rows("SELECT account, network FROM access_sign_in ORDER BY id") }
      #expect(stored.allSatisfy { !"\($0)".contains(mistyped) })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an account that was closed and one without a role are told apart, in the list only`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await JourneyHouse("Rutan Contoh", officer: "siti", in: store)
      let desk = Caller(house.app, as: house.actor(JourneyHouse.all))
      let account = try await desk.room("Pengaturan").link("Tambah akun").follow().form("Tambah akun").submit(
        ["name": "Budi", "user_name": "budi", "password": JourneyHouse.password, "role": "block_officer"])
      let open = await Self.signIn(house.app, "budi", JourneyHouse.password)
      _ = try await account.form("Tutup akun").submit()
      let closed = await Self.signIn(house.app, "budi", JourneyHouse.password)
      let unknown = await Self.signIn(house.app, "badu", JourneyHouse.password)
      #expect(open.status < 400 && closed.status == 422 && closed.body == unknown.body)
      let causes = try await Self.list(desk, "?account=budi").traces.map(\.cause)
      #expect(causes == ["closed", "signed_in"])
    }
  }
}
