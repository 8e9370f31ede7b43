import Almanac
import House
import Language
import Store
import StoreTesting
import Testing

@testable import Access

@Suite struct SignInTraceTests {
  private static let all = SignInFilter()

  private static func traces(
    _ store: Store, _ filter: SignInFilter = all, at unit: Institution
  ) async throws -> [SignInTrace] {
    try await store.read { try $0.signIns(filter, limit: 1000, at: unit.id, in: .wib) }
  }

  private static func event(
    _ cause: SignInTrace.Cause, _ account: Account.ID?, from network: String = "10.0.0.7"
  ) -> SignInTrace.Event {
    SignInTrace.Event(cause, of: account, from: network)
  }

  @Test func `only coming in, unlocking and being asked for the code are no refusals`() {
    let admitted = SignInTrace.Cause.allCases.filter { !$0.isRefusal }
    #expect(admitted == [.signedIn, .unlocked, .codeAsked])
    #expect(SignInTrace.Cause.refusals.count == SignInTrace.Cause.allCases.count - 3)
  }

  @Test(arguments: TestStore.dialects)
  func `the same within a minute is one trace that counts twenty tries`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let grant = try Sample.grant(21, "head", to: siti, from: Sample.today)
      try await store.write { try $0.insert(grant, at: unit.id) }
      for number in 0..<25 {
        let at = Moment(milliseconds: Sample.now.milliseconds + Int64(number))
        try await store.write { try $0.keep(Self.event(.wrongPassword, siti.id), at: at) }
      }
      try await store.write { try $0.keep(Self.event(.signedIn, siti.id), at: Sample.now.adding(seconds: 60)) }
      let found = try await Self.traces(store, at: unit)
      #expect(found.map(\.cause) == [.signedIn, .wrongPassword] && found.map(\.tries) == [1, 20])
      #expect(
        found[1].isAtMost && found[1].userName == "siti"
          && found[1].at == Moment(milliseconds: Sample.now.milliseconds + 19))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a minute has a hundred traces; what comes after them is counted by cause`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      try await store.write { db in
        for number in 0..<150 { try db.keep(Self.event(.unknownName, nil, from: "10.0.1.\(number)"), at: Sample.now) }
        for number in 0..<5 { try db.keep(Self.event(.limited, siti.id, from: "10.0.2.\(number)"), at: Sample.now) }
      }
      let found = try await Self.traces(store, at: unit)
      #expect(found.count == 102)
      let together = found.filter(\.network.isEmpty)
      #expect(Set(together.map(\.cause)) == [.unknownName, .limited])
      #expect(together.allSatisfy { $0.userName == nil })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a house sees its own accounts and unknown names, and narrows by account, cause and day`(
    _ dialect: Dialect
  ) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let (second, budi) = (try Sample.unit(2), try Sample.officer(12, "budi"))
      let grants = [
        (unit, try Sample.grant(21, "head", to: siti, from: Sample.today)),
        (second, try Sample.grant(22, "head", to: budi, from: Sample.today)),
      ]
      try await store.write { db in
        try db.insert(budi, passwordHash: "hash", at: Sample.now)
        for (unit, grant) in grants { try db.insert(grant, at: unit.id) }
        try db.keep(Self.event(.wrongPassword, siti.id), at: Sample.now)
        try db.keep(Self.event(.wrongPassword, budi.id), at: Sample.now)
        try db.keep(Self.event(.unknownName, nil), at: Sample.now.adding(seconds: 1))
        try db.keep(
          SignInTrace.Event(.signedIn, of: siti.id, at: unit.id, from: "10.0.0.7"),
          at: Sample.now.adding(seconds: 86_400))
      }
      let own = try await Self.traces(store, at: unit)
      #expect(own.map(\.cause) == [.signedIn, .unknownName, .wrongPassword] && own.allSatisfy { $0.name != "budi" })
      let named = try await Self.traces(store, SignInFilter(userName: "siti"), at: unit)
      #expect(named.map(\.cause) == [.signedIn, .wrongPassword])
      #expect(try await Self.traces(store, SignInFilter(userName: "budi"), at: unit).isEmpty)
      let refused = SignInFilter(causes: SignInTrace.Cause.refusals)
      #expect(try await Self.traces(store, refused, at: unit).count == 2)
      let today = SignInFilter(day: Sample.today)
      #expect(try await Self.traces(store, today, at: unit).count == 2)
      #expect(try await store.read { try $0.signInCount(today, at: unit.id, in: .wib) } == 2)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the nightly work removes what is past its term, of no house too`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, _ in
      let later = Sample.now.adding(seconds: SignInTrace.keptDays * 86_400 + 1)
      try await store.write { db in
        try db.keep(Self.event(.unknownName, nil), at: Sample.now)
        try db.keep(Self.event(.unknownName, nil), at: later)
        try db.removeOldSignIns(at: unit.id.text, before: later)
      }
      #expect(try await Self.traces(store, at: unit).map(\.at) == [later])
    }
  }
}
