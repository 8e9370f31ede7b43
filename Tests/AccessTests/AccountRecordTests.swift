import Almanac
import House
import Store
import StoreTesting
import Testing

@testable import Access

@Suite struct AccountRecordTests {
  @Test(arguments: TestStore.dialects) func `houses and accounts come back as they were written`(_ dialect: Dialect)
    async throws
  {
    try await Sample.with(dialect) { store, unit, siti in
      let (units, found, count) = try await store.read { (try $0.units(), try $0.unit(unit.id), try $0.accountCount()) }
      #expect(units.map(\.name) == ["Rutan 1", "Rutan 2"])
      #expect(found?.region == "3673" && found?.zone == .wib && count == 1)
      let credential = try await store.read { try $0.credential(of: "siti") }
      #expect(credential?.id == siti.id && credential?.hash == "hash")
      let none = try await store.read { try $0.credential(of: "' OR '1'='1") }
      #expect(none == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `a user name is given once`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      let double = try Sample.officer(12, "siti")
      await #expect(throws: StoreError.taken(table: "access_account", columns: ["user_name"])) {
        () async throws in try await store.write { try $0.insert(double, passwordHash: "x", at: Sample.now) }
      }
    }
  }

  @Test(arguments: TestStore.dialects) func `a closed account is told by its credential`(_ dialect: Dialect)
    async throws
  {
    try await Sample.with(dialect) { store, _, _ in
      let gone = Officer(id: try Sample.id(13), userName: "budi", name: "Budi", roles: [], isActive: false)
      try await store.write { try $0.insert(gone, passwordHash: "x", at: Sample.now) }
      let credential = try await store.read { try $0.credential(of: "budi") }
      #expect(credential?.isActive == false)
    }
  }

  @Test(arguments: TestStore.dialects) func `an organisation is kept once by its name`(_ dialect: Dialect) async throws
  {
    try await Sample.with(dialect) { store, _, _ in
      let (first, second) = try await store.write { db in
        (
          try db.organisation(named: "Dinas Perikanan", newID: AgencyID(number: 10), at: Sample.now),
          try db.organisation(named: "Dinas Perikanan", newID: AgencyID(number: 11), at: Sample.now)
        )
      }
      #expect(first == AgencyID(number: 10) && second == first)
      let names: [String] = try await store.read { db in
        try db.rows("SELECT name FROM access_organisation ORDER BY name, id LIMIT 9").map { try $0.get("name") }
      }
      #expect(names == ["Dinas Perikanan"])
    }
  }
}

@Suite struct GrantRecordTests {
  @Test(arguments: TestStore.dialects) func `a grant is in force from its first day to its last`(_ dialect: Dialect)
    async throws
  {
    try await Sample.with(dialect) { store, unit, siti in
      let (from, until) = (Sample.today, Sample.today.adding(days: 2))
      let grant = try Sample.grant(21, "auditor", to: siti, from: from, until: until)
      try await store.write { try $0.insert(grant, at: unit.id) }
      for (days, roles) in [(-1, []), (0, ["auditor"]), (2, ["auditor"]), (3, [])] as [(Int, [String])] {
        let day = Sample.today.adding(days: days)
        let (held, listed) = try await store.read { db in
          (try db.grants(of: siti.id, on: day).map(\.role), try db.officers(at: unit.id, on: day))
        }
        #expect(held == roles && listed.first?.roles == roles, "\(days)")
      }
    }
  }

  @Test(arguments: TestStore.dialects) func `a role ended is over at once, also one granted the same day`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let (old, fresh) = (
        try Sample.grant(21, "head", to: siti, from: Sample.today.adding(days: -9)),
        try Sample.grant(22, "technician", to: siti, from: Sample.today)
      )
      try await store.write { db in
        try db.insert(old, at: unit.id)
        try db.insert(fresh, at: unit.id)
      }
      for role in ["head", "technician"] {
        let (ended, again) = try await store.write { db in
          (
            try db.endGrants(role, of: siti.id, at: unit.id, on: Sample.today),
            try db.endGrants(role, of: siti.id, at: unit.id, on: Sample.today)
          )
        }
        #expect(ended && !again)
      }
      let held = try await store.read { try $0.grants(of: siti.id, on: Sample.today).map(\.role) }
      #expect(held.isEmpty)
    }
  }

  @Test(arguments: TestStore.dialects) func `a role is not ended at another house, nor granted twice`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let other: Facility.ID = try Sample.id(2)
      let (first, second) = (
        try Sample.grant(21, "head", to: siti, from: Sample.today),
        try Sample.grant(22, "head", to: siti, from: Sample.today)
      )
      try await store.write { try $0.insert(first, at: unit.id) }
      let ended = try await store.write { try $0.endGrants("head", of: siti.id, at: other, on: Sample.today) }
      #expect(!ended)
      await #expect(throws: StoreError.taken(table: "access_grant", columns: ["facility_id", "account_id", "role"])) {
        () async throws in try await store.write { try $0.insert(second, at: unit.id) }
      }
      let elsewhere = try await store.read { try $0.officers(at: other, on: Sample.today) }
      #expect(elsewhere.isEmpty)
    }
  }
}
