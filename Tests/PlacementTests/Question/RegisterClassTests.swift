import Almanac
import Foundation
import House
import Page
import Programmes
import Store
import StoreTesting
import Testing

@testable import People
@testable import Placement

/// A register that says another class of somebody, at each step after the proposal.
@Suite struct RegisterClassTests {
  private let heads = "No. Reg;Nama;Bin/Binti;L/P;Tgl Lahir;NIK;Gol;Tgl Masuk;Ekspirasi;Pidana Thn"

  private func read(_ house: PlacementHouse, as registerClass: String, on day: String) async throws {
    let row = "BI.1/2025;Arman;bin Amir;L;11/05/1990;;\(registerClass);10/01/2025;21/05/2027;2"
    let bytes = Array("\(heads)\n\(row)".utf8)
    let path = house.see(
      try await house.ask(.post, "/imports", ["as_of": day], file: ("register.csv", bytes), as: importer(house)))
    _ = try await house.ask(.post, path + "/application", as: importer(house))
  }

  private func importer(_ house: PlacementHouse) -> Actor {
    Actor(
      account: nil, name: "Siti", office: "", facility: house.facility, agency: nil,
      permissions: house.actor.permissions.union([.importPeople, .readPeople]))
  }

  @Test(arguments: TestStore.dialects)
  func `a class changed by a register is told at the hearing, stops the person, and is asked of whoever has a place`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      try await read(house, as: "BI", on: "05/05/2025")
      let person = try #require(
        try await house.store.read { try $0.people(matching: "BI.1/2025", at: house.facility, on: Sample.today) }.first
      ).id
      try await house.asked(person, isWilling: true)
      let plain = try await house.cohort(seats: 2)
      let cohort = Cohort(
        id: PlacementHouse.newIdentity(), programme: plain.programme, agency: nil, start: plain.start.adding(days: 90),
        days: 8,
        pattern: plain.pattern, min: 1, seats: 2, quota: nil, status: .planned,
        ownPrerequisites: [.legalStatus(.convict)])
      try await house.store.write { try $0.insert(cohort, at: house.facility, now: PlacementHouse.now) }
      let place = try await house.enrolled([person], in: cohort)[0]
      let hearing = try await house.closedHearing("BA-9", approving: [(person, plain)])
      try await read(house, as: "AIII", on: "06/05/2025")
      let (checks, standing) = try await house.store.read { db in
        (
          try db.rechecks(
            of: [PersonInCohort(person: person, cohort: cohort.id)], in: hearing.proposal, beside: [],
            at: house.facility, on: Sample.today),
          try db.standings(of: [place], at: house.facility, on: Sample.today)[place.id]?.standing
        )
      }
      let check = try #require(checks.values.first)
      let change = try #require(check.changes.first { $0.kind == .standing })
      #expect(change.now == .standing(.onTrial) && change.on == Sample.day("2025-05-06"))
      #expect(check.waivable.contains(.standing))
      #expect(standing?.questions.map(\.kind) == [.standing])
    }
  }
}
