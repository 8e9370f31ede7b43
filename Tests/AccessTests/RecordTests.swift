import Almanac
import House
import Store
import StoreTesting
import Testing

@testable import Access

/// Two invented houses and the people who work there.
enum Sample {
  static let now = Moment(milliseconds: 1_746_585_660_000)
  static let today = Day(number: 20_215)

  static func id<Noun>(_ number: Int, _: Noun.Type = Noun.self) throws -> House.ID<Noun> {
    let digits = String(number)
    let text = "01968b1e-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    return try #require(House.ID<Noun>(text))
  }

  static func unit(_ number: Int) throws -> Institution {
    Institution(id: try id(number), name: "Rutan \(number)", region: "3673", zone: .wib)
  }

  static func officer(_ number: Int, _ name: String) throws -> Officer {
    Officer(id: try id(number), userName: name, name: name, roles: [], isActive: true)
  }

  static func grant(_ number: Int, _ role: String, to officer: Officer, from: Day, until: Day? = nil) throws -> Grant {
    Grant(
      id: try id(number), account: officer.id, role: role, organisation: nil, from: from, until: until, byOnePerson: true)
  }

  static func console() throws -> Actor {
    Actor(account: nil, name: "konsol", office: "", facility: try id(1), agency: nil, permissions: [])
  }

  /// A store with two houses and one officer at the first.
  static func with(_ dialect: Dialect, _ test: @Sendable (Store, Institution, Officer) async throws -> Void) async throws {
    try await TestStore.with(dialect, AccessMigrations.all) { store in
      let (first, second, siti) = (try unit(1), try unit(2), try officer(11, "siti"))
      try await store.write { db in
        try db.insert(first, at: now)
        try db.insert(second, at: now)
        try db.insert(siti, passwordHash: "hash", at: now)
      }
      try await test(store, first, siti)
    }
  }
}

@Suite struct AccountRecordTests {
  @Test(arguments: TestStore.dialects) func `houses and accounts come back as they were written`(_ dialect: Dialect) async throws {
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

  @Test(arguments: TestStore.dialects) func `a closed account has no credential`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      let gone = Officer(id: try Sample.id(13), userName: "budi", name: "Budi", roles: [], isActive: false)
      try await store.write { try $0.insert(gone, passwordHash: "x", at: Sample.now) }
      let credential = try await store.read { try $0.credential(of: "budi") }
      #expect(credential == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `an organisation is kept once by its name`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      let (first, second) = try await store.write { db in
        (
          try db.organisation(named: "Dinas Perikanan", newID: "a", at: Sample.now),
          try db.organisation(named: "Dinas Perikanan", newID: "b", at: Sample.now)
        )
      }
      #expect(first == "a" && second == "a")
      let names = try await store.read { try $0.organisations().map(\.name) }
      #expect(names == ["Dinas Perikanan"])
    }
  }
}

@Suite struct GrantRecordTests {
  @Test(arguments: TestStore.dialects) func `a grant is in force from its first day to its last`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let (from, until) = (Sample.today, Sample.today.adding(days: 2))
      let grant = try Sample.grant(21, "auditor", to: siti, from: from, until: until)
      let console = try Sample.console()
      try await store.write { try $0.insert(grant, at: unit.id, by: console) }
      for (days, roles) in [(-1, []), (0, ["auditor"]), (2, ["auditor"]), (3, [])] as [(Int, [String])] {
        let day = Sample.today.adding(days: days)
        let (held, listed) = try await store.read { db in
          (try db.grants(of: siti.id, on: day).map(\.role), try db.officers(at: unit.id, on: day))
        }
        #expect(held == roles && listed.first?.roles == roles, "\(days)")
      }
    }
  }

  @Test(arguments: TestStore.dialects) func `a role ended is over at once, also one granted the same day`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let console = try Sample.console()
      let (old, fresh) = (
        try Sample.grant(21, "head", to: siti, from: Sample.today.adding(days: -9)),
        try Sample.grant(22, "technician", to: siti, from: Sample.today)
      )
      try await store.write { db in
        try db.insert(old, at: unit.id, by: console)
        try db.insert(fresh, at: unit.id, by: console)
      }
      for role in ["head", "technician"] {
        let (ended, again) = try await store.write { db in
          (
            try db.end(role: role, of: siti.id, at: unit.id, on: Sample.today),
            try db.end(role: role, of: siti.id, at: unit.id, on: Sample.today)
          )
        }
        #expect(ended && !again)
      }
      let held = try await store.read { try $0.grants(of: siti.id, on: Sample.today).map(\.role) }
      #expect(held.isEmpty)
    }
  }

  @Test(arguments: TestStore.dialects) func `a role is not ended at another house, nor granted twice`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let console = try Sample.console()
      let other: Facility.ID = try Sample.id(2)
      let (first, second) = (
        try Sample.grant(21, "head", to: siti, from: Sample.today), try Sample.grant(22, "head", to: siti, from: Sample.today)
      )
      try await store.write { try $0.insert(first, at: unit.id, by: console) }
      let ended = try await store.write { try $0.end(role: "head", of: siti.id, at: other, on: Sample.today) }
      #expect(!ended)
      await #expect(throws: StoreError.taken(table: "access_grant", columns: ["facility_id", "account_id", "role"])) {
        () async throws in try await store.write { try $0.insert(second, at: unit.id, by: console) }
      }
      let elsewhere = try await store.read { try $0.officers(at: other, on: Sample.today) }
      #expect(elsewhere.isEmpty)
    }
  }
}

@Suite struct OfficeRecordTests {
  private static func tenure(
    _ number: Int, _ office: Office, _ name: String, _ capacity: Tenure.Capacity, from: Int, until: Int? = nil
  ) throws -> Tenure {
    Tenure(
      id: try Sample.id(number), office: office.id, name: name, serviceNumber: "", capacity: capacity,
      from: Sample.today.adding(days: from), until: until.map { Sample.today.adding(days: $0) })
  }

  @Test(arguments: TestStore.dialects) func `an appointed holder ends the one before, a Plh. stands beside`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, _ in
      let office = Office(id: try Sample.id(31), title: "Kepala Rutan", part: .head, organisation: nil)
      let (rudi, wawan) = (
        try Self.tenure(41, office, "Rudi", .appointed, from: -400), try Self.tenure(42, office, "Wawan", .appointed, from: 0)
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

  @Test(arguments: TestStore.dialects) func `a holder appointed before the present one is refused by the database`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, _ in
      let office = Office(id: try Sample.id(31), title: "Kepala Rutan", part: .head, organisation: nil)
      let (present, earlier) = (
        try Self.tenure(41, office, "Rudi", .appointed, from: 0), try Self.tenure(42, office, "Wawan", .appointed, from: -5)
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

  @Test(arguments: TestStore.dialects) func `offices stand in the order of papers, and only at their house`(_ dialect: Dialect) async throws {
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

@Suite struct SessionRecordTests {
  @Test(arguments: TestStore.dialects) func `a session is found by its hash with the roles of the day, until it ends`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let console = try Sample.console()
      let grant = try Sample.grant(21, "auditor", to: siti, from: Sample.today, until: Sample.today)
      try await store.write { db in
        try db.insert(grant, at: unit.id, by: console)
        try db.begin("abc", of: siti.id, at: unit.id, now: Sample.now)
      }
      let (today, tomorrow, none) = try await store.read { db in
        (
          try db.session("abc", on: Sample.today), try db.session("abc", on: Sample.today.adding(days: 1)),
          try db.session("abd", on: Sample.today)
        )
      }
      #expect(today?.account == siti.id && today?.roles == ["auditor"] && today?.isLocked == false)
      #expect(tomorrow?.roles == [] && none == nil)
      try await store.write { db in
        try db.lock("abc")
        try db.touch("abc", at: Sample.now.adding(seconds: 70))
      }
      let locked = try await store.read { try $0.session("abc", on: Sample.today) }
      #expect(locked?.isLocked == true && locked?.seenAt == Sample.now.adding(seconds: 70))
      try await store.write { try $0.end("abc") }
      let ended = try await store.read { try $0.session("abc", on: Sample.today) }
      #expect(ended == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `a new session clears those that ended ten hours ago`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      try await store.write { db in
        try db.begin("old", of: siti.id, at: unit.id, now: Sample.now)
        try db.begin("new", of: siti.id, at: unit.id, now: Sample.now.adding(seconds: 36_001))
      }
      let (old, new) = try await store.read {
        (try $0.session("old", on: Sample.today), try $0.session("new", on: Sample.today))
      }
      #expect(old == nil && new != nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `a try is counted before it is judged, refused during the delay, and forgiven`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      for _ in 0..<4 { try await store.write { try $0.attempt("siti@10.0.0.1", at: Sample.now) } }
      await #expect(throws: SignIn.Refusal.tooSoon(seconds: 2)) {
        () async throws in try await store.write { try $0.attempt("siti@10.0.0.1", at: Sample.now) }
      }
      try await store.write { try $0.attempt("siti@10.0.0.2", at: Sample.now) }
      let counted = try await store.read { try $0.failures(of: "siti@10.0.0.1")?.count }
      #expect(counted == 4)
      try await store.write { try $0.forgive("siti@10.0.0.1") }
      let forgiven = try await store.read { try $0.failures(of: "siti@10.0.0.1")?.count }
      #expect(forgiven == nil)
    }
  }

  @Test(arguments: TestStore.dialects) func `fifty tries at once do not slip past the delay`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<50 {
          group.addTask {
            do {
              try await store.write { try $0.attempt("siti@10.0.0.1", at: Sample.now) }
              return true
            } catch is SignIn.Refusal {
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(admitted == 4)
    }
  }

  @Test(arguments: TestStore.dialects) func `failures of names that are never tried again are forgotten after a day`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, _, _ in
      for number in 0..<20 { try await store.write { try $0.attempt("n\(number)@a", at: Sample.now) } }
      try await store.write { try $0.attempt("siti@a", at: Sample.now.adding(seconds: 86_401)) }
      let kept = try await store.read { db in try (0..<20).filter { try db.failures(of: "n\($0)@a") != nil } }
      #expect(kept.isEmpty)
    }
  }
}
