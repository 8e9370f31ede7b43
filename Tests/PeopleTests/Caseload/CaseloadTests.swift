import Access
import Almanac
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import People

@Suite struct CaseloadRuleTests {
  private func actor(_ number: Int, _ permissions: Set<Permission> = []) throws -> Actor {
    Actor(
      account: try #require(Account.ID("01968b1e-0000-7000-8000-00000000000\(number)")), name: "Wali", office: "",
      facility: PeopleHouse.contoh, agency: nil, permissions: permissions)
  }

  // UU 27/2022 (personal data), article 4: data of crime and health are specific; reading them has a purpose and leaves a trace.
  @Test func `one's own caseload opens, others' are asked about, and a role for everybody is written down`() throws {
    let (wali, other, head) = (try actor(1), try actor(2), try actor(3, [.readEverybody]))
    let care = Caseload(officer: try #require(wali.account), name: "Wali", since: PeopleHouse.today)
    #expect(Caseload.gate(of: care, for: wali, hasRead: false) == .open)
    #expect(Caseload.gate(of: care, for: other, hasRead: false) == .asked)
    #expect(Caseload.gate(of: nil, for: other, hasRead: false) == .asked)
    #expect(Caseload.gate(of: care, for: other, hasRead: true) == .open)
    #expect(Caseload.gate(of: care, for: head, hasRead: false) == .traced)
    #expect(Caseload.gate(of: care, for: head, hasRead: true) == .open)
  }

  @Test func `nobody gives a person's file to their own account`() throws {
    let (wali, head) = (try actor(1), try actor(3))
    let own = try #require(wali.account)
    #expect(throws: Caseload.Refusal.toYourself) { try Caseload.checkAssigning(to: own, by: wali) }
    try Caseload.checkAssigning(to: own, by: head)
  }
}

@Suite struct CaseloadRouteTests {
  private static let writing: Set<Permission> = [.readPeople, .readCase, .writePeople]
  private static let departure: [String: FormEntry] = ["state": .texts(["released"]), "on": .texts(["06/05/2025"])]

  @Test(arguments: TestStore.dialects)
  func `a case officer writes about people in the own care only, and is told whose a person is`(
    _ dialect: Dialect
  ) async throws {
    try await Self.with(dialect) { house, person, wali in
      let officer = house.seen(by: wali, with: Self.writing)
      let other = try await Self.caseOfficer("Wali Lain", 8, in: house)
      let path = "/people/\(person)"
      let note: [String: FormEntry] = ["text": .texts(["Rajin."])]
      func refusal(_ method: Page.Method, _ path: String, _ entries: [String: FormEntry]) async throws -> String? {
        do {
          try await officer.write(method, path, entries)
          return nil
        } catch let forbidden as Forbidden { return forbidden.phrase.id }
      }
      #expect(try await refusal(.post, path + "/notes", note)?.contains("bukan asuhan Anda") == true)
      try await house.write(.put, path + "/case-officer", ["officer": .texts([other.text])])
      #expect(try await refusal(.post, path + "/notes", note)?.contains("asuhan Wali Lain") == true)
      #expect(try await refusal(.post, path + "/departure", Self.departure)?.contains("asuhan Wali Lain") == true)
      try await officer.store.write { db in
        try db.keepRead(
          of: person, by: officer.actor, because: "uji", id: PeopleHouse.newIdentity(), now: PeopleHouse.now)
      }
      let closed = try await officer.html(path)
      #expect(!closed.contains("/notes\"") && !closed.contains("/departure\"") && !closed.contains("/sighting\""))
      try await house.write(.put, path + "/case-officer", ["officer": .texts([wali.text])])
      let open = try await officer.html(path)
      #expect(open.contains("/notes\"") && open.contains("/departure\""))
      #expect(try await refusal(.post, path + "/notes", note) == nil)
      #expect(try await refusal(.post, path + "/departure", Self.departure) == nil)
      #expect(try await house.people().map(\.state) == [.released])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a departure of somebody in nobody's care needs its own permission`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { house, person, wali in
      let path = "/people/\(person)/departure"
      let reader = house.seen(by: wali, with: Self.writing.union([.readEverybody]))
      await #expect(throws: Forbidden.self) { () async throws in try await reader.write(.post, path, Self.departure) }
      let officer = house.seen(by: wali, with: Self.writing.union([.recordDepartures]))
      try await officer.write(.post, path, Self.departure)
      await #expect(throws: Forbidden.self) { () async throws in try await reader.write(.delete, path) }
      try await officer.write(.delete, path)
      #expect(try await house.people().map(\.state) == [.present])
    }
  }

  /// A house with one person in it and a case officer who can sign in.
  private static func with(
    _ dialect: Dialect, _ test: @Sendable (PeopleHouse, _ person: Person.ID, _ wali: Account.ID) async throws -> Void
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(RegisterFile.csv([RegisterFile.person(1)]))
      let person = try #require(try await house.people().first?.id)
      try await house.store.write { db in
        try db.insert(
          Institution(id: house.facility, name: "Rutan Contoh", region: "3673", zone: .wib), at: PeopleHouse.now)
      }
      try await test(house, person, try await caseOfficer("Wali Rekaan", 9, in: house))
    }
  }

  /// An account that can have people in its care.
  private static func caseOfficer(_ name: String, _ number: Int, in house: PeopleHouse) async throws -> Account.ID {
    let wali = try #require(Account.ID("01968b1e-0000-7000-8000-00000000000\(number)"))
    try await house.store.write { db in
      try db.insert(
        Officer(id: wali, userName: "wali\(number)", name: name, roles: [], isActive: true), passwordHash: "",
        at: PeopleHouse.now)
      var random = SystemRandomNumberGenerator()
      let approval = Approval(
        id: ID(at: PeopleHouse.now, random: &random), maker: "konsol", madeAt: PeopleHouse.now, isByOnePerson: true,
        beneficiary: wali)
      try db.insert(
        Grant(
          id: ID(at: PeopleHouse.now, random: &random), account: wali, role: Caseload.role, organisation: nil,
          from: PeopleHouse.today, until: nil, approval: approval), at: house.facility)
    }
    return wali
  }

  private static func shares(_ house: PeopleHouse) async throws -> [String: Int] {
    let overview = try await house.store.read {
      try $0.caseloadOverview(at: PeopleHouse.contoh, on: PeopleHouse.today)
    }
    return Dictionary(overview.shares.map { ($0.name, $0.people) }) { $0 + $1 }
  }

  private static func reads(_ house: PeopleHouse, of person: Person.ID) async throws -> [ReadTrace] {
    let facility = house.facility
    return try await house.store.read { try $0.reads(of: person, at: facility) }
  }

  @Test(arguments: TestStore.dialects)
  func `outside the caseload a reason is asked, kept sealed, and shown to whoever watches over it`(_ dialect: Dialect)
    async throws
  {
    try await Self.with(dialect) { house, person, _ in
      let other = house.seen(with: [.readPeople, .readCase])
      let asked = try await other.html("/people/\(person)")
      #expect(asked.contains("bukan asuhan Anda") && !asked.contains("Pasal"))
      let before = try await Self.reads(house, of: person)
      #expect(before.isEmpty)
      try await other.write(.post, "/people/\(person)/reads", ["reason": .texts(["Mengganti wali yang cuti"])])
      let shown = try await other.html("/people/\(person)")
      #expect(!shown.contains("bukan asuhan Anda") && !shown.contains("Siapa yang membuka"))
      let reads = try await Self.reads(house, of: person)
      #expect(reads.map(\.name) == ["Siti"] && reads.first?.reason == "Mengganti wali yang cuti")
      let auditor = house.seen(with: [.readPeople, .readCase, .readEverybody, .readJournal])
      let page = try await auditor.html("/people/\(person)")
      #expect(page.contains("Siapa yang membuka") && page.contains("Mengganti wali yang cuti"))
    }
  }

  @Test func `a role for everybody leaves one trace an hour`() async throws {
    try await Self.with(.sqlite) { house, person, _ in
      for _ in 0..<3 { _ = try await house.html("/people/\(person)") }
      let reads = try await Self.reads(house, of: person)
      #expect(reads.count == 1 && reads.first?.reason == nil)
      let facility = house.facility
      let (within, after) = try await house.store.read { [actor = house.actor] db in
        (
          try db.hasRead(person, actor, now: PeopleHouse.now.adding(seconds: 3599)),
          try db.hasRead(person, actor, now: PeopleHouse.now.adding(seconds: 3600))
        )
      }
      #expect(within && !after && facility == house.facility)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `writing about people is not enough to name a case officer: the page offers it to whoever may assign care`(
    _ dialect: Dialect
  ) async throws {
    try await Self.with(dialect) { house, person, _ in
      let wali = house.seen(with: PeopleHouse.officer.subtracting([.assignCare]))
      for (visitor, isOffered) in [(house, true), (wali, false)] {
        let (page, list) = (try await visitor.html("/people/\(person)"), try await visitor.html("/people"))
        #expect(page.contains("Tunjuk wali") == isOffered && list.contains("/caseload") == isOffered)
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `somebody who may assign care names the case officer, one at a time`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { house, person, wali in
      let path = "/people/\(person)/case-officer"
      try await house.write(.put, path, ["officer": .texts([wali.text])])
      #expect(try await house.html("/people/\(person)").contains("Wali Rekaan"))
      await #expect(throws: Caseload.Refusal.alreadyTheirs) {
        () async throws in try await house.write(.put, path, ["officer": .texts([wali.text])])
      }
      let nobody = "01968b1e-0000-7000-8000-000000000008"
      await #expect(throws: Caseload.Refusal.noCaseOfficer) {
        () async throws in try await house.write(.put, path, ["officer": .texts([nobody])])
      }
      await #expect(throws: Missing.self) {
        () async throws in
        try await house.from(PeopleHouse.elsewhere).write(.put, path, ["officer": .texts([wali.text])])
      }
      var filter = PeopleFilter()
      (filter.only, filter.caseOfficer) = (.mine, wali)
      let mine = filter
      let found = try await house.store.read {
        try $0.people(mine, after: nil, limit: 9, at: PeopleHouse.contoh, on: PeopleHouse.today, opening: .none)
      }
      #expect(found.map(\.id) == [person])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a case officer is named for a whole block, and takes nobody from another unless asked to`(_ dialect: Dialect)
    async throws
  {
    try await Self.with(dialect) { house, _, wali in
      let other = try await Self.caseOfficer("Wali Lain", 7, in: house)
      func entrust(_ officer: Account.ID, _ more: [String: FormEntry] = [:]) async throws {
        try await house.write(.put, "/caseload", ["officer": .texts([officer.text])].merging(more) { $1 })
      }
      #expect(try await house.html("/caseload").contains("1 dari 1 penghuni belum punya wali"))
      await #expect(throws: Caseload.Refusal.nobodyLeft) { try await entrust(wali, ["block": .texts(["Z"])]) }
      await #expect(throws: Caseload.Refusal.noCaseOfficer) {
        () async throws in
        try await house.from(PeopleHouse.elsewhere).write(.put, "/caseload", ["officer": .texts([wali.text])])
      }
      try await entrust(wali)
      #expect(try await Self.shares(house) == ["Wali Rekaan": 1, "Wali Lain": 0])
      #expect(try await house.html("/caseload").contains("Semua 1 penghuni punya wali"))
      await #expect(throws: Caseload.Refusal.nobodyLeft) { try await entrust(other) }
      try await entrust(other, ["replace": .flag(true)])
      #expect(try await Self.shares(house) == ["Wali Rekaan": 0, "Wali Lain": 1])
      await #expect(throws: Caseload.Refusal.nobodyLeft) { try await entrust(other, ["replace": .flag(true)]) }
    }
  }
}
