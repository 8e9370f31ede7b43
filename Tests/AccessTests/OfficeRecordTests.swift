import Almanac
import House
import Store
import StoreTesting
import Testing

@testable import Access

@Suite struct OfficeRecordTests {
  private static func tenure(
    _ number: Int, _ office: Office, _ name: String, _ capacity: Capacity, from: Int, until: Int? = nil
  ) throws -> Tenure {
    Tenure(
      id: try Sample.id(number), office: office.id, name: name, serviceNumber: "", capacity: capacity,
      from: Sample.today.adding(days: from), until: until.map { Sample.today.adding(days: $0) })
  }

  @Test(arguments: TestStore.dialects) func `an appointed holder ends the one before, a Plh. stands beside`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, _ in
      let office = Office(id: try Sample.id(31), title: "Kepala Rutan", part: .head, organisation: nil)
      let (rudi, wawan) = (
        try Self.tenure(41, office, "Rudi", .appointed, from: -400),
        try Self.tenure(42, office, "Wawan", .appointed, from: 0)
      )
      let stand = try Self.tenure(43, office, "Asep", .daily, from: 3, until: 5)
      try await store.write { db in
        try db.insert(office, at: unit.id)
        for tenure in [rudi, wawan, stand] { try db.insert(tenure, at: unit.id) }
      }
      let tenures = try await store.read { try $0.tenures(at: unit.id) }
      func holders(_ days: Int) -> [String] {
        tenures.filter { $0.holds(on: Sample.today.adding(days: days)) }.map(\.name).sorted()
      }
      #expect(holders(-1) == ["Rudi"])
      #expect(holders(0) == ["Wawan"])
      #expect(holders(4) == ["Asep", "Wawan"])
      #expect(holders(6) == ["Wawan"])
    }
  }

  @Test(arguments: TestStore.dialects) func `a holder appointed before the present one is refused by the database`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, _ in
      let office = Office(id: try Sample.id(31), title: "Kepala Rutan", part: .head, organisation: nil)
      let (present, earlier) = (
        try Self.tenure(41, office, "Rudi", .appointed, from: 0),
        try Self.tenure(42, office, "Wawan", .appointed, from: -5)
      )
      try await store.write { db in
        try db.insert(office, at: unit.id)
        try db.insert(present, at: unit.id)
      }
      await #expect(throws: StoreError.taken(table: "access_tenure", columns: ["facility_id", "office_id"])) {
        () async throws in try await store.write { try $0.insert(earlier, at: unit.id) }
      }
    }
  }

  @Test(arguments: TestStore.dialects) func `offices stand in the order of papers, and only at their house`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, _ in
      let offices = try [Office.Part.outside, .member, .head, .secretary, .chair].enumerated().map { index, part in
        Office(id: try Sample.id(50 + index), title: part.rawValue, part: part, organisation: nil)
      }
      let other: Facility.ID = try Sample.id(2)
      try await store.write { db in for office in offices { try db.insert(office, at: unit.id) } }
      let (listed, elsewhere, one) = try await store.read { db in
        (try db.offices(at: unit.id).map(\.part), try db.offices(at: other), try db.office(offices[0].id, at: other))
      }
      #expect(listed == [.head, .chair, .secretary, .member, .outside])
      #expect(elsewhere.isEmpty && one == nil)
    }
  }
}
