import Access
import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct EntryTests {
  private static let meetings = (0..<9).map { Sample.today.adding(days: 2 * $0) }

  @Test(arguments: [
    (-5, EntryRules.Entry.onTime), (0, .onTime), (1, .late), (4, .late), (5, .tooLate(held: 3, of: 9)),
    (99, .tooLate(held: 9, of: 9)),
  ])
  func `one enters before a third of the meetings is past, and late once the first is`(
    _ days: Int, _ entry: EntryRules.Entry
  ) {
    #expect(EntryRules.entry(on: Sample.today.adding(days: days), meetings: EntryTests.meetings) == entry)
  }

  @Test(arguments: TestStore.dialects)
  func `a decree after the start needs a reason, which stays with it; after a third of the meetings it is refused`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 4)
      let (one, two, three) = (
        try await house.person("Arman"), try await house.person("Rahmat"), try await house.person("Cecep")
      )
      // It meets on 19, 21, 26 and 28 May, and four times in June.
      let late = try await house.closedHearing("BA-1", approving: [(one, cohort)])
      let second = Sample.day("2025-05-20")
      await #expect(throws: Hearing.Refusal.lateEntry(["Las dasar"])) {
        try await house.decree(late, "SK-1", on: second)
      }
      try await house.decree(late, "SK-1", on: second, late: "Menunggu SK")
      let kept = try await house.store.read { try $0.decree(of: late.id, at: house.facility)?.lateReason }
      #expect(kept == "Menunggu SK")
      let stopped = Stopped(
        name: "Rahmat", course: "Las dasar", cause: .pastThird(held: 3, of: 8), apartFrom: [])
      let later = try await house.closedHearing("BA-2", approving: [(two, cohort)])
      await #expect(throws: Hearing.Refusal.nobodyLeft([stopped])) {
        try await house.decree(later, "SK-2", on: Sample.day("2025-05-27"), late: "Terlambat")
      }
      // A day before the start needs none, and keeps none.
      let other = try await house.cohort(seats: 4, later: 60)
      let early = try await house.closedHearing("BA-3", approving: [(three, other)])
      try await house.decree(early, "SK-3", on: second, late: "Tidak perlu")
      #expect(try await house.store.read { try $0.decree(of: early.id, at: house.facility) }?.lateReason == nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `nobody is enrolled into a class that has ended, by its days or by its state`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (past, ended, open) = (
        try await house.cohort(seats: 2), try await house.cohort(seats: 2, later: 60),
        try await house.cohort(seats: 2, later: 61)
      )
      var people: [Person.ID] = []
      for name in ["Arman", "Rahmat", "Cecep"] { people.append(try await house.person(name)) }
      let hearing = try await house.closedHearing(
        "BA-1", approving: [(people[0], past), (people[1], ended), (people[2], open)])
      try await house.store.write { [house] in try $0.setStatus(.finished, of: ended.id, at: house.facility) }
      let answer = try await house.decree(hearing, "SK-1", on: Sample.day("2025-07-01"))
      let held = try await house.store.read { try $0.liveEnrolments(at: house.facility) }
      #expect(held.map(\.person) == [people[2]])
      let said = try #require(house.saying(answer))
      #expect(said.contains("Arman") && said.contains("Rahmat") && said.contains("kelasnya sudah selesai"), "\(said)")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a hearing is not held before its proposal, nor under a number that is taken however it is written`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      let made = try await house.proposal([open.people[2]], [open.cohort], placing: [])
      func hear(_ number: String, _ day: String) async throws {
        _ = try await house.ask(
          .post, "/proposals/\(made.id)/hearing", ["number": number, "day": day, "quorum": "3"])
      }
      await #expect(throws: Hearing.Refusal.hearingTooEarly(proposal: Sample.today)) {
        try await hear("BA-2", "06/05/2025")
      }
      await #expect(throws: Hearing.Refusal.numberTaken("BA-1", by: .minutes(of: Sample.today))) {
        try await hear("ba – 1", "07/05/2025")
      }
      try await hear("BA-2", "07/05/2025")
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a decree's number is taken however it is written, and a vacant office says so by its name`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 4)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      try await house.decree(try await house.closedHearing("BA-1", approving: [(one, cohort)]), "SK-1/V 2025")
      let second = try await house.closedHearing("BA-2", approving: [(two, cohort)])
      let taken = Hearing.Refusal.numberTaken("SK-1/V 2025", by: .decree(of: Sample.today, hearing: "BA-1"))
      await #expect(throws: taken) { try await house.decree(second, "sk1/v2025") }
      try await house.vacate(.head)
      await #expect(throws: Hearing.Refusal.officeVacant("Kepala", on: Sample.today)) {
        try await house.decree(second, "SK-2")
      }
      try await house.vacate(.chair)
      let made = try await house.proposal([two], [cohort], placing: [(two, cohort)])
      await #expect(throws: Hearing.Refusal.partVacant(.chair, on: Sample.today)) {
        _ = try await house.ask(
          .post, "/proposals/\(made.id)/hearing", ["number": "BA-3", "day": "07/05/2025", "quorum": "3"])
      }
    }
  }
}

extension PlacementHouse {
  /// Nobody holds an office with this part any more.
  fileprivate func vacate(_ part: Office.Part) async throws {
    try await store.write { [facility] db in
      _ = try db.run(
        """
        UPDATE access_tenure SET until_day = '2025-05-01' WHERE facility_id = \(facility) AND office_id IN (
          SELECT id FROM access_office WHERE facility_id = \(facility) AND part = \(part.rawValue))
        """)
    }
  }
}
