import Almanac
import House
import Language
import Page
import People
import Store
import StoreTesting
import Testing

@testable import Timetable

/// A house in which the orders of two detainees end in so many days.
private struct CaseHouse {
  let desk: Desk
  let people: [Person.ID]

  init(_ desk: Desk, ends: [Int]) async throws {
    self.desk = desk
    let people = (0..<ends.count).map { Person.ID(number: 500 + UInt64($0)) }
    self.people = people
    try await desk.store.write { db in
      for (index, (person, days)) in zip(people, ends).enumerated() {
        let number = "AIII.\(index)/2025"
        _ = try db.run(
          """
          INSERT INTO people_person
            (facility_id, id, name, name_key, register_number, number_key, register_class, entry_date, is_life, state, as_of,
             seen_on)
          VALUES
            (\(contoh), \(person), \("Orang \(index)"), \(number), \(number), \(RegisterNumber.key(number)), 'AIII',
             '2025-01-02', \(false), 'present', '2025-05-07', '2025-05-07')
          """)
        try CaseHouse.order(person, until: desk.today.adding(days: days), db)
      }
    }
  }

  static func order(_ person: Person.ID, until day: Day, _ db: Connection) throws {
    var random = SystemRandomNumberGenerator()
    let id: Engagement.ID = ID(at: Moment(milliseconds: 0), random: &random)
    _ = try db.run(
      """
      INSERT INTO people_detention
        (facility_id, id, person_id, register_class, kind, from_day, until_day, law, uncounted_days, last_day,
         is_from_register)
      VALUES
        (\(contoh), \(id), \(person), 'AIII', 'first', \(day.adding(days: -20)), \(day), NULL, 0, \(day),
         \(false))
      """)
  }

  func notices(on day: Day? = nil) async throws -> [String] {
    try await desk.store.read { [desk] in
      try timetableReport($0, at: contoh, on: day ?? desk.today, tellsDueDays: true).actionItems.map {
        "\($0.weight): \($0.title.id)"
      }
    }
  }
}

@Suite struct DueDayTests {
  @Test(arguments: TestStore.dialects)
  func `the end of an order is said ten and three days before, and no longer once it is extended`(_ dialect: Dialect)
    async throws
  {
    try await Desk.with(dialect) { desk in
      let house = try await CaseHouse(desk, ends: [3, 4, 10, 11, -1])
      #expect(
        try await house.notices() == [
          "today: 1 orang: masa penahanan berakhir dalam 3 hari",
          "thisWeek: 2 orang: masa penahanan berakhir dalam 10 hari",
        ])
      try await desk.store.write { try CaseHouse.order(house.people[0], until: desk.today.adding(days: 60), $0) }
      #expect(try await house.notices() == ["thisWeek: 2 orang: masa penahanan berakhir dalam 10 hari"])
      let page = desk.html(try await desk.ask(.get, "/engagements"))
      #expect(page.contains("Orang 1") && page.contains("Orang 2") && !page.contains("Orang 3"))
      var warden = desk
      warden.permissions = [.readEngagements]
      #expect(!warden.html(try await warden.ask(.get, "/engagements")).contains("Orang"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a verdict's day is a court day that is said before, until it is taken back`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      let house = try await CaseHouse(desk, ends: [200])
      try await desk.ask(
        .post, "/people/\(house.people[0])/engagements", ["kind": "verdict", "from": "2025-05-09", "note": "PN Serang"])
      #expect(try await house.notices() == ["today: 1 orang: putusan dalam 3 hari"])
      #expect(try await house.notices(on: Day("2025-04-29")) == ["thisWeek: 1 orang: putusan dalam 10 hari"])
      #expect(try await house.notices(on: Day("2025-05-10")).isEmpty)
      let page = desk.html(try await desk.ask(.get, "/engagements"))
      #expect(page.contains("Putusan (formulir 5.38)"))
      let entry = try #require(
        try await desk.store.read {
          try $0.engagements(from: desk.today, until: desk.today.adding(days: 9), at: contoh).first
        })
      #expect(entry.kind == .verdict)
      try await desk.ask(.delete, "/engagements/\(entry.id)", ["reason": "Ditunda hakim"])
      #expect(try await house.notices().isEmpty)
    }
  }
}
