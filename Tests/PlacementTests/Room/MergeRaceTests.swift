import Access
import Almanac
import Foundation
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import People
@testable import Placement

/// Rounds of two officers at once: few in the quick suite, 200 where `BEKAL_FULL` is 1.
private let rounds = ProcessInfo.processInfo.environment["BEKAL_FULL"] == "1" ? 200 : 6

/// A merge of two records against a register that speaks of both.
@Suite struct MergeRaceTests {
  private let one: Account.ID = PlacementHouse.newIdentity()
  private let two: Account.ID = PlacementHouse.newIdentity()

  private func officer(_ account: Account.ID, of house: PlacementHouse) -> Actor {
    Actor(
      account: account, name: "Siti", office: "", facility: house.facility, agency: nil,
      permissions: house.actor.permissions.union([.importPeople, .readPeople]))
  }

  /// Sends a register of both and comes to its preview.
  private func staged(_ round: Int, room: String, _ house: PlacementHouse) async throws -> String {
    let heads = "No. Reg;Nama;Bin/Binti;L/P;Tgl Lahir;Gol;Tgl Masuk;Kamar"
    let rows = ["A", "B"].map {
      "BI.\(round)\($0)/2025;Warga \(round);bin Amir \($0);L;11/05/1990;BI;10/01/2025;\(room)"
    }
    let bytes = Array(([heads] + rows).joined(separator: "\n").utf8)
    return house.see(
      try await house.ask(
        .post, "/imports", ["as_of": "05/05/2025"], file: ("register.csv", bytes), as: officer(one, of: house)))
  }

  /// Whether a step was taken; a refusal must say why.
  private func isTaken(_ step: () async throws -> Void) async throws -> Bool {
    do {
      try await step()
      return true
    } catch let refusal as any House.Refusal {
      #expect((refusal as? any Explained)?.phrase.id.isEmpty == false, "\(refusal)")
      return false
    }
  }

  private func person(_ number: String, _ house: PlacementHouse) async throws -> Person.ID? {
    try await house.store.read { try $0.people(matching: number, at: house.facility, on: Sample.today) }.first?.id
  }

  @Test(arguments: TestStore.dialects)
  func `a merge and a register at once: one person is left, whichever came first, and each refusal says why`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      for round in 0..<rounds {
        let first = try await staged(round, room: "1", house)
        _ = try await house.ask(.post, first + "/application", as: officer(one, of: house))
        let kept = try #require(try await person("BI.\(round)A/2025", house))
        let former = try #require(try await person("BI.\(round)B/2025", house))
        let asked = try await house.ask(
          .post, "/people/\(kept)/merges", ["other": former.text, "reason": "Sidik jari sama"],
          as: officer(one, of: house))
        struct Made: Decodable { let value: String }
        guard case .see(_, _, let json) = asked.content else { throw Missing() }
        let yes = "/people/\(kept)/merges/\(try JSONDecoder().decode(Made.self, from: try json()).value)/confirmation"
        let second = try await staged(round, room: "2", house)
        func confirm() async throws { _ = try await house.ask(.post, yes, as: officer(two, of: house)) }
        func apply() async throws {
          _ = try await house.ask(.post, second + "/application", as: officer(one, of: house))
        }
        async let merging = isTaken(confirm)
        async let applying = isTaken(apply)
        let (isMerged, isApplied) = try await (merging, applying)
        #expect(isMerged || isApplied, "round \(round)")
        if !isMerged { try await confirm() }
        let found = try await house.store.read { db in
          (
            try db.person(kept, at: house.facility), try db.person(former, at: house.facility),
            try db.people(at: house.facility).filter { $0.entry.name == "Warga \(round)" && $0.state == .present }
              .map(\.id)
          )
        }
        #expect(found.0?.state == .present && found.1?.state == .error, "round \(round)")
        #expect(found.2 == [kept], "round \(round): \(isMerged) \(isApplied)")
      }
    }
  }
}
