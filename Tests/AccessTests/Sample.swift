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

  static func grant(
    _ number: Int, _ role: String, to officer: Officer, from: Day, until: Day? = nil, isByOnePerson: Bool = true
  ) throws -> Grant {
    Grant(
      id: try id(number), account: officer.id, role: role, organisation: nil, from: from, until: until,
      approval: try approval(number + 100, about: officer, isByOnePerson: isByOnePerson))
  }

  /// Asked for by the console.
  static func approval(_ number: Int, about officer: Officer, isByOnePerson: Bool) throws -> Approval {
    Approval(
      id: try id(number), maker: "konsol", madeAt: now, isByOnePerson: isByOnePerson, beneficiary: officer.id)
  }

  /// An officer of the first house as one who acts.
  static func actor(_ officer: Officer) throws -> Actor {
    Actor(account: officer.id, name: officer.name, office: "", facility: try id(1), agency: nil, permissions: [])
  }

  static func console() throws -> Actor {
    Actor(account: nil, name: "konsol", office: "", facility: try id(1), agency: nil, permissions: [])
  }

  /// A store with two houses and one officer at the first.
  static func with(_ dialect: Dialect, _ test: @Sendable (Store, Institution, Officer) async throws -> Void)
    async throws
  {
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
