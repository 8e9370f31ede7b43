import Access
import Almanac
import Demo
import Foundation
import House
import Server
import Store
import Testing

@testable import Bekal
@testable import Placement

/// `bekal policy` on the example house.
@Suite(.enabled(if: Program.path != nil)) struct PolicyCommandTests {
  /// A policy that the head recorded and that waits, and a board member with a password.
  private static func wait(in database: String) async throws {
    let hash = try await Password.hash(JourneyHouse.password)
    let open = try await HouseOptions(database: database, key: nil).open()
    let unit = try #require(open.unit)
    let (now, today) = (open.clock.now(), open.today)
    try await open.store.write { db in
      var random = SystemRandomNumberGenerator()
      let head = try db.officers(at: unit.id, on: today).first { $0.roles == ["head"] }
      guard let head else { throw Fault(70, "no head") }
      let officer = Officer(
        id: ID(at: now, random: &random), userName: "rina", name: "Rina Rekaan", roles: ["board_member"],
        isActive: true)
      try db.insert(officer, passwordHash: hash, at: now)
      func approval(_ checked: Bool) -> Approval {
        Approval(
          id: ID(at: now, random: &random), maker: head.id.text, madeAt: now, isByOnePerson: false, beneficiary: nil,
          checked: checked ? Approval.Check(by: "lain", at: now) : nil)
      }
      try db.insert(
        Grant(
          id: ID(at: now, random: &random), account: officer.id, role: "board_member", organisation: nil,
          from: today.adding(days: -1), until: nil, approval: approval(true)), at: unit.id)
      let actor = Actor(
        account: head.id, name: head.name, office: "", facility: unit.id, agency: nil, permissions: [.signDecree])
      try db.insert(
        KeptPolicy(
          id: ID(at: now, random: &random), policy: .draft, from: today, signedBy: "Rudi", decreeNumber: "K-2",
          signedOn: today, approval: approval(false)), at: unit.id, by: actor, now: now)
    }
    await open.store.close()
  }

  @Test func `a second person says yes to the policy that waits, and the console does not`() async throws {
    try await Program.with { program in
      let database = program.path("contoh.sqlite")
      try #require(try await program.run("found-demo", database).status == 0)
      func policy(_ arguments: String..., as officer: String? = nil) async throws -> Program.Ended {
        try await program.run(
          ["policy"] + arguments + ["--database", database] + (officer.map { ["--as", $0] } ?? []),
          environment: ["BEKAL_PASSWORD": JourneyHouse.password])
      }
      let none = try await policy("confirm", "K-2")
      #expect(none.status == 2 && none.complained.contains("Tidak ada kebijakan yang menunggu"), "\(none.complained)")
      try await Self.wait(in: database)
      let shown = try await policy("show")
      #expect(shown.status == 0 && shown.said.contains("K-2 · Rudi · menunggu orang kedua"), "\(shown.said)")
      let other = try await policy("confirm", "K-3", as: "rina")
      #expect(other.status == 2 && other.complained.contains("K-2"), "\(other.complained)")
      let console = try await policy("confirm", "K-2")
      #expect(console.status == 5, "\(console.complained)")
      let given = try await policy("confirm", "K-2", as: "rina")
      #expect(given.status == 0 && given.said.contains("K-2 · Rudi · berlaku"), "\(given.complained)")
      let late = try await policy("take-back", "K-2", as: "rina")
      #expect(late.status == 2, "\(late.complained)")
      #expect(try await program.run("verify", "--database", database).status == 0)
    }
  }
}
